package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Years on an axis, a bar over each that has something.
 *
 * @param width of the drawing
 * @param ticks years that are written under the axis though nothing is in them
 */
public record YearBars(int width, List<Bar> bars, List<Bar> ticks) {
  private static final int SPAN = 900;
  private static final int MARGIN = 30;
  private static final int HIGHEST = 120;
  private static final int STEP = 5;

  /** A year and where it stands; its height is that of the drawing's bar. */
  public record Bar(String year, int number, int x, int height, String href) {}

  static YearBars of(Map<String, Integer> counts, UnaryOperator<String> href) {
    if (counts.isEmpty()) {
      return new YearBars(SPAN, List.of(), List.of());
    }
    List<Integer> years = counts.keySet().stream().map(Integer::parseInt).sorted().toList();
    int first = years.getFirst() - 1;
    int last = years.getLast() + 1;
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars =
        counts.entrySet().stream()
            .map(
                each ->
                    new Bar(
                        each.getKey(),
                        each.getValue(),
                        x(Integer.parseInt(each.getKey()), first, last),
                        Math.max(2, each.getValue() * HIGHEST / most),
                        href.apply(each.getKey())))
            .toList();
    return new YearBars(SPAN, bars, ticks(first, last, counts));
  }

  private static List<Bar> ticks(int first, int last, Map<String, Integer> counts) {
    int step = Math.max(1, (last - first) / STEP / STEP) * STEP;
    List<Bar> ticks = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      if (year % step == 0 && !counts.containsKey(Integer.toString(year))) {
        ticks.add(new Bar(Integer.toString(year), 0, x(year, first, last), 0, ""));
      }
    }
    return ticks;
  }

  private static int x(int year, int first, int last) {
    return MARGIN + (year - first) * (SPAN - 2 * MARGIN) / (last - first);
  }
}
