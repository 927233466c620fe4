package policygraph.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import policygraph.alignment.Mapping;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/**
 * Links between our concepts and the things of another data set that their names suggest.
 *
 * @param linked pairs that were found, and are linked already
 */
public record Proposals(List<Proposal> proposals, int linked) {
  private static final String OURS = "https://w3id.org/policygraph/";
  private static final List<String> LANGUAGES = List.of("en", "", "zh");
  private static final int MOST_OF_A_CONCEPT = 5;

  /** Schemes of what the world has too; the others are of this program. */
  private static final Set<Scheme> SCHEMES =
      Set.of(
          Scheme.TECHNOLOGIES,
          Scheme.APPLICATIONS,
          Scheme.SECTORS,
          Scheme.INSTRUMENTS,
          Scheme.TARGET_GROUPS,
          Scheme.AGENCIES,
          Scheme.PLACES,
          Scheme.REFERENCES);

  public Proposals {
    proposals = List.copyOf(proposals);
  }

  /** Two things. */
  private record Pair(String concept, String object) {}

  /**
   * Compares names.
   *
   * @param least confidence of what is proposed, from 0 to 1
   */
  public static Proposals of(Vocabularies vocabularies, Things things, double least) {
    Things ours = ours(vocabularies);
    NameIndex index = index(ours);
    Map<Pair, List<Proposal.Likeness>> found = new LinkedHashMap<>();
    things.names().forEach((iri, said) -> compare(iri, said, index, found));
    Set<Pair> known = known(vocabularies);
    List<Proposal> proposals =
        found.entrySet().stream()
            .filter(each -> !known.contains(each.getKey()) && Mapping.isIri(each.getKey().object()))
            .map(each -> proposal(each.getKey(), each.getValue(), ours, things))
            .toList();
    return new Proposals(
        best(rivalled(proposals), least),
        (int) found.keySet().stream().filter(known::contains).count());
  }

  private static NameIndex index(Things ours) {
    List<NameIndex.Ours> names =
        ours.names().entrySet().stream()
            .flatMap(
                thing ->
                    thing.getValue().stream()
                        .map(said -> new NameIndex.Ours(thing.getKey(), said.name())))
            .toList();
    return new NameIndex(names, new Wording(Naming.read().idle()));
  }

  private static void compare(
      String iri,
      List<Things.Said> said,
      NameIndex index,
      Map<Pair, List<Proposal.Likeness>> found) {
    if (iri.startsWith(OURS)) {
      return;
    }
    for (Things.Said each : said) {
      Name name = each.name();
      for (NameIndex.Ours ours : index.like(name)) {
        found
            .computeIfAbsent(new Pair(ours.concept(), iri), pair -> new ArrayList<>())
            .add(new Proposal.Likeness(ours.name(), name));
      }
    }
  }

  private static Things ours(Vocabularies vocabularies) {
    Things.Collector collector = new Things.Collector();
    Set<Node> schemes =
        SCHEMES.stream()
            .map(scheme -> NodeFactory.createURI(scheme.iri()))
            .collect(Collectors.toSet());
    var graph = vocabularies.vocabularies();
    Set<Node> concepts = new HashSet<>();
    schemes.forEach(
        scheme ->
            graph
                .find(Node.ANY, SKOS.inScheme.asNode(), scheme)
                .forEachRemaining(triple -> concepts.add(triple.getSubject())));
    concepts.stream()
        .sorted(Comparator.comparing(Node::getURI))
        .flatMap(concept -> graph.find(concept, Node.ANY, Node.ANY).toList().stream())
        .forEach(
            triple ->
                collector.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    return collector.things();
  }

  private static Set<Pair> known(Vocabularies vocabularies) {
    return vocabularies.mappings().tables().stream()
        .flatMap(table -> table.mappings().stream())
        .map((Mapping mapping) -> new Pair(mapping.subject(), mapping.object()))
        .collect(Collectors.toSet());
  }

  private static Proposal proposal(
      Pair pair, List<Proposal.Likeness> likenesses, Things ours, Things theirs) {
    return new Proposal(
        pair.concept(),
        label(ours, pair.concept()),
        pair.object(),
        label(theirs, pair.object()),
        likenesses,
        0);
  }

  /** The foremost English name, or what comes nearest to one. */
  private static String label(Things things, String iri) {
    List<Things.Said> names = things.names().get(iri);
    return names.stream().min(Comparator.comparingInt(Proposals::remoteness)).orElseThrow().text();
  }

  private static int remoteness(Things.Said name) {
    int language = LANGUAGES.indexOf(name.name().language());
    return (name.preferred() ? 0 : 1) + 2 * (language < 0 ? LANGUAGES.size() : language);
  }

  /** A concept is the same as one thing only, and a thing as one concept. */
  private static List<Proposal> rivalled(List<Proposal> proposals) {
    Map<String, Long> concepts = exact(proposals, Proposal::concept);
    Map<String, Long> objects = exact(proposals, Proposal::object);
    return proposals.stream()
        .map(
            each ->
                each.isExact()
                    ? each.with(
                        (int) (concepts.get(each.concept()) + objects.get(each.object()) - 2))
                    : each)
        .toList();
  }

  private static Map<String, Long> exact(
      List<Proposal> proposals, Function<Proposal, String> side) {
    return proposals.stream()
        .filter(Proposal::isExact)
        .collect(Collectors.groupingBy(side, HashMap::new, Collectors.counting()));
  }

  private static List<Proposal> best(List<Proposal> proposals, double least) {
    return proposals.stream()
        .filter(each -> each.confidence() >= least)
        .collect(Collectors.groupingBy(Proposal::concept))
        .values()
        .stream()
        .flatMap(each -> each.stream().sorted(Proposal.ORDER).limit(MOST_OF_A_CONCEPT))
        .sorted(Proposal.ORDER)
        .toList();
  }

  /** Concepts of ours that something is proposed for. */
  public long concepts() {
    return proposals.stream().map(Proposal::concept).distinct().count();
  }

  Stream<String> iris() {
    return proposals.stream().flatMap(each -> Stream.of(each.concept(), each.object()));
  }
}
