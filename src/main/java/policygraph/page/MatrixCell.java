package policygraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The passages that one cell of the matrix stands on: who is named, and where the concept stands.
 */
final class MatrixCell {
  private static final int PAGE = 20;

  /** Shown of each unit: a broad sector may stand in every sentence. */
  private static final int MOST_WORDS = 12;

  private MatrixCell() {}

  /** The address of a cell's page. */
  static String href(MatrixChoice choice, Node agency, Node concept) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("agency", Link.name(agency.toString()));
    parameters.put("concept", Link.name(concept.toString()));
    if (choice.axis() != Axis.TECHNOLOGY) {
      parameters.put("of", choice.axis().key());
    }
    if (choice.depth() != 1) {
      parameters.put("level", String.valueOf(choice.depth()));
    }
    choice.branch().ifPresent(node -> parameters.put("branch", Link.name(node.toString())));
    choice.role().ifPresent(node -> parameters.put("role", Link.name(node.toString())));
    choice.document().ifPresent(node -> parameters.put("document", Link.name(node.toString())));
    choice.sector().ifPresent(node -> parameters.put("sector", Link.name(node.toString())));
    return Visit.address("/matrix/cell", parameters);
  }

  /** A unit the agency answers for. */
  public record Answered(
      Link unit, String document, List<Named> named, List<Passage> passages, int more) {}

  /** How the agency is named there. */
  public record Named(String role, String roleKey, String statement, String words) {}

  static Content of(Site site, Visit visit) {
    MatrixChoice choice = MatrixChoice.of(site, visit);
    Optional<Node> agency = MatrixChoice.asked(visit, "agency");
    Optional<Node> concept = MatrixChoice.asked(visit, "concept");
    if (agency.isEmpty() || concept.isEmpty()) {
      return MatrixPage.of(site, visit);
    }
    List<Coverage.Fact> facts =
        site.coverage(choice.axis())
            .where(choice.filter(site))
            .filter(fact -> fact.agency().equals(agency.get()))
            .filter(fact -> choice.columns(site, fact.concept()).contains(concept.get()))
            .toList();
    return Content.html(page(site, visit, choice, agency.get(), concept.get(), facts));
  }

  private static String page(
      Site site,
      Visit visit,
      MatrixChoice choice,
      Node agency,
      Node concept,
      List<Coverage.Fact> facts) {
    Words words = site.words();
    String language = visit.language().tag();
    List<Node> units =
        facts.stream()
            .map(Coverage.Fact::unit)
            .distinct()
            .sorted(Passages.readingOrder(site))
            .toList();
    Paging paging = Paging.of(visit, units.size(), PAGE);
    List<Answered> shown =
        paging.of(units).stream().map(unit -> answered(site, visit, unit, facts)).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("agency", Link.to(agency.getURI(), words.label(agency, language)));
    values.put("concept", Link.to(concept.getURI(), words.label(concept, language)));
    values.put("units", shown);
    values.put("paging", paging);
    values.put("choice", choice);
    values.put(
        "crumbs",
        List.of(new Link("/matrix", Messages.say(visit.language(), "matrix.title", List.of()))));
    return Pages.render("matrix-cell", visit, values);
  }

  private static Answered answered(Site site, Visit visit, Node unit, List<Coverage.Fact> facts) {
    Set<Node> concepts =
        facts.stream()
            .filter(fact -> fact.unit().equals(unit))
            .map(Coverage.Fact::concept)
            .collect(Collectors.toSet());
    Set<Node> roles =
        facts.stream()
            .filter(fact -> fact.unit().equals(unit))
            .map(Coverage.Fact::role)
            .collect(Collectors.toSet());
    List<Passage> passages = new ArrayList<>();
    facts.stream()
        .filter(fact -> fact.unit().equals(unit))
        .map(Coverage.Fact::found)
        .distinct()
        .sorted(Passages.readingOrder(site))
        .forEach(found -> passages.addAll(Passages.in(site, visit, found, concepts)));
    return new Answered(
        Passages.unit(site, visit, unit),
        Passages.document(site, visit, unit),
        named(site, visit, unit, facts.getFirst().agency(), roles),
        passages.stream().limit(MOST_WORDS).toList(),
        Math.max(0, passages.size() - MOST_WORDS));
  }

  private static List<Named> named(
      Site site, Visit visit, Node unit, Node agency, Set<Node> roles) {
    return site.rows("named", Map.of("unit", unit, "agency", agency)).stream()
        .filter(row -> roles.contains(row.node("role").orElse(Node.ANY)))
        .map(row -> Passages.named(site, visit, row))
        .toList();
  }
}
