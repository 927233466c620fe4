package policygraph.page;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param page from 1
 */
public record Paging(int page, int total, int size) {

  /** The page that the parameter {@code page} asks for, or the nearest there is. */
  static Paging of(Visit visit, int total, int size) {
    int asked = visit.parameter("page").filter(Paging::isShortNumber).map(Integer::parseInt).orElse(1);
    return new Paging(Math.clamp(asked, 1, Math.max(1, (total + size - 1) / size)), total, size);
  }

  private static boolean isShortNumber(String text) {
    return text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  <T> List<T> of(List<T> all) {
    return all.subList(Math.min(start(), all.size()), Math.min(start() + size, all.size()));
  }

  /** Items before this page. */
  public int start() {
    return (page - 1) * size;
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }
}
