package policygraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.NodeFactory;
import policygraph.page.NetworkDrawing.Edge;
import policygraph.page.NetworkDrawing.Kind;
import policygraph.page.NetworkDrawing.Node;

/** Agencies, units and technologies with their ties, drawn and as a table. */
final class NetworkPage {
  private final Site site;
  private final Visit visit;
  private final Network network;
  private final NetworkChoice choice;
  private final NetworkChoice.Chosen chosen;
  private final NetworkDrawing drawing;
  private final Map<String, Link> names = new HashMap<>();

  private NetworkPage(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.network = site.once(Network.class, Network::of);
    this.choice = NetworkChoice.of(visit);
    this.chosen = choice.from(network);
    this.drawing = NetworkDrawing.of(chosen, choice.direct());
  }

  /** A row of the table: a unit or an agency with what it is tied to. */
  public record Line(Link head, List<Tie> agencies, List<Tie> technologies) {}

  /** What something is tied to. */
  public record Tie(Link to, String role, int weight) {}

  static Content of(Site site, Visit visit) {
    return new NetworkPage(site, visit).page();
  }

  static Content json(Site site, Visit visit) {
    return Content.json(new NetworkPage(site, visit).data());
  }

  private Content page() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("choice", choice);
    values.put("documents", labelled(network.documents()));
    values.put("roles", network.roles());
    values.put("branches", labelled(network.branchesInUse()));
    values.put(
        "data",
        visit.with("lang", visit.language().tag()).replaceFirst("^/network", "/network.json"));
    values.put("counts", counts());
    values.put("fits", List.of(chosen.units(), chosen.technologies()));
    values.put("lines", lines());
    return Content.html(Pages.render("network", visit, values));
  }

  private Map<String, String> labelled(List<String> iris) {
    return iris.stream()
        .collect(
            Collectors.toMap(
                iri -> iri, iri -> name(iri).text(), (one, other) -> one, LinkedHashMap::new));
  }

  /** How many nodes of each kind there are, by the kind's name. */
  private Map<String, Long> counts() {
    return drawing.nodes().stream()
        .collect(
            Collectors.groupingBy(
                node -> name(node.kind()), LinkedHashMap::new, Collectors.counting()));
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private List<Line> lines() {
    Map<String, List<Tie>> left = new HashMap<>();
    Map<String, List<Tie>> right = new HashMap<>();
    for (Edge edge : drawing.edges()) {
      left.computeIfAbsent(edge.to(), n -> new ArrayList<>())
          .add(new Tie(name(edge.from()), edge.role(), edge.weight()));
      right
          .computeIfAbsent(edge.from(), n -> new ArrayList<>())
          .add(new Tie(name(edge.to()), edge.role(), edge.weight()));
    }
    Kind head = choice.direct() ? Kind.AGENCY : Kind.UNIT;
    return (choice.direct()
            ? drawing.nodes().stream().filter(node -> node.kind() == head).map(Node::iri)
            : chosen.duties().stream().map(Network.Duty::unit).distinct())
        .map(
            iri ->
                new Line(
                    name(iri),
                    left.getOrDefault(iri, List.of()),
                    heaviestFirst(right.getOrDefault(iri, List.of()))))
        .toList();
  }

  private static List<Tie> heaviestFirst(List<Tie> ties) {
    return ties.stream().sorted(java.util.Comparator.comparing(Tie::weight).reversed()).toList();
  }

  private Link name(String iri) {
    return names.computeIfAbsent(iri, this::newName);
  }

  private Link newName(String iri) {
    org.apache.jena.graph.Node node = NodeFactory.createURI(iri);
    UnitName unit = UnitName.of(node, site.graph(), visit.language().tag());
    return new Link(
        unit.href(), unit.code().isEmpty() ? unit.title() : unit.code() + " " + unit.title());
  }

  private String data() {
    JsonBuilder json = new JsonBuilder().startObject().key("nodes").startArray();
    for (Node node : drawing.nodes()) {
      Link name = name(node.iri());
      json.startObject()
          .pair("id", node.iri())
          .pair("kind", name(node.kind()))
          .pair("label", name.text())
          .pair("href", name.href())
          .pair("weight", node.weight())
          .pair("x", node.x())
          .pair("y", node.y())
          .finishObject();
    }
    json.finishArray().key("edges").startArray();
    for (Edge edge : drawing.edges()) {
      json.startObject()
          .pair("source", edge.from())
          .pair("target", edge.to())
          .pair("role", edge.role())
          .pair("weight", edge.weight())
          .finishObject();
    }
    return json.finishArray().finishObject().build().toString();
  }
}
