package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import policygraph.document.SourceText;
import policygraph.document.Span;

/** What holds of clauses in any text. */
final class ClauseParserPropertiesTest {
  private record Named(String slug, String name) {}

  @Property
  void anyTextIsReadAndWhatIsFoundLiesInIt(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    SourceText source = Clauses.source(text);
    Span whole = new Span(0, source.length());
    ClauseParser parser = Clauses.parser(language);

    int end = 0;
    for (Clause clause : parser.clauses("1", Reading.of(source, whole, List.of()), 1)) {
      assertTrue(whole.contains(clause.span()), "inside the text");
      assertTrue(end <= clause.span().start(), "clauses do not overlap");
      end = clause.span().end();
      int position = 0;
      int nameEnd = clause.span().start();
      for (Responsibility each : clause.responsibilities()) {
        assertEquals(++position, each.position());
        assertTrue(nameEnd <= each.name().start(), "names in their order, none overlapping");
        nameEnd = each.name().end();
      }
      assertTrue(position > 0, "a clause names a body");
      assertTrue(nameEnd <= clause.span().end(), "names stand in the clause");
      assertOneLead(clause);
    }
  }

  /** As the shapes of the graph want it: one leads alone, or several jointly. */
  private static void assertOneLead(Clause clause) {
    List<Role> leads =
        clause.responsibilities().stream().map(Responsibility::role).filter(Role::leads).toList();
    assertTrue(
        leads.size() == 1 && leads.getFirst() == Role.LEAD
            || leads.stream().allMatch(role -> role == Role.JOINT_LEAD),
        () -> Clauses.words(clause));
  }

  @Property
  void listsOfKnownBodiesComeBackCompleteAndInOrder(
      @ForAll("englishLists") List<Named> bodies,
      @ForAll("separators") List<String> separators,
      @ForAll("ends") String end) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < bodies.size(); i++) {
      text.append(i == 0 ? "" : separators.get(i % separators.size())).append(bodies.get(i).name());
    }
    List<Clause> clauses =
        Clauses.in(Clauses.parser("en"), text.append(end).append(")").toString());

    assertEquals(1, clauses.size());
    assertEquals(
        bodies.stream().map(Named::slug).toList(),
        clauses.getFirst().responsibilities().stream()
            .map(each -> Bodies.name(each.body()))
            .toList());
    assertEquals(end.contains("etc"), clauses.getFirst().openEnded());
    assertEquals(
        bodies.size() == 1 ? List.of(Role.LEAD) : List.of(Role.PARTICIPANT),
        clauses.getFirst().responsibilities().stream()
            .map(Responsibility::role)
            .distinct()
            .toList());
  }

  @Property
  void chineseListsOfKnownBodiesComeBackCompleteAndInOrder(
      @ForAll("chineseLists") List<Named> bodies,
      @ForAll("chineseSeparators") String separator,
      @ForAll("chineseEnds") String end) {
    String names = bodies.stream().map(Named::name).collect(Collectors.joining(separator));
    List<Clause> clauses = Clauses.in(Clauses.parser("zh"), "（" + names + end + "）");

    assertEquals(1, clauses.size());
    assertEquals(
        bodies.stream().map(Named::slug).toList(),
        clauses.getFirst().responsibilities().stream()
            .map(each -> Bodies.name(each.body()))
            .toList());
    assertEquals(end.contains("等"), clauses.getFirst().openEnded());
  }

  @Property(tries = 200)
  void allBodiesOfAListHaveTheNamesThatArePrinted(@ForAll("englishLists") List<Named> bodies) {
    String text =
        "𠀀 ("
            + bodies.stream().map(Named::name).collect(Collectors.joining(", "))
            + " to take the lead)";
    SourceText source = Clauses.source(text);

    assertEquals(
        bodies.stream().map(Named::name).toList(),
        Clauses.parser("en")
            .clauses("1", Reading.of(source, new Span(0, source.length()), List.of()), 1)
            .getFirst()
            .responsibilities()
            .stream()
            .map(each -> source.slice(each.name()))
            .toList());
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "zh");
  }

  /** Any characters, and the words and marks of clauses in any order. */
  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        new ArrayList<>(
            List.of(
                "(", ")", "（", "）", "[", "]", "〔", "〕", ",", "，", "、", ";", "；", ".", "。", ":", " ",
                "-", "’", "\n", " and ", " the ", " most ", "Magic", "𠮷", "🎻", "省", "厅", "办公厅",
                "局", " etc. "));
    pieces.addAll(
        List.of(
            " are responsible",
            " to take the lead",
            " jointly take the lead",
            " cooperate",
            "led by ",
            "responsible: ",
            " with ",
            " participate",
            "the first listed is the leading department",
            "牵头",
            "共同牵头",
            "负责",
            "参与",
            "配合",
            "会同",
            "商",
            "等",
            "和",
            "由",
            "责任单位：",
            "牵头单位：",
            "按职责分工",
            "列第一位者为牵头单位"));
    Clauses.NAMES.values().stream().flatMap(List::stream).sorted().forEach(pieces::add);
    Arbitrary<String> woven =
        Arbitraries.of(pieces)
            .list()
            .ofMaxSize(25)
            .map(words -> "(" + String.join("", words) + ")");
    Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(60);
    return Arbitraries.oneOf(
        woven, woven, any, Combinators.combine(any, woven).as((before, after) -> before + after));
  }

  @Provide
  Arbitrary<List<Named>> englishLists() {
    return lists(name -> name.codePointAt(0) < 0x3000 && !name.equals("MOST"));
  }

  @Provide
  Arbitrary<List<Named>> chineseLists() {
    return lists(name -> name.codePointAt(0) >= 0x3000);
  }

  private static Arbitrary<List<Named>> lists(java.util.function.Predicate<String> wanted) {
    List<Named> names =
        Clauses.NAMES.entrySet().stream()
            .flatMap(body -> body.getValue().stream().map(name -> new Named(body.getKey(), name)))
            .filter(named -> wanted.test(named.name()))
            .sorted(java.util.Comparator.comparing(Named::name))
            .toList();
    return Arbitraries.of(names).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> separators() {
    return Arbitraries.of(
            ", ", " and ", ", and ", " ", ",", ",, ", " , ", ", as well as ", " and the ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> ends() {
    Arbitrary<String> mark = Arbitraries.of("", ",", ".", ",.", ", ", ",.,");
    return Combinators.combine(mark, Arbitraries.of("", " etc", " etc."), mark, mark)
        .as((first, etc, second, last) -> first + etc + second + " are responsible" + last);
  }

  @Provide
  Arbitrary<String> chineseSeparators() {
    return Arbitraries.of("、", "，", ",", "和", "", " ", "、 ", "及", "以及");
  }

  @Provide
  Arbitrary<String> chineseEnds() {
    return Arbitraries.of("负责", "等负责", "，负责。", "按职责分工负责", "等按职责分工负责", "等部门负责；");
  }
}
