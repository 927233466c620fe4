package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** A source is shown whole. */
final class WindowTest {
  private static final TextUnit UNIT =
      new TextUnit(NodeFactory.createURI("http://example.org/1"), List.of(), "1", "Part");

  @Property
  void nothingButWhiteSpaceIsLeftOutAndNothingIsShownTwice(
      @ForAll("texts") String text, @ForAll("cuts") List<Integer> cuts) {
    CodePoints points = new CodePoints(text);
    List<Window> windows = Window.of(points, blocks(cuts, points.length()));
    int from = 0;
    for (Window window : windows) {
      assertTrue(window.start() >= from && window.end() > window.start(), windows.toString());
      assertEquals("", points.slice(from, window.start()).strip());
      from = window.end();
    }
    assertEquals("", points.slice(from, points.length()).strip());
  }

  @Test
  void numbersBracketsAndFullStopsGoWithTheHeadingTheyStandBeside() {
    String text = "A PLAN\n\n(1) Goals. Grow;（二）Share。\nSigned";
    CodePoints points = new CodePoints(text);
    List<String> shown =
        Window.of(points, List.of(block(text, "Goals"), block(text, "Grow"), block(text, "Share")))
            .stream()
            .map(each -> points.slice(each.start(), each.end()))
            .toList();
    assertEquals(List.of("A PLAN", "(1) Goals.", "Grow;", "（二）Share。", "Signed"), shown);
  }

  private static Window.Block block(String text, String words) {
    int start = text.indexOf(words);
    return new Window.Block(start, start + words.length(), UNIT, Window.Kind.TEXT, "");
  }

  /** Stretches between every other cut. */
  private static List<Window.Block> blocks(List<Integer> cuts, int length) {
    List<Integer> within = cuts.stream().filter(cut -> cut <= length).distinct().sorted().toList();
    List<Window.Block> blocks = new ArrayList<>();
    for (int i = 0; i + 1 < within.size(); i += 2) {
      blocks.add(new Window.Block(within.get(i), within.get(i + 1), UNIT, Window.Kind.TEXT, ""));
    }
    return blocks;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab1(). \n。（𠮷").ofMaxLength(40);
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(0, 40).list().ofMaxSize(10);
  }
}
