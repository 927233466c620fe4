package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Agencies by technologies, sectors, instruments or target groups. */
final class MatrixPage {
  private MatrixPage() {}

  /** A choice of a list. */
  public record Option(String value, String label, boolean chosen) {}

  /** A row: an agency and its cells, in the order of the columns. */
  public record Line(String href, String label, int total, List<Square> squares) {}

  /**
   * A cell.
   *
   * @param shade 0 where there is nothing
   */
  public record Square(int units, int leads, int shade, String href) {}

  /**
   * A column.
   *
   * @param below the address of the matrix of what lies below it; empty where nothing does
   */
  public record Column(String href, String label, int total, String below) {}

  static Content of(Site site, Visit visit) {
    MatrixChoice choice = MatrixChoice.of(site, visit);
    Matrix matrix = Matrix.of(site, choice, visit.language());
    Map<String, Object> values = new java.util.HashMap<>();
    values.put("choice", choice);
    values.put("matrix", matrix);
    values.put("columns", columns(site, choice, matrix, visit));
    values.put("lines", lines(choice, matrix));
    values.put("branches", branches(site, choice, visit));
    values.put("roles", options(site, choice.role(), roles(site, choice), visit));
    values.put("documents", options(site, choice.document(), site.units().documents(), visit));
    values.put("sectors", options(site, choice.sector(), sectors(site), visit));
    values.put("legend", legend(matrix));
    values.put("query", MatrixQuery.of(choice));
    return Content.html(Pages.render("matrix", visit, values));
  }

  private static List<Column> columns(Site site, MatrixChoice choice, Matrix matrix, Visit visit) {
    return matrix.shownColumns().stream()
        .map(
            head ->
                new Column(
                    Link.to(head.node().toString(), "").href(),
                    head.label(),
                    head.total(),
                    opens(site, choice, head.node())
                        ? visit.with("branch", Link.name(head.node().toString()))
                        : ""))
        .toList();
  }

  private static boolean opens(Site site, MatrixChoice choice, Node concept) {
    return choice.depth() > 0
        && !choice.branch().equals(Optional.of(concept))
        && !site.hierarchy().narrower(concept).isEmpty();
  }

  private static List<Line> lines(MatrixChoice choice, Matrix matrix) {
    List<Matrix.Head> columns = matrix.shownColumns();
    return matrix.shownRows().stream()
        .map(
            row ->
                new Line(
                    Link.to(row.node().toString(), "").href(),
                    row.label(),
                    row.total(),
                    columns.stream()
                        .map(column -> square(choice, matrix, row.node(), column.node()))
                        .toList()))
        .toList();
  }

  private static Square square(MatrixChoice choice, Matrix matrix, Node agency, Node concept) {
    return matrix
        .cell(agency, concept)
        .map(
            cell ->
                new Square(
                    cell.units(),
                    cell.leads(),
                    matrix.shade(cell),
                    MatrixCell.href(choice, agency, concept)))
        .orElse(new Square(0, 0, 0, ""));
  }

  /** From the whole tree down to the branch that is shown. */
  private static List<Link> branches(Site site, MatrixChoice choice, Visit visit) {
    List<Link> links = new ArrayList<>();
    choice
        .branch()
        .ifPresent(
            branch ->
                Stream.concat(site.hierarchy().path(branch).stream(), Stream.of(branch))
                    .map(
                        node ->
                            new Link(
                                visit.with("branch", Link.name(node.toString())),
                                site.words().label(node, visit.language().tag())))
                    .forEach(links::add));
    return links;
  }

  private static List<Node> roles(Site site, MatrixChoice choice) {
    return site.coverage(choice.axis()).facts().stream()
        .map(Coverage.Fact::role)
        .filter(Node::isURI)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static List<Node> sectors(Site site) {
    return site.units().allSectors().stream()
        .sorted(Comparator.comparing((Node node) -> node.toString()))
        .toList();
  }

  private static List<Option> options(
      Site site, Optional<Node> chosen, java.util.Collection<Node> nodes, Visit visit) {
    Words words = site.words();
    return nodes.stream()
        .map(
            node ->
                new Option(
                    Link.name(node.toString()),
                    words.label(node, visit.language().tag()),
                    chosen.equals(Optional.of(node))))
        .toList();
  }

  /** The smallest and largest number of each shade that occurs. */
  private static List<String> legend(Matrix matrix) {
    List<String> ranges = new ArrayList<>();
    int largest = matrix.largest();
    for (int shade = 1; shade <= Matrix.SHADES; shade++) {
      int wanted = shade;
      int[] numbers =
          IntStream.rangeClosed(1, largest)
              .filter(units -> matrix.shade(new Matrix.Cell(units, 0)) == wanted)
              .toArray();
      ranges.add(range(numbers));
    }
    return ranges;
  }

  private static String range(int[] numbers) {
    if (numbers.length == 0) {
      return "";
    }
    int last = numbers[numbers.length - 1];
    return numbers[0] == last ? String.valueOf(last) : numbers[0] + "–" + last;
  }
}
