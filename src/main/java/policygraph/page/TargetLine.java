package policygraph.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The years of a document's targets on one line, from its own year to the last; places in percent.
 *
 * @param years in their order
 * @param due the year of the target itself
 */
public record TargetLine(List<Point> years, int issued, int due) {
  private static final Node DATE =
      NodeFactory.createURI("http://data.europa.eu/eli/ontology#date_document");

  /** A year with its targets. */
  public record Point(int year, int targets, int place, boolean own) {}

  /** Of a target with a year in a document with a date; of anything else none. */
  static Optional<TargetLine> of(Site site, Reading reading, Node target) {
    Optional<Integer> due = year(site, target);
    Optional<Integer> issued = issued(site, reading.document());
    if (due.isEmpty() || issued.isEmpty() || due.get() < issued.get()) {
      return Optional.empty();
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    reading.evidence().stream()
        .map(Evidence::statement)
        .distinct()
        .flatMap(each -> year(site, each).stream())
        .filter(year -> year >= issued.get())
        .forEach(year -> counts.merge(year, 1, Integer::sum));
    int last = counts.keySet().stream().max(Integer::compare).orElse(due.get());
    int span = Math.max(1, last - issued.get());
    List<Point> points = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            points.add(
                new Point(
                    year, count, 100 * (year - issued.get()) / span, year.equals(due.get()))));
    return Optional.of(new TargetLine(points, issued.get(), due.get()));
  }

  private static Optional<Integer> year(Site site, Node statement) {
    return literal(site, statement, Terms.of("year")).flatMap(TargetLine::year);
  }

  private static Optional<Integer> year(String text) {
    try {
      return Optional.of(Year.parse(text).getValue());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> issued(Site site, Node document) {
    return literal(site, document, DATE)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text).getYear());
              } catch (DateTimeParseException e) {
                return Optional.empty();
              }
            });
  }

  private static Optional<String> literal(Site site, Node subject, Node property) {
    return site.graph()
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }
}
