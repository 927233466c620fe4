package policygraph.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import policygraph.Columns;
import policygraph.alignment.Mapping;
import policygraph.alignment.MappingTable;
import policygraph.alignment.Strength;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/**
 * How many links lead where.
 *
 * @param vocabularies a line for each other vocabulary
 * @param schemes a line for each of our schemes that has links
 */
public record Coverage(List<Links> vocabularies, List<Linked> schemes) {
  public Coverage {
    vocabularies = List.copyOf(vocabularies);
    schemes = List.copyOf(schemes);
  }

  /**
   * Links to one vocabulary.
   *
   * @param numbers of each strength, in their order
   * @param reviewed how many somebody looked at after their author
   */
  public record Links(String vocabulary, List<Long> numbers, long concepts, long reviewed) {
    public Links {
      numbers = List.copyOf(numbers);
    }

    long all() {
      return numbers.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** How many concepts of a scheme are linked: exactly, at least closely, at all. */
  public record Linked(String scheme, long concepts, long exact, long close, long any) {}

  public static Coverage of(Vocabularies vocabularies) {
    List<MappingTable> tables = vocabularies.mappings().tables();
    return new Coverage(
        tables.stream().map(Coverage::links).toList(),
        Stream.of(Scheme.values())
            .map(scheme -> linked(scheme, concepts(scheme, vocabularies), tables))
            .filter(linked -> linked.any() > 0)
            .toList());
  }

  private static Links links(MappingTable table) {
    List<Mapping> mappings = table.mappings();
    return new Links(
        table.vocabulary(),
        Stream.of(Strength.values())
            .map(strength -> mappings.stream().filter(m -> m.strength() == strength).count())
            .toList(),
        mappings.stream().map(Mapping::subject).distinct().count(),
        mappings.stream().filter(mapping -> mapping.reviewer().isPresent()).count());
  }

  /** Those too that only hold others together. */
  private static List<String> concepts(Scheme scheme, Vocabularies vocabularies) {
    return vocabularies
        .vocabularies()
        .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme.iri()))
        .mapWith(triple -> triple.getSubject().getURI())
        .toList();
  }

  private static Linked linked(Scheme scheme, List<String> concepts, List<MappingTable> tables) {
    return new Linked(
        scheme.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        concepts.size(),
        linked(concepts, tables, Set.of(Strength.EXACT)),
        linked(concepts, tables, Set.of(Strength.EXACT, Strength.CLOSE)),
        linked(concepts, tables, Set.of(Strength.values())));
  }

  private static long linked(
      List<String> concepts, List<MappingTable> tables, Set<Strength> strengths) {
    Set<String> subjects =
        tables.stream()
            .flatMap(table -> table.mappings().stream())
            .filter(mapping -> strengths.contains(mapping.strength()))
            .map(Mapping::subject)
            .collect(Collectors.toSet());
    return concepts.stream().filter(subjects::contains).count();
  }

  /** Two tables for the terminal. */
  @Override
  public String toString() {
    List<List<String>> first = new ArrayList<>();
    first.add(
        Stream.of(
                Stream.of("vocabulary"),
                Stream.of(Strength.values()).map(Strength::word),
                Stream.of("all", "concepts", "reviewed"))
            .flatMap(titles -> titles)
            .toList());
    vocabularies.forEach(
        links ->
            first.add(
                Stream.of(
                        Stream.of(links.vocabulary()),
                        links.numbers().stream().map(String::valueOf),
                        Stream.of(links.all(), links.concepts(), links.reviewed())
                            .map(String::valueOf))
                    .flatMap(cells -> cells)
                    .toList()));
    List<List<String>> second = new ArrayList<>();
    second.add(List.of("scheme", "concepts", "exact", "exact or close", "any link"));
    schemes.forEach(
        linked ->
            second.add(
                List.of(
                    linked.scheme(),
                    String.valueOf(linked.concepts()),
                    String.valueOf(linked.exact()),
                    String.valueOf(linked.close()),
                    String.valueOf(linked.any()))));
    return Columns.aligned(first) + "\n" + Columns.aligned(second);
  }
}
