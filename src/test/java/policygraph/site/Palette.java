package policygraph.site;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The colours that a picture has most of: a page needs no more, and takes a third of the bytes. */
final class Palette {
  private static final int MOST = 256;

  private Palette() {}

  static BufferedImage of(BufferedImage picture) {
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    Map<Integer, Long> counts =
        IntStream.of(pixels)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Integer> colours =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> nearest =
        counts.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), each -> nearest(each, colours)));
    int[] palette = colours.stream().mapToInt(Integer::intValue).toArray();
    BufferedImage reduced =
        new BufferedImage(
            width,
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    for (int i = 0; i < pixels.length; i++) {
      reduced.getRaster().setSample(i % width, i / width, 0, nearest.get(pixels[i]));
    }
    return reduced;
  }

  private static int nearest(int colour, List<Integer> colours) {
    return IntStream.range(0, colours.size())
        .boxed()
        .min(Comparator.comparingInt(i -> distance(colour, colours.get(i))))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}
