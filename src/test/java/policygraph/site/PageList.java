package policygraph.site;

import java.util.stream.Stream;
import policygraph.datafile.BundledFile;

/** The pages that every test of pages looks at: one of each kind, in pages.txt. */
public final class PageList {
  private PageList() {}

  /** A page by its path, and the status it comes with. */
  public record Entry(String path, int status) {
    static Entry of(String line) {
      String[] pieces = line.split("\\s+");
      return new Entry(pieces[0], pieces.length > 1 ? Integer.parseInt(pieces[1]) : 200);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  public static Stream<Entry> all() {
    return BundledFile.lines(PageList.class, "/site/pages.txt").stream().map(Entry::of);
  }
}
