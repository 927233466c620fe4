package policygraph.page;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What of the matrix is asked for. What an address asks for and the data do not have is passed
 * over, so that the page says what it shows.
 *
 * @param depth at which the tree of concepts is cut, 0 for the concepts as they stand
 * @param branch below which alone concepts count
 * @param most rows and columns to show
 */
public record MatrixChoice(
    Axis axis,
    int depth,
    Optional<Node> branch,
    Optional<Node> role,
    Optional<Node> document,
    Optional<Node> sector,
    boolean rowsByName,
    boolean columnsByName,
    int most) {
  /** Rows and columns of a first look, and at most: every cell is a link. */
  static final int SOME = 30;

  static final int MOST = 250;
  static final int DEEPEST = 4;

  static MatrixChoice of(Site site, Visit visit) {
    Axis axis = visit.parameter("of").flatMap(Axis::of).orElse(Axis.TECHNOLOGY);
    Coverage coverage = site.coverage(axis);
    return new MatrixChoice(
        axis,
        visit.parameter("level").map(MatrixChoice::depth).orElse(1),
        asked(visit, "branch").filter(node -> site.hierarchy().isKnown(node)),
        asked(visit, "role").filter(role -> coverage.has(fact -> fact.role().equals(role))),
        asked(visit, "document").filter(site.units().documents()::contains),
        asked(visit, "sector").filter(site.units().allSectors()::contains),
        isByName(visit, "rows"),
        isByName(visit, "columns"),
        visit.parameter("top").filter("all"::equals).map(all -> MOST).orElse(SOME));
  }

  private static int depth(String level) {
    return level.length() == 1 && level.charAt(0) >= '0' && level.charAt(0) <= '0' + DEEPEST
        ? level.charAt(0) - '0'
        : 1;
  }

  private static boolean isByName(Visit visit, String parameter) {
    return visit.parameter(parameter).filter("name"::equals).isPresent();
  }

  /** The thing that a parameter names, by {@link Link#name}. */
  static Optional<Node> asked(Visit visit, String parameter) {
    return visit.parameter(parameter).map(Link::iri).map(NodeFactory::createURI);
  }

  /** Whether a fact counts. */
  Predicate<Coverage.Fact> filter(Site site) {
    return fact ->
        role.map(fact.role()::equals).orElse(true)
            && document.map(site.units().upwards(fact.unit())::contains).orElse(true)
            && sector.map(each -> site.units().isOf(fact.found(), each)).orElse(true);
  }

  /** What a concept counts under. */
  Collection<Node> columns(Site site, Node concept) {
    return site.hierarchy().rolledUp(concept, branch, depth);
  }
}
