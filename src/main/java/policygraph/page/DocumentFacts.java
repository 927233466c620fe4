package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What is known of a document as a whole. */
final class DocumentFacts {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";

  private DocumentFacts() {}

  /** A fact by the key of its message. */
  public record Fact(String key, List<Link> values) {}

  static List<Fact> of(Site site, Reading reading, Visit visit) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "number", ELI + "id_local", site, reading, visit);
    add(facts, "issuer", ELI + "passed_by", site, reading, visit);
    add(facts, "date", ELI + "date_document", site, reading, visit);
    add(facts, "addressee", Terms.NS + "addressee", site, reading, visit);
    add(facts, "cites", ELI + "cites", site, reading, visit);
    return facts;
  }

  private static void add(
      List<Fact> facts, String key, String property, Site site, Reading reading, Visit visit) {
    List<Link> values =
        site
            .graph()
            .find(reading.document(), NodeFactory.createURI(property), Node.ANY)
            .mapWith(Triple::getObject)
            .mapWith(value -> link(value, site, visit))
            .toList()
            .stream()
            .sorted(java.util.Comparator.comparing(Link::text))
            .toList();
    if (!values.isEmpty()) {
      facts.add(new Fact(key, values));
    }
  }

  private static Link link(Node value, Site site, Visit visit) {
    return value.isURI()
        ? Link.to(value.getURI(), site.words().label(value, visit.language().tag()))
        : new Link("", Words.shortName(value));
  }

  /** The values of a fact in one line; empty where it is not known. */
  static String text(List<Fact> facts, String key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .flatMap(fact -> fact.values().stream())
        .map(Link::text)
        .collect(Collectors.joining(", "));
  }
}
