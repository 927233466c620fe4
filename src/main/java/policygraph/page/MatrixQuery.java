package policygraph.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import policygraph.datafile.BundledFile;

/** The query that gives the numbers of a matrix, for readers to see, check and change. */
final class MatrixQuery {
  private static final String CONDITION = "#if ";

  private static final String AS_IT_STANDS = "?statement ?says ?concept ; pg:unit ?found .";
  private static final String BROADER =
      "?statement ?says ?stated ; pg:unit ?found . ?stated skos:broader* ?concept .";

  private MatrixQuery() {}

  static String of(MatrixChoice choice) {
    Map<String, Node> values = values(choice);
    List<String> lines = new ArrayList<>();
    for (String line : BundledFile.read(MatrixQuery.class, "views/matrix.rq").lines().toList()) {
      if (line.strip().startsWith(CONDITION)) {
        String[] parts = line.strip().substring(CONDITION.length()).split(" ", 2);
        if (values.containsKey(parts[0])) {
          lines.add("  " + parts[1]);
        }
      } else if (!line.startsWith("# A line behind")) {
        lines.add(line.replace("LEVEL", level(choice)));
      }
    }
    ParameterizedSparqlString query = new ParameterizedSparqlString(String.join("\n", lines));
    values.forEach((name, node) -> query.setIri(name, node.getURI()));
    return query.toString();
  }

  private static Map<String, Node> values(MatrixChoice choice) {
    Map<String, Node> values = new TreeMap<>(Map.of("says", choice.axis().property()));
    choice.branch().ifPresent(branch -> values.put("branch", branch));
    choice.role().ifPresent(role -> values.put("role", role));
    choice.document().ifPresent(document -> values.put("document", document));
    choice.sector().ifPresent(sector -> values.put("sector", sector));
    return values;
  }

  /** The patterns that lead from a statement to the concept that it counts under. */
  private static String level(MatrixChoice choice) {
    boolean below = choice.branch().isPresent();
    if (choice.depth() == 0) {
      return AS_IT_STANDS + (below ? " ?concept skos:broader* ?branch ." : "");
    }
    int steps = below ? choice.depth() : choice.depth() - 1;
    String rolledUp = BROADER + end("", steps, below);
    return steps == 0
        ? rolledUp
        : "{ "
            + rolledUp
            + " }\n      UNION\n      { "
            + AS_IT_STANDS
            + end("?", steps - 1, below)
            + " }";
  }

  /** So many steps up are the branch, or a concept with nothing above it. */
  private static String end(String mark, int steps, boolean below) {
    String path = String.join("/", Collections.nCopies(steps, "skos:broader" + mark));
    if (below) {
      return steps == 0 ? " FILTER (?concept = ?branch)" : " ?concept %s ?branch .".formatted(path);
    }
    return steps == 0
        ? " FILTER NOT EXISTS { ?concept skos:broader ?above }"
        : " ?concept %s ?top . FILTER NOT EXISTS { ?top skos:broader ?above }".formatted(path);
  }
}
