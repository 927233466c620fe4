package policygraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells numbered items of a list from headings. A run of numbered lines under one heading is a list
 * where each of them ends in a semicolon, or where a colon introduces it and they are sentences
 * rather than titles with text; but not where its numbers count on from the run before, under
 * another heading: these number what the whole document says. A list after a colon that is numbered
 * like the headings around it ("1. Customs … introduce: 1. …; 2. …. 2. Logistics") interrupts them:
 * what counts on from the heading before the list is a heading again.
 */
final class ListItems {
  private final List<Row> rows;
  private final String text;
  private final LayoutProfile profile;
  private final List<List<Integer>> runs = new ArrayList<>();

  private ListItems(List<Row> rows, String text, LayoutProfile profile) {
    this.rows = new ArrayList<>(rows);
    this.text = text;
    this.profile = profile;
  }

  static List<Row> of(List<Row> rows, String text, LayoutProfile profile) {
    ListItems items = new ListItems(rows, text, profile);
    items.collectRuns();
    items.demote();
    return items.rows;
  }

  /** Headings of one level with no heading of an outer level between, below such a heading. */
  private void collectRuns() {
    List<List<Integer>> open = empty();
    List<List<Integer>> interrupted = empty();
    boolean[] seen = new boolean[profile.levels().size()];
    for (int i = 0; i < rows.size(); i++) {
      Optional<Heading> heading = rows.get(i).heading();
      if (heading.isPresent()) {
        int level = heading.get().level();
        for (int inner = level + 1; inner < open.size(); inner++) {
          open.set(inner, new ArrayList<>());
          interrupted.set(inner, new ArrayList<>());
        }
        if (below(seen, level)) {
          if (open.get(level).isEmpty() || restarts(open.get(level), i)) {
            interrupted.set(level, introducedByColon(i) ? open.get(level) : new ArrayList<>());
            open.set(level, new ArrayList<>());
            runs.add(open.get(level));
          } else if (countsOn(interrupted.get(level), i) && !countsOn(open.get(level), i)) {
            open.set(level, interrupted.get(level));
          }
          open.get(level).add(i);
        }
        seen[level] = true;
      }
    }
  }

  private List<List<Integer>> empty() {
    return profile.levels().stream()
        .<List<Integer>>map(level -> new ArrayList<>())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean restarts(List<Integer> run, int row) {
    return value(row) == 1 && (value(run.getLast()) > 1 || introducedByColon(row));
  }

  private boolean countsOn(List<Integer> run, int row) {
    return !run.isEmpty() && value(row) == value(run.getLast()) + 1;
  }

  private static boolean below(boolean[] seen, int level) {
    for (int outer = 0; outer < level; outer++) {
      if (seen[outer]) {
        return true;
      }
    }
    return false;
  }

  private void demote() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (isList(runs.get(i)) && !countsOn(i)) {
        lists.add(runs.get(i));
      }
    }
    lists.forEach(run -> run.forEach(row -> rows.set(row, rows.get(row).asListItem())));
  }

  private boolean isList(List<Integer> run) {
    return run.size() > 1 && endInSemicolons(run)
        || introducedByColon(run.getFirst()) && areSentences(run);
  }

  private boolean endInSemicolons(List<Integer> run) {
    long ends =
        run.stream().limit(run.size() - 1L).filter(row -> ";；".indexOf(lastOf(row)) >= 0).count();
    return ends * 3 >= (run.size() - 1) * 2L;
  }

  private boolean introducedByColon(int first) {
    return first > 0 && ":：".indexOf(lastOf(first - 1)) >= 0;
  }

  /** In English "; and" goes before the last item. */
  private char lastOf(int row) {
    Line line = rows.get(row).line();
    int end = line.end();
    if (text.startsWith(" and", end - 4) || text.startsWith(" or", end - 3)) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return text.charAt(end - 1);
  }

  private boolean areSentences(List<Integer> run) {
    long sentences = run.stream().filter(this::isSentence).count();
    return sentences * 2 >= run.size();
  }

  /** No short title with text after it or below it. */
  private boolean isSentence(int row) {
    Heading heading = rows.get(row).heading().orElseThrow();
    int title = heading.titleEnd() - heading.words();
    boolean shortTitle = title > 0 && title <= profile.words().sentenceLike();
    boolean textBeside = heading.textStart() < rows.get(row).line().end();
    boolean textBelow =
        row + 1 < rows.size()
            && (isPlain(row + 1) && !isSentenceEnd(lastOf(row)) || isBelow(row + 1, heading));
    return !(shortTitle && (textBeside || textBelow));
  }

  private boolean isBelow(int row, Heading heading) {
    return rows.get(row).heading().filter(next -> next.level() > heading.level()).isPresent();
  }

  private boolean isPlain(int row) {
    return !rows.get(row).isHeading() && rows.get(row).line().length() > 20;
  }

  private static boolean isSentenceEnd(char c) {
    return "。；;".indexOf(c) >= 0;
  }

  private boolean countsOn(int index) {
    List<Integer> run = runs.get(index);
    return neighbour(index, -1).filter(before -> follows(before, run)).isPresent()
        || neighbour(index, 1).filter(after -> follows(run, after)).isPresent();
  }

  private boolean follows(List<Integer> before, List<Integer> after) {
    return value(after.getFirst()) > 1 && value(after.getFirst()) == value(before.getLast()) + 1;
  }

  /** The run of the same level before or after. */
  private Optional<List<Integer>> neighbour(int index, int step) {
    int level = level(runs.get(index));
    for (int i = index + step; i >= 0 && i < runs.size(); i += step) {
      if (level(runs.get(i)) == level) {
        return Optional.of(runs.get(i));
      }
    }
    return Optional.empty();
  }

  private int level(List<Integer> run) {
    return rows.get(run.getFirst()).heading().orElseThrow().level();
  }

  private int value(int row) {
    return rows.get(row).heading().orElseThrow().value().orElse(-1);
  }
}
