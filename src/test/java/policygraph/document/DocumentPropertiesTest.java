package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import policygraph.Outcome;

/** What holds of any text that is read as a document. */
final class DocumentPropertiesTest {
  private static final List<LayoutProfile> PROFILES = LayoutProfile.loadAll();

  /** As shapes.ttl has it. */
  private static final Map<UnitKind, Set<UnitKind>> PARENTS =
      Map.of(
          UnitKind.PART, Set.of(),
          UnitKind.SECTION, Set.of(UnitKind.PART, UnitKind.SECTION, UnitKind.ACTION),
          UnitKind.ACTION, Set.of(UnitKind.PART, UnitKind.SECTION, UnitKind.ACTION),
          UnitKind.MEASURE,
              Set.of(UnitKind.PART, UnitKind.SECTION, UnitKind.ACTION, UnitKind.MEASURE),
          UnitKind.PRINCIPLE, Set.of(UnitKind.PART, UnitKind.SECTION),
          UnitKind.OBJECTIVE, Set.of(UnitKind.PART, UnitKind.SECTION, UnitKind.ACTION),
          UnitKind.PARAGRAPH, Set.of());

  @Property
  void anyTextIsADocumentInWhichEveryCharacterIsCoveredOnceOrNone(@ForAll String text) {
    PROFILES.forEach(profile -> check(text, profile));
  }

  @Property
  void linesOfDocumentsInAnyOrderAreCoveredOnce(@ForAll("documents") String text) {
    PROFILES.forEach(profile -> check(text, profile));
  }

  private static void check(String text, LayoutProfile profile) {
    SourceText source = new SourceText("any.txt", "text/plain", "", text);
    Outcome<Document> outcome =
        DocumentParser.parse(
            source, Layout.of(source, Lines.of(source), profile), Metadata.Given.NOTHING);
    if (outcome instanceof Outcome.Done<Document> done) {
      assertEquals(List.of(), Coverage.faults(done.value()));
      assertCodes(done.value());
      assertKinds(done.value());
    }
  }

  /** What the shapes ask of units, so that no document fails them: words, and a fitting parent. */
  private static void assertKinds(Document document) {
    Map<String, UnitKind> kinds = new HashMap<>();
    for (Unit unit : document.units()) {
      kinds.put(unit.code(), unit.kind());
      assertTrue(!unit.blocks().isEmpty(), "without words: " + unit.code());
      Optional<UnitKind> above = unit.parent().map(kinds::get);
      assertTrue(
          above.map(kind -> PARENTS.get(unit.kind()).contains(kind)).orElse(true),
          () -> unit.code() + " is a " + unit.kind() + " below a " + above);
    }
  }

  /** Codes are distinct and count from 1; a parent goes before its parts. */
  private static void assertCodes(Document document) {
    Set<String> codes = new HashSet<>();
    for (Unit unit : document.units()) {
      assertTrue(codes.add(unit.code()), "twice: " + unit.code());
      int last = unit.code().lastIndexOf('.');
      assertEquals(last < 0 ? "" : unit.code().substring(0, last), unit.parent().orElse(""));
      assertTrue(unit.parent().isEmpty() || codes.contains(unit.parent().get()), unit.code());
      int number = Integer.parseInt(unit.code().substring(last + 1));
      String before = unit.code().substring(0, last + 1) + (number - 1);
      assertTrue(number <= 1 || codes.contains(before), "a gap before " + unit.code());
    }
  }

  @Provide
  Arbitrary<String> documents() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                " \u3000",
                "\uFEFF",
                "Opinions on 🎻",
                "GF No. (2015)40",
                "All provinces:",
                "I, Main tasks",
                "II. Requirements.",
                "(1) Basic principles.",
                "(2) Objectives",
                "(7) Tea. It is good. 𠀀",
                "1. Planting. In rows.",
                "3) Drying.",
                "Persisting in patience. Wait.",
                "By 2020, tea:",
                "– ten bushes",
                "—",
                "- - one",
                "State Council",
                "1 July 2015.",
                "Article 1 Tea.",
                "Sec. 2. Tea.",
                "1.1 Tea",
                "1.1.1 Tasks",
                "1.1.1.1 Objectives",
                "Article 2",
                "(a)",
                "Box 1 Principles",
                "## Tea",
                "Annex",
                "Tea and milk",
                "Leave a Reply"));
    lines.addAll(
        List.of(
            "关于𠮷茶的意见",
            "国发〔2015〕40号",
            "各省：",
            "一、总体要求",
            "二、重点任务。好。",
            "（一）基本原则。",
            "（二）目标",
            "1.种茶。成行。",
            "（1）浇水。",
            "坚持耐心。等。",
            "到2020年：",
            "——十棵",
            "国务院",
            "2015年7月1日",
            "打印",
            "第一章　总　则",
            "第一条 种茶。",
            "專欄1 種茶",
            "附件1",
            "1.1 茶",
            "国　务　院 二○一一年十月十七日",
            "一、茶；二、水；三、火。（一）点火。",
            "。",
            "1.",
            "(1)",
            "一、"));
    return Arbitraries.of(lines)
        .list()
        .ofMaxSize(20)
        .flatMap(
            chosen ->
                Arbitraries.of("\n", "\n\n", "\r\n", " \n\t").map(end -> String.join(end, chosen)));
  }
}
