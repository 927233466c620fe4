package policygraph.annotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;

/** A few bodies of their own for tests of clauses, and clauses as tests write them. */
final class Clauses {
  static final Map<String, List<String>> NAMES =
      Map.of(
          "commerce", List.of("Ministry of Commerce", "商务部"),
          "agriculture", List.of("Ministry of Agriculture", "农业部"),
          "industry", List.of("Ministry of Industry and Information Technology", "工业和信息化部"),
          "science", List.of("Ministry of Science and Technology", "MOST", "科技部"),
          "energy", List.of("Ministry of Energy", "Energy Administration", "能源局", "国家能源局"),
          "quality",
              List.of("Administration of Quality Supervision, Inspection and Quarantine", "质检总局"),
          "development", List.of("Development and Reform Commission", "发展改革委"),
          "bank", List.of("People’s Bank", "人民银行"),
          "departments", List.of("All departments", "各有关部门"),
          "localities", List.of("all local governments", "各地区"));

  private Clauses() {}

  static ClauseParser parser(String language) {
    return new ClauseParser(
        ClauseGrammar.load(language),
        agencies(),
        new Namesakes(Countries.load(), java.util.Optional.empty(), "a.txt"));
  }

  static Lexicon<Concept> agencies() {
    Lexicon<Concept> agencies = new Lexicon<>();
    NAMES.forEach(
        (slug, names) -> {
          Concept agency =
              new Concept("https://example.org/agency/" + slug, names, List.of(), Optional.empty());
          names.forEach(name -> agencies.add(name, agency));
        });
    return agencies;
  }

  static SourceText source(String text) {
    return new SourceText("tea.txt", "text/plain", "", text);
  }

  /** The whole text as one paragraph. */
  static Reading reading(String text) {
    SourceText source = source(text);
    return Reading.of(source, new Span(0, source.length()), List.of());
  }

  static List<Clause> in(ClauseParser parser, String paragraph) {
    return parser.clauses("1", reading(paragraph), 1);
  }

  /** Such as {@code commerce lead, agriculture participant, etc}. */
  static String words(Clause clause) {
    return Stream.concat(
            clause.responsibilities().stream()
                .map(each -> Bodies.name(each.body()) + " " + each.role().word()),
            Stream.of("etc").filter(etc -> clause.openEnded()))
        .collect(Collectors.joining(", "));
  }

  static String words(List<Clause> clauses) {
    return clauses.isEmpty()
        ? "none"
        : clauses.stream().map(Clauses::words).collect(Collectors.joining(" / "));
  }
}
