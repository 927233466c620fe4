package policygraph;

import java.util.Locale;

/** Names as parts of IRIs. */
public final class Slug {
  private Slug() {}

  /** A name's letters and digits in lower case, joined by hyphens; empty where it has none. */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
