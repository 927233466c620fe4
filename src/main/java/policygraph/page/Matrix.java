package policygraph.page;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Agencies by concepts: in how many units an agency answers for a concept. A unit counts once in
 * every total, however many concepts stand in it.
 *
 * @param rows agencies, in the order to show them
 * @param columns concepts, likewise
 * @param total units of all
 */
public record Matrix(
    List<Head> rows, List<Head> columns, Map<Node, Map<Node, Cell>> cells, int total, int most) {
  /** Shades of cells, the strongest for the largest number. */
  static final int SHADES = 5;

  /** A row or column. */
  public record Head(Node node, String label, int total) {}

  /**
   * Where an agency and a concept meet.
   *
   * @param leads units in which the agency leads
   */
  public record Cell(int units, int leads) {}

  static Matrix of(Site site, MatrixChoice choice, Language language) {
    Counts counts = new Counts();
    Map<Node, Collection<Node>> columns = new HashMap<>();
    site.coverage(choice.axis())
        .where(choice.filter(site))
        .forEach(
            fact ->
                columns
                    .computeIfAbsent(fact.concept(), concept -> choice.columns(site, concept))
                    .forEach(column -> counts.add(fact, column)));
    return counts.matrix(choice, node -> site.words().label(node, language.tag()), language);
  }

  /** The sets of units behind the numbers. */
  private static final class Counts {
    private final Map<Node, Map<Node, Set<Node>>> cells = new HashMap<>();
    private final Map<Node, Map<Node, Set<Node>>> leads = new HashMap<>();
    private final Map<Node, Set<Node>> rows = new HashMap<>();
    private final Map<Node, Set<Node>> columns = new HashMap<>();
    private final Set<Node> all = new HashSet<>();

    void add(Coverage.Fact fact, Node column) {
      units(cells, fact.agency(), column).add(fact.unit());
      if (fact.leads()) {
        units(leads, fact.agency(), column).add(fact.unit());
      }
      rows.computeIfAbsent(fact.agency(), node -> new HashSet<>()).add(fact.unit());
      columns.computeIfAbsent(column, node -> new HashSet<>()).add(fact.unit());
      all.add(fact.unit());
    }

    private static Set<Node> units(
        Map<Node, Map<Node, Set<Node>>> table, Node agency, Node concept) {
      return table
          .computeIfAbsent(agency, node -> new HashMap<>())
          .computeIfAbsent(concept, node -> new HashSet<>());
    }

    Matrix matrix(MatrixChoice choice, Labels labels, Language language) {
      Map<Node, Map<Node, Cell>> counted = new HashMap<>();
      cells.forEach(
          (agency, row) ->
              row.forEach(
                  (concept, units) ->
                      counted
                          .computeIfAbsent(agency, node -> new HashMap<>())
                          .put(concept, new Cell(units.size(), led(agency, concept)))));
      return new Matrix(
          heads(rows, labels, order(choice.rowsByName(), language)),
          heads(columns, labels, order(choice.columnsByName(), language)),
          counted,
          all.size(),
          choice.most());
    }

    private int led(Node agency, Node concept) {
      return leads.getOrDefault(agency, Map.of()).getOrDefault(concept, Set.of()).size();
    }

    private static List<Head> heads(
        Map<Node, Set<Node>> totals, Labels labels, Comparator<Head> order) {
      return totals.entrySet().stream()
          .map(each -> new Head(each.getKey(), labels.of(each.getKey()), each.getValue().size()))
          .sorted(order)
          .toList();
    }
  }

  private interface Labels {
    String of(Node node);
  }

  private static Comparator<Head> order(boolean byName, Language language) {
    Collator collator = Collator.getInstance(Locale.of(language.tag()));
    Comparator<Head> names =
        Comparator.comparing(Head::label, collator::compare)
            .thenComparing(head -> head.node().toString());
    return byName ? names : Comparator.comparing(Head::total).reversed().thenComparing(names);
  }

  public List<Head> shownRows() {
    return rows.stream().limit(most).toList();
  }

  public List<Head> shownColumns() {
    return columns.stream().limit(most).toList();
  }

  Optional<Cell> cell(Node agency, Node concept) {
    return Optional.ofNullable(cells.getOrDefault(agency, Map.of()).get(concept));
  }

  /** The largest number of a cell. */
  public int largest() {
    return cells.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToInt(Cell::units)
        .max()
        .orElse(0);
  }

  /** From 1 for the lightest. Grows with the root, so that small numbers can be told apart. */
  int shade(Cell cell) {
    return (int) Math.ceil(SHADES * Math.sqrt((double) cell.units() / largest()));
  }
}
