package policygraph.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import policygraph.datafile.BundledFile;

/** All that a name may mean, by id. */
record Entities(Map<String, Entity> byId) {
  static final String SPACE = "https://w3id.org/policygraph/id/";
  private static final Query NAMES =
      QueryFactory.create(BundledFile.read(Entities.class, "names.rq"));

  static Entities of(DatasetGraph dataset, Wording wording) {
    Map<String, List<Binding>> rows = new LinkedHashMap<>();
    try (QueryExec asked = QueryExec.dataset(dataset).query(NAMES).build()) {
      asked
          .select()
          .forEachRemaining(
              row -> {
                if (row.get("thing").getURI().startsWith(SPACE)) {
                  rows.computeIfAbsent(row.get("thing").getURI(), iri -> new ArrayList<>())
                      .add(row);
                }
              });
    }
    Map<String, Entity> byId = new LinkedHashMap<>();
    rows.forEach(
        (iri, about) -> {
          Entity entity = entity(iri, about, wording);
          if (!entity.names().isEmpty()) {
            byId.put(entity.id(), entity);
          }
        });
    return new Entities(byId);
  }

  private static Entity entity(String iri, List<Binding> rows, Wording wording) {
    return new Entity(
        iri.substring(SPACE.length()),
        text(rows.getFirst(), "type"),
        rows.stream()
            .filter(row -> !isAbout(row))
            .map(row -> name(row, wording))
            .distinct()
            .toList(),
        said(rows, "DEFINITION").stream().findFirst(),
        said(rows, "SUCCESSOR"));
  }

  private static boolean isAbout(Binding row) {
    return List.of("DEFINITION", "SUCCESSOR").contains(text(row, "use"));
  }

  private static List<String> said(List<Binding> rows, String use) {
    return rows.stream()
        .filter(row -> text(row, "use").equals(use))
        .filter(row -> row.get("name").getLiteralLanguage().equals("en"))
        .map(row -> text(row, "name"))
        .distinct()
        .collect(Collectors.toList());
  }

  private static Name name(Binding row, Wording wording) {
    Node name = row.get("name");
    String text = name.getLiteralLexicalForm();
    return new Name(
        text,
        name.getLiteralLanguage(),
        Name.Use.valueOf(text(row, "use")),
        NameKey.of(text, wording));
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }

  /** By its id, or by its whole IRI. */
  Optional<Entity> find(String id) {
    return Optional.ofNullable(byId.get(id.startsWith(SPACE) ? id.substring(SPACE.length()) : id));
  }
}
