package policygraph.linking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposals as a table to review, in the form of those in {@code ontology/alignments}: what is
 * right can stay as it is.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>
 */
public final class ProposalTable {
  private static final String OURS = "https://w3id.org/policygraph/id/";
  private static final List<String> TITLES =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "object_id",
          "object_label",
          "mapping_justification",
          "reviewer_label",
          "confidence",
          "comment");

  private ProposalTable() {}

  /**
   * The lines of the table.
   *
   * @param name of the data set
   */
  public static String of(String name, Proposals proposals) {
    Map<String, String> prefixes = prefixes(proposals);
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Stream<String> heading =
        Stream.of(
                Stream.of("#curie_map:"),
                prefixes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(each -> "#  " + each.getValue() + ": " + quoted(each.getKey())),
                Stream.of(
                    "#mapping_set_id: "
                        + quoted("https://w3id.org/policygraph/id/alignments/" + id),
                    "#mapping_set_title: " + quoted(name),
                    "#license: " + quoted("https://w3id.org/sssom/license/unspecified"),
                    "#comment: "
                        + quoted(
                            "Proposals by likeness of names, none of them reviewed: look at each line,"
                                + " and delete those that are wrong."),
                    String.join("\t", TITLES)))
            .flatMap(lines -> lines);
    Stream<String> lines = proposals.proposals().stream().map(each -> line(each, prefixes));
    return Stream.concat(heading, lines).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Proposal proposal, Map<String, String> prefixes) {
    return Stream.of(
            curie(proposal.concept(), prefixes),
            proposal.conceptLabel(),
            proposal.strength().predicate(),
            curie(proposal.object(), prefixes),
            proposal.objectLabel(),
            "semapv:LexicalMatching",
            "",
            String.valueOf(proposal.confidence()),
            proposal.comment())
        .map(ProposalTable::cell)
        .collect(Collectors.joining("\t"));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.contains("\"") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
  }

  /** A text of YAML, in which signs that cannot be printed stand as their numbers. */
  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(ProposalTable::escaped)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          "\\U%08X".formatted(c);
      default -> (c == '"' || c == '\\' ? "\\" : "") + Character.toString(c);
    };
  }

  private static String curie(String iri, Map<String, String> prefixes) {
    String namespace = namespace(iri);
    return prefixes.get(namespace) + ":" + iri.substring(namespace.length());
  }

  private static String namespace(String iri) {
    return iri.substring(0, 1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
  }

  /** Ours by the kind of concept, those of others in their order. */
  private static Map<String, String> prefixes(Proposals proposals) {
    Map<String, String> prefixes = new TreeMap<>();
    proposals.iris().map(ProposalTable::namespace).forEach(each -> prefixes.put(each, ""));
    int number = 0;
    for (Map.Entry<String, String> each : prefixes.entrySet()) {
      each.setValue(
          each.getKey().startsWith(OURS)
              ? each.getKey().substring(OURS.length()).replace("/", "")
              : "other" + ++number);
    }
    return prefixes;
  }
}
