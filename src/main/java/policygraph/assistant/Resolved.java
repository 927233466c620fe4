package policygraph.assistant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import policygraph.search.Name;
import policygraph.search.Thing;

/**
 * Names in arguments, and what they mean in the graph.
 *
 * @param nodes by the argument's name
 * @param obstacle what to reply where one of them means nothing, or several things
 */
record Resolved(Map<String, Node> nodes, Optional<Reply> obstacle) {
  static final Set<String> AGENCY = Set.of("agency");
  static final Set<String> TECHNOLOGY = Set.of("technology", "application");
  static final Set<String> PLACE_OF_TEXT = Set.of("document", "unit");

  /** Reads those of the arguments that are given; at least one must be. */
  static Resolved of(Arguments arguments, Things things, Map<String, Set<String>> kinds)
      throws Arguments.Bad {
    Map<String, Node> nodes = new HashMap<>();
    for (Map.Entry<String, Set<String>> each : kinds.entrySet()) {
      Optional<String> asked = arguments.text(each.getKey());
      if (asked.isPresent()) {
        switch (things.meaning(asked.get(), each.getValue())) {
          case Things.Meaning.One one ->
              nodes.put(each.getKey(), NodeFactory.createURI(one.thing().iri()));
          case Things.Meaning.Several several -> {
            return obstacle(several(asked.get(), several.things()));
          }
          case Things.Meaning.None none -> {
            return obstacle(none(asked.get(), none.near()));
          }
        }
      }
    }
    if (nodes.isEmpty()) {
      throw new Arguments.Bad("give at least one of " + kinds.keySet().stream().sorted().toList());
    }
    return new Resolved(Map.copyOf(nodes), Optional.empty());
  }

  private static Resolved obstacle(Reply reply) {
    return new Resolved(Map.of(), Optional.of(reply));
  }

  static Reply several(String asked, List<Thing> things) {
    return new Reply(
        Optional.of("“" + asked + "” is the name of several; ask again by the IRI of one"),
        things.stream().map(Resolved::asResult).toList(),
        false);
  }

  static Reply none(String asked, List<Thing> near) {
    Reply nothing = Reply.nothing("nothing of that kind goes by “" + asked + "”");
    return near.isEmpty()
        ? nothing
        : new Reply(
            nothing.message().map(message -> message + "; these go by names like it"),
            near.stream().map(Resolved::asResult).toList(),
            false);
  }

  /** A thing with its IRI, its kind and its names. */
  static Map<String, Object> asResult(Thing thing) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("iri", thing.iri());
    result.put("kind", thing.kind());
    for (Name name : thing.names()) {
      if (name.use() == Name.Use.PREFERRED) {
        result.putIfAbsent(name.language().equals("zh") ? "nameZh" : "name", name.text());
      }
    }
    return result;
  }
}
