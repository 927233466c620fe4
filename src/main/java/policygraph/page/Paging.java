package policygraph.page;

import java.util.List;

/**
 * A page of a long list, by the parameter {@code page}.
 *
 * @param page from 1
 * @param total of the list
 * @param before the address of the page before; empty where there is none
 * @param after the address of the page after; empty where there is none
 */
public record Paging(int page, int total, int size, String before, String after) {
  private static final String PARAMETER = "page";

  /** The page that is asked for, or the nearest there is. */
  static Paging of(Visit visit, int total, int size) {
    int last = pages(total, size);
    int asked =
        visit
            .parameter(PARAMETER)
            .filter(text -> text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::parseInt)
            .orElse(1);
    int page = Math.clamp(asked, 1, last);
    return new Paging(
        page,
        total,
        size,
        page == 1 ? "" : visit.with(PARAMETER, page == 2 ? "" : Integer.toString(page - 1)),
        page == last ? "" : visit.with(PARAMETER, Integer.toString(page + 1)));
  }

  private static int pages(int total, int size) {
    return Math.max(1, (total + size - 1) / size);
  }

  <T> List<T> of(List<T> all) {
    return all.subList(Math.min(start(), all.size()), Math.min(start() + size, all.size()));
  }

  /** Items before this page. */
  public int start() {
    return (page - 1) * size;
  }

  public int pages() {
    return pages(total, size);
  }
}
