package policygraph.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * A document's lines as one profile has them, and how well that explains them.
 *
 * @param asides the lines that stand beside the text
 * @param fit a point for each heading whose number runs in order, less for one whose number does
 *     not or that has none; lines that begin like headings and are nothing, and levels that begin
 *     from the inside, count against it
 */
record Layout(LayoutProfile profile, List<Row> rows, Asides asides, double fit) {
  private static final double IN_ORDER = 1;
  private static final double OUT_OF_ORDER = 0.3;
  private static final double HEADLINE = 0.2;
  private static final double UNEXPLAINED = -0.5;
  private static final double FROM_THE_INSIDE = -0.3;

  /** The best of the profiles of a language, which share its words; of equals the first. */
  static Layout best(SourceText source, List<LayoutProfile> profiles) {
    Asides asides = Asides.of(source, Lines.of(source), profiles.getFirst().words());
    Layout best = null;
    for (LayoutProfile profile : profiles) {
      Layout layout = of(source, asides, profile);
      if (best == null || layout.fit > best.fit) {
        best = layout;
      }
    }
    return best;
  }

  static Layout of(SourceText source, List<Line> lines, LayoutProfile profile) {
    return of(source, Asides.of(source, lines, profile.words()), profile);
  }

  private static Layout of(SourceText source, Asides asides, LayoutProfile profile) {
    String text = source.folded();
    List<Line> whole =
        Lines.unwrapped(
            source,
            asides.text(),
            line ->
                line.hashes() > 0
                    || profile.mark(text, line.start(), line.end()).isPresent()
                    || "–—−•*·▪●‣-\uf0b7\uf0a7".indexOf(text.charAt(line.start())) >= 0);
    List<Row> rows = Headings.of(source, whole, profile);
    return new Layout(profile, rows, asides, fit(rows, text, profile));
  }

  boolean hasHeadings() {
    return rows.stream().anyMatch(Row::isHeading);
  }

  private static double fit(List<Row> rows, String text, LayoutProfile profile) {
    NumberOrder order = new NumberOrder(profile.levels().size());
    double fit = 0;
    int first = -1;
    for (Row row : rows) {
      if (row.heading().isPresent()) {
        Heading heading = row.heading().get();
        int level = heading.level();
        first = first < 0 ? level : first;
        fit += worth(heading, order, row) + (level < first ? FROM_THE_INSIDE : 0);
        order.take(level, heading.value());
      } else if (!row.listItem() && isNumbered(row.line(), text, profile)) {
        fit += UNEXPLAINED;
      }
    }
    return fit;
  }

  private static double worth(Heading heading, NumberOrder order, Row row) {
    OptionalInt value = heading.value();
    if (value.isEmpty()) {
      return row.line().hashes() > 0 ? IN_ORDER : HEADLINE;
    }
    return order.isNext(heading.level(), value) ? IN_ORDER : OUT_OF_ORDER;
  }

  private static boolean isNumbered(Line line, String text, LayoutProfile profile) {
    String start = text.substring(line.start(), Math.min(line.end(), line.start() + 20));
    return profile.words().numbered().matcher(start).lookingAt();
  }
}
