package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import policygraph.page.Network.Duty;
import policygraph.page.Network.Use;

/**
 * Where nodes stand: agencies, units and technologies in columns, each near what it is tied to, so
 * that few lines cross. The same choice is always drawn in the same way.
 */
record NetworkDrawing(List<Node> nodes, List<Edge> edges) {
  private static final int COLUMN = 440;
  private static final int LINE = 30;
  private static final int SWEEPS = 8;

  enum Kind {
    AGENCY,
    UNIT,
    TECHNOLOGY
  }

  /** A node by its IRI; weight is how many units it stands in. */
  record Node(String iri, Kind kind, int weight, int x, int y) {}

  /** A tie; its role is empty for those of technologies. */
  record Edge(String from, String to, String role, int weight) {}

  static NetworkDrawing of(NetworkChoice.Chosen chosen, boolean direct) {
    List<Edge> edges = direct ? direct(chosen) : byUnit(chosen);
    List<List<String>> columns = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!direct || kind != Kind.UNIT) {
        columns.add(new ArrayList<>(members(kind, chosen, edges)));
      }
    }
    order(columns, edges);
    return new NetworkDrawing(placed(columns, chosen, direct), edges);
  }

  private static List<String> members(Kind kind, NetworkChoice.Chosen chosen, List<Edge> edges) {
    List<String> tied =
        edges.stream().flatMap(edge -> Stream.of(edge.from(), edge.to())).distinct().toList();
    Stream<String> all =
        switch (kind) {
          case AGENCY -> chosen.duties().stream().map(Duty::agency);
          case UNIT -> chosen.duties().stream().map(Duty::unit);
          case TECHNOLOGY -> chosen.uses().stream().map(Use::technology);
        };
    return all.distinct().filter(new java.util.HashSet<>(tied)::contains).toList();
  }

  private static List<Edge> byUnit(NetworkChoice.Chosen chosen) {
    Stream<Edge> duties =
        chosen.duties().stream()
            .map(duty -> new Edge(duty.agency(), duty.unit(), duty.role(), 1))
            .distinct();
    Stream<Edge> uses =
        chosen.uses().stream()
            .map(use -> new Edge(use.unit(), use.technology(), "", use.mentions()));
    return Stream.concat(duties, uses).toList();
  }

  /** The weight of a tie is the number of units that make it. */
  private static List<Edge> direct(NetworkChoice.Chosen chosen) {
    Map<String, List<Use>> byUnit = new HashMap<>();
    chosen
        .uses()
        .forEach(use -> byUnit.computeIfAbsent(use.unit(), u -> new ArrayList<>()).add(use));
    Map<List<String>, Integer> units = new LinkedHashMap<>();
    chosen.duties().stream()
        .map(duty -> List.of(duty.agency(), duty.unit()))
        .distinct()
        .forEach(
            duty ->
                byUnit
                    .getOrDefault(duty.get(1), List.of())
                    .forEach(
                        use ->
                            units.merge(List.of(duty.get(0), use.technology()), 1, Integer::sum)));
    return units.entrySet().stream()
        .map(each -> new Edge(each.getKey().get(0), each.getKey().get(1), "", each.getValue()))
        .toList();
  }

  /** Each column in turn by the mean place of what its nodes are tied to in the others. */
  private static void order(List<List<String>> columns, List<Edge> edges) {
    Map<String, List<String>> ties = new HashMap<>();
    for (Edge edge : edges) {
      ties.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge.to());
      ties.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(edge.from());
    }
    Map<String, Double> places = new HashMap<>();
    columns.forEach(column -> note(column, places));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      List<String> column = columns.get(sweep % columns.size());
      Map<String, Double> means = new HashMap<>();
      column.forEach(
          node ->
              means.put(
                  node,
                  ties.getOrDefault(node, List.of()).stream()
                      .mapToDouble(places::get)
                      .average()
                      .orElse(0)));
      column.sort(Comparator.comparing(means::get));
      note(column, places);
    }
  }

  /** From 0 to 1 in every column, however long it is. */
  private static void note(List<String> column, Map<String, Double> places) {
    for (int i = 0; i < column.size(); i++) {
      places.put(column.get(i), (i + 0.5) / column.size());
    }
  }

  private static List<Node> placed(
      List<List<String>> columns, NetworkChoice.Chosen chosen, boolean direct) {
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    Map<String, Integer> weights = weights(chosen);
    List<Node> nodes = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      List<String> column = columns.get(c);
      Kind kind = Kind.values()[direct ? 2 * c : c];
      for (int i = 0; i < column.size(); i++) {
        int y = (int) ((i + 0.5) * longest * LINE / column.size());
        String iri = column.get(i);
        nodes.add(new Node(iri, kind, weights.getOrDefault(iri, 0), c * COLUMN, y));
      }
    }
    return nodes;
  }

  private static Map<String, Integer> weights(NetworkChoice.Chosen chosen) {
    Map<String, Integer> weights = NetworkChoice.count(chosen.uses(), Use::technology);
    chosen.duties().stream()
        .map(duty -> List.of(duty.agency(), duty.unit()))
        .distinct()
        .forEach(duty -> duty.forEach(iri -> weights.merge(iri, 1, Integer::sum)));
    return weights;
  }
}
