package policygraph.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A stretch of a text with marks that may nest, cross, coincide and reach over its ends.
 *
 * <p>The stretch is read from one end of a mark to the next. What is open there, sorted so that an
 * outer mark comes before an inner one, is compared with what was open before: marks that cross are
 * closed and opened again.
 */
final class MarkedText {
  /** More at one place are not drawn, and templates need not go deeper. */
  private static final int DEEPEST = 16;

  private static final Comparator<Mark> OUTER_FIRST =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparing(Comparator.comparing(Mark::layer).reversed())
          .thenComparing(Mark::href);

  private final CodePoints text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Piece> top = new ArrayList<>();

  private MarkedText(CodePoints text) {
    this.text = text;
  }

  private record Open(Mark mark, List<Piece> inner) {}

  /** The pieces of the text from start to end. */
  static List<Piece> pieces(CodePoints text, int start, int end, List<Mark> marks) {
    MarkedText marked = new MarkedText(text);
    marked.read(start, end, marks);
    return marked.top;
  }

  private void read(int start, int end, List<Mark> marks) {
    TreeSet<Integer> ends = new TreeSet<>(List.of(start, end));
    List<Mark> waiting = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start() < end && mark.end() > start) {
        ends.add(Math.max(start, mark.start()));
        ends.add(Math.min(end, mark.end()));
        waiting.add(mark);
      }
    }
    waiting.sort(OUTER_FIRST);
    TreeSet<Mark> here = new TreeSet<>(OUTER_FIRST);
    int next = 0;
    int from = start;
    for (int to : ends.tailSet(start, false)) {
      int at = from;
      here.removeIf(mark -> mark.end() <= at);
      for (; next < waiting.size() && waiting.get(next).start() <= from; next++) {
        here.add(waiting.get(next));
      }
      change(here.stream().limit(DEEPEST).toList(), from);
      add(new Piece.Plain(text.slice(from, to), link()));
      from = to;
    }
    close(0, from);
  }

  /** Closes and opens until these are open. */
  private void change(List<Mark> wanted, int at) {
    int same = 0;
    for (Open each : open) {
      if (same == wanted.size() || !each.mark().equals(wanted.get(same))) {
        break;
      }
      same++;
    }
    close(same, at);
    wanted.stream().skip(same).forEach(mark -> open.addLast(new Open(mark, new ArrayList<>())));
  }

  private void close(int remaining, int at) {
    while (open.size() > remaining) {
      Open closed = open.removeLast();
      add(new Piece.Marked(closed.mark(), closed.inner(), closed.mark().end() == at));
    }
  }

  private void add(Piece piece) {
    (open.isEmpty() ? top : open.getLast().inner()).add(piece);
  }

  private Optional<Mark> link() {
    return Stream.iterate(open.descendingIterator(), Iterator::hasNext, each -> each)
        .map(each -> each.next().mark())
        .filter(mark -> !mark.layer().ofSentences())
        .findFirst();
  }
}
