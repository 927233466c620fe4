package policygraph.page;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * One page of each kind, made and thrown away: what is made once is there then, and the code of the
 * pages is compiled.
 */
final class FirstVisits {
  private FirstVisits() {}

  static void of(Site site) {
    Stream<Runnable> shared =
        Stream.of(Axis.values()).map(axis -> (Runnable) () -> site.coverage(axis));
    Stream<Runnable> pages = Site.paths().stream().map(path -> () -> site.at(visit(path)));
    Stream<Runnable> things =
        Stream.concat(Stream.of(ThingPages.ONTOLOGY), examples(site))
            .map(iri -> () -> site.thing(iri, Visit.of(Link.to(iri, "").href())));
    Stream.of(shared, pages, things)
        .flatMap(each -> each)
        .takeWhile(each -> !Thread.currentThread().isInterrupted())
        .forEach(Runnable::run);
  }

  /** With words, so that a search has something to look for. */
  private static Visit visit(String path) {
    return new Visit(Language.EN, path, Map.of("q", "data"), true);
  }

  /** An instance of each class of the ontology that has one. */
  private static Stream<String> examples(Site site) {
    return site
        .graph(NodeFactory.createURI(ThingPages.ONTOLOGY_GRAPH))
        .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .flatMap(
            kind ->
                site.graph().stream(Node.ANY, RDF.type.asNode(), kind)
                    .map(Triple::getSubject)
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .limit(1));
  }
}
