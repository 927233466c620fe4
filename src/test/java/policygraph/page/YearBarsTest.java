package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Years can be told from each other, however many there are and however far apart. */
final class YearBarsTest {
  @Test
  void oneEarlyYearLeavesRoomForTheOthers() {
    YearBars drawing = YearBars.of(Map.of("1981", 1, "2018", 5, "2019", 2), year -> "#" + year);
    List<Integer> x = drawing.bars().stream().map(YearBars.Bar::x).toList();
    assertEquals(
        List.of("1981", "2018", "2019"), drawing.bars().stream().map(YearBars.Bar::year).toList());
    assertTrue(x.get(2) - x.get(1) >= 38 && x.get(1) > x.get(0), x.toString());
    assertEquals(List.of("…"), drawing.ticks().stream().map(YearBars.Bar::year).toList());
  }

  @Test
  void aHundredYearsDoNotCover() {
    Map<String, Integer> counts =
        IntStream.range(1950, 2050).boxed().collect(Collectors.toMap(String::valueOf, y -> 1));
    YearBars drawing = YearBars.of(counts, year -> "#" + year);
    List<Integer> x = drawing.bars().stream().map(YearBars.Bar::x).toList();
    IntStream.range(1, x.size()).forEach(i -> assertTrue(x.get(i) - x.get(i - 1) >= 38));
    assertTrue(drawing.width() > x.getLast());
    assertEquals(List.of(), drawing.ticks());
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertEquals(new YearBars(900, List.of(), List.of()), YearBars.of(Map.of(), year -> ""));
  }
}
