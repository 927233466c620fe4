package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.snapshot.SnapshotBuilder;

/** However its headings nest, a document conforms to the shapes. */
final class DeepDocumentsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "茶叶意见\n\n一、重点任务\n\n（一）茶园\n\n1．梯田\n\n（1）石坎\n\n修坎。\n\n（2）目标\n\n到2030年，修好。\n",
        "茶叶办法\n\n第一章 任务\n\n第一条 种茶。\n\n专栏1 目标\n\n到2030年，种好。\n\n第二条 采茶。\n",
        "茶叶意见\n\n一、任务\n\n种茶。\n\n附件1\n\n一、目标\n\n到2030年，种好。\n",
        "Tea Plan\n\n1. Actions\n\n1.1 Gardens\n\n1.1.1 Walls\n\n1.1.1.1 Principles\n\nBe patient. Wait.\n",
        "Tea Rules\n\nArticle 1 Sow.\n\nArticle 2\n\nTea Office\n\n1 July 2015\n",
      })
  void aDocumentConformsHoweverItsHeadingsNest(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("tea.txt"), text);
    assertInstanceOf(
        Outcome.Done.class, new SnapshotBuilder(ReferenceSnapshot.vocabularies()).build(file));
  }
}
