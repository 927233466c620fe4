package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** Who has the duties of a body by now, through any number of reforms. */
final class SuccessionTest {
  private static Succession of(String agency, String successors) {
    Graph graph =
        RDFParser.fromString(
                "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX a: <urn:a:> "
                    + successors,
                Lang.TURTLE)
            .toGraph();
    return Succession.of(graph, NodeFactory.createURI("urn:a:" + agency));
  }

  private static Set<String> names(Set<Node> nodes) {
    return nodes.stream()
        .map(node -> node.getURI().substring("urn:a:".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aBodyThatNoReformTouchedHasItsOwnDuties() {
    Succession untouched = of("x", "a:b pg:successor a:c .");
    assertEquals(false, untouched.touched());
    assertEquals(Set.of("x"), names(untouched.now()));
    assertEquals(Set.of("x"), names(untouched.dutiesToday()));
  }

  @Test
  void aChainLeadsToItsEndAndBackToAllItsBeginnings() {
    String chain =
        "a:bank pg:successor a:both . a:insurance pg:successor a:both . a:both pg:successor a:new .";
    assertEquals(Set.of("new"), names(of("bank", chain).now()));
    assertEquals(true, of("bank", chain).former());
    assertEquals(Set.of(), names(of("both", chain).dutiesToday()));
    assertEquals(Set.of("bank", "both", "insurance", "new"), names(of("new", chain).dutiesToday()));
    assertEquals(false, of("new", chain).former());
  }

  @Test
  void aBodyThatWasSplitLeadsToAllItsParts() {
    assertEquals(
        Set.of("left", "right"),
        names(of("whole", "a:whole pg:successor a:left, a:right .").now()));
  }

  @Test
  void bodiesThatFollowEachOtherInACircleEnd() {
    Succession circle = of("x", "a:x pg:successor a:y . a:y pg:successor a:x .");
    assertEquals(Set.of(), names(circle.now()));
    assertEquals(true, circle.former());
  }
}
