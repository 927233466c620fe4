package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.query.NamedQueries;
import policygraph.query.ResultFormat;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;

/** Numbers of targets and names of documents, from text by way of the shapes to an answer. */
final class TargetsAndTitlesTest {
  @TempDir private Path folder;

  @Test
  void eachNumberIsARowWithWhatItMeasures() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("cha.txt"),
            """
            茶叶发展意见

            各省政府：

            一、发展目标

            到2030年，机采率从30%提高到60%以上，茶园比2020年减少百座。其中茶馆达到1,000家，基本满足需要。

            二、保障措施

            加强领导。
            """);

    assertEquals(
        """
        unit,year,metric,value,unitOfValue,baseline
        1.1,2030,机采率,60,%,30%
        1.1,2030,茶园,百,座,2020年
        1.1,2030,茶馆,"1,000",家,
        """,
        answer(file, "target-values", "unit year metric value unitOfValue baseline"));
  }

  @Test
  void aDocumentThatNoVocabularyListsIsAReferenceOfItsOwn() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("cha.txt"),
            """
            茶叶发展意见

            各省政府：

            一、总体要求

            落实《山地茶叶意见》（国发〔2022〕2号）和《山地茶叶办法》，再落实《山地茶叶办法》。
            """);

    assertEquals(
        """
        unit,reference,referenceLabel,kind
        1,https://w3id.org/policygraph/id/reference/cn-guofa-2022-2,山地茶叶意见,document
        1,https://w3id.org/policygraph/id/reference/unreviewed/cha/山地茶叶办法,山地茶叶办法,law
        """,
        answer(file, "references", "unit reference referenceLabel kind"));
  }

  private static String answer(Path file, String name, String columns) throws Exception {
    Snapshot snapshot =
        ((Outcome.Done<Snapshot>)
                new SnapshotBuilder(ReferenceSnapshot.vocabularies())
                    .build(List.of(file), each -> {}))
            .value();
    String query =
        ReferenceSnapshot.done(NamedQueries.read(Path.of("ontology/queries"))).all().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow()
            .query()
            .toString();
    String narrow = "SELECT ?" + columns.replace(" ", " ?") + " { { " + body(query) + " } }";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(snapshot.dataset()).query(prefixes(query) + narrow).build()) {
      ResultFormat.CSV.write(execution.select(), out);
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String prefixes(String query) {
    return query.substring(0, query.indexOf("SELECT"));
  }

  private static String body(String query) {
    return query.substring(query.indexOf("SELECT"));
  }
}
