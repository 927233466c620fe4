package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Years on an axis, a bar over each that has something. Where nothing is for long the axis is
 * shortened, and says so: one early year must not press all others together.
 *
 * @param width of the drawing
 * @param ticks where the axis is shortened
 */
public record YearBars(int width, List<Bar> bars, List<Bar> ticks) {
  private static final int SPAN = 900;
  private static final int MARGIN = 30;
  private static final int HIGHEST = 120;

  /** So many years apart are drawn what is further apart. */
  private static final int FARTHEST = 3;

  /** A year as it is written fits. */
  private static final int NEAREST = 38;

  /** A year and where it stands; its height is that of the drawing's bar. */
  public record Bar(String year, int number, int x, int height, String href) {}

  static YearBars of(Map<String, Integer> counts, UnaryOperator<String> href) {
    TreeMap<Integer, Integer> places = places(counts);
    int end = places.isEmpty() ? 1 : places.lastEntry().getValue() + 1;
    int step = Math.max(NEAREST, (SPAN - 2 * MARGIN) / end);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars =
        places.entrySet().stream()
            .map(
                each -> {
                  String year = Integer.toString(each.getKey());
                  int number = counts.get(year);
                  int height = Math.max(2, number * HIGHEST / most);
                  int x = MARGIN + each.getValue() * step;
                  return new Bar(year, number, x, height, href.apply(year));
                })
            .toList();
    return new YearBars(Math.max(SPAN, 2 * MARGIN + end * step), bars, breaks(bars));
  }

  /** How many years from the start of the axis each is drawn. */
  private static TreeMap<Integer, Integer> places(Map<String, Integer> counts) {
    TreeMap<Integer, Integer> places = new TreeMap<>();
    counts.keySet().stream()
        .map(Integer::valueOf)
        .sorted()
        .forEach(
            year -> {
              var before = places.lastEntry();
              places.put(
                  year,
                  before == null
                      ? 1
                      : before.getValue() + Math.min(FARTHEST, year - before.getKey()));
            });
    return places;
  }

  private static List<Bar> breaks(List<Bar> bars) {
    List<Bar> breaks = new ArrayList<>();
    for (int i = 1; i < bars.size(); i++) {
      Bar before = bars.get(i - 1);
      Bar after = bars.get(i);
      if (Integer.parseInt(after.year()) - Integer.parseInt(before.year()) > FARTHEST) {
        breaks.add(new Bar("…", 0, (before.x() + after.x()) / 2, 0, ""));
      }
    }
    return breaks;
  }
}
