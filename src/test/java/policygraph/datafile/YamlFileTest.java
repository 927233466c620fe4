package policygraph.datafile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Problem;

/** What a YAML file says, and what is said of its faults. */
final class YamlFileTest {
  private final List<Problem> problems = new ArrayList<>();

  private YamlFile file(String text) {
    return YamlFile.parse("tea.yml", text, problems);
  }

  private static Problem problem(String what, String fix) {
    return new Problem("tea.yml", "bad-metadata", what, fix);
  }

  @Test
  void valuesAreTextAsWritten() {
    YamlFile file =
        file(
            """
            version: 2.10
            yes: yes
            date: 2015-07-01
            day: friday
            list: [1, two, "3: 4"]
            map: {en: " Tea ", zh: 茶}
            lists: {a: [x, y], b: []}
            maps: [{unit: 2.10}, {unit: 3}]
            """);

    assertEquals(Optional.of("2.10"), file.text("version"));
    assertEquals("yes", file.required("yes"));
    assertEquals(Optional.of(LocalDate.of(2015, 7, 1)), file.date("date"));
    assertEquals(Optional.of(DayOfWeek.FRIDAY), file.word("day", DayOfWeek.class));
    assertEquals(List.of("1", "two", "3: 4"), file.texts("list"));
    assertEquals(Map.of("en", "Tea", "zh", "茶"), file.textMap("map"));
    assertEquals(Map.of("a", List.of("x", "y"), "b", List.of()), file.textLists("lists"));
    assertEquals(
        List.of("2.10", "3"),
        file.maps("maps").stream().map(entry -> entry.required("unit")).toList());
    assertEquals(List.of(), problems);
  }

  @Test
  void whatIsAbsentIsEmpty() {
    YamlFile file = file("");

    assertEquals(Optional.empty(), file.text("x"));
    assertEquals(Optional.empty(), file.date("x"));
    assertEquals(Optional.empty(), file.word("x", DayOfWeek.class));
    assertEquals(List.of(), file.texts("x"));
    assertEquals(Map.of(), file.textMap("x"));
    assertEquals(Map.of(), file.textLists("x"));
    assertEquals(List.of(), file.maps("x"));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          required | ''        | "x" is missing        | give text
          required | x: ''     | "x" is ""             | give text
          text     | x: [a]    | "x" is "[a]"          | give text
          date     | x: 1 July | "x" is "1 July"       | give a date such as 2015-07-01
          date     | x: 2015-02-30 | "x" is "2015-02-30" | give a date such as 2015-07-01
          word     | x: blue   | "x" is "blue"         | give one of [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
          texts    | x: a      | "x" is "a"            | give a list
          texts    | x: [{a: b}] | "x" is "[{a=b}]"    | give a list of texts
          textMap  | x: a      | "x" is "a"            | give texts by name
          textMap  | x: {a: [b]} | "x" is "{a=[b]}"    | give texts by name
          textLists | x: a     | "x" is "a"            | give lists by name
          maps     | x: a      | "x" is "a"            | give a list
          maps     | x: [a]    | "x" is "[a]"          | give a list of mappings
          """)
  void aValueOfAnotherKindIsAProblem(String method, String text, String what, String fix) {
    Map<String, Function<YamlFile, Object>> methods =
        Map.of(
            "required", file -> file.required("x"),
            "text", file -> file.text("x"),
            "date", file -> file.date("x"),
            "word", file -> file.word("x", DayOfWeek.class),
            "texts", file -> file.texts("x"),
            "textMap", file -> file.textMap("x"),
            "textLists", file -> file.textLists("x"),
            "maps", file -> file.maps("x"));
    methods.get(method).apply(file(text));

    assertEquals(problem(what, fix), problems.getFirst());
    assertEquals(List.of(problem(what, fix)), problems.stream().distinct().toList());
  }

  @Test
  void everyUnknownKeyIsNamed() {
    file("a: 1\nb: 2\nc: 3\n").allowing(Set.of("b", "z"));

    assertEquals(
        List.of(
            problem("unknown key \"a\"", "use one of [b, z]"),
            problem("unknown key \"c\"", "use one of [b, z]")),
        problems);
  }

  @Test
  void aSyntaxErrorIsNamedWithLineAndColumn() {
    file("a: 1\nb: [2\nc: 3\n");

    assertEquals("tea.yml:3:2", problems.getFirst().where());
    assertEquals(
        List.of(
            "bad-metadata",
            "correct this line; quote a value that holds \": \" or starts with a sign"),
        List.of(problems.getFirst().code(), problems.getFirst().fix()));
  }

  @Test
  void aKeyThatStandsTwiceIsAProblem() {
    file("a: 1\na: 2\n");

    assertEquals(
        List.of("tea.yml:2:1 not YAML: found duplicate key a"),
        problems.stream().map(problem -> problem.where() + " " + problem.what()).toList());
  }

  @Test
  void twoDocumentsInOneFileAreAProblem() {
    file("a: 1\n---\na: 2\n");

    assertEquals(1, problems.size());
  }

  @Test
  void nestingWithoutEndIsAProblemAndNoCrash() {
    file("a: " + "[".repeat(100_000));

    assertEquals(1, problems.size());
  }

  @Test
  void aValueThatHoldsItselfIsAProblemAndNoCrash() {
    file("a: &a {b: {c: *a}}\n").textMap("a");

    assertEquals(1, problems.size());
  }
}
