package policygraph.page;

import java.util.List;

/**
 * A long list in pages, by the parameter {@code page}.
 *
 * @param number of this page, from 1
 * @param before the address of the page before; empty where there is none
 * @param after the address of the page after; empty where there is none
 */
record Paging(int number, int size, String before, String after) {
  private static final String PARAMETER = "page";

  /** A page beyond the last is the last. */
  static Paging of(Visit visit, int size, long total) {
    int last = (int) Math.max(1, (total + size - 1) / size);
    int number =
        visit
            .parameter(PARAMETER)
            .filter(text -> text.matches("[1-9][0-9]{0,5}"))
            .map(text -> Math.min(last, Integer.parseInt(text)))
            .orElse(1);
    return new Paging(
        number,
        size,
        number == 1 ? "" : visit.with(PARAMETER, number == 2 ? "" : Integer.toString(number - 1)),
        number == last ? "" : visit.with(PARAMETER, Integer.toString(number + 1)));
  }

  /** Where the page begins in the list, from 0. */
  int from() {
    return (number - 1) * size;
  }

  <T> List<T> cut(List<T> all) {
    return all.subList(Math.min(from(), all.size()), Math.min(from() + size, all.size()));
  }
}
