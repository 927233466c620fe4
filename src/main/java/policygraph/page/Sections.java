package policygraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The windows of a text under the units they belong to, each unit with who is responsible. */
final class Sections {
  private final Reading reading;
  private final Words words;
  private final Visit visit;
  private final int top;

  /**
   * @param top the depth of the outermost unit on the page
   */
  Sections(Site site, Reading reading, Visit visit, int top) {
    this.reading = reading;
    this.words = site.words();
    this.visit = visit;
    this.top = top;
  }

  /** A heading or a paragraph. */
  public record Paragraph(String kind, String language, List<Piece> pieces) {}

  /** An agency, and the statement that makes it responsible. */
  public record Who(String name, String href, String why) {}

  /** Those with the same role. */
  public record Group(String role, String word, List<Who> who) {}

  /**
   * What stands together of one unit.
   *
   * @param level of its heading
   * @param id empty where the unit has been before, and for what is outside all units
   * @param originals its words in the language it was translated from
   */
  public record Section(
      String id,
      String code,
      String href,
      String kind,
      int level,
      List<Paragraph> paragraphs,
      List<Paragraph> originals,
      List<Group> who) {}

  /**
   * Sections in the order of the text. Original words go with the unit they are of, wherever they
   * stand.
   */
  List<Section> of(List<Window> windows, List<Mark> marks) {
    Map<Window, List<Mark>> marked = marked(windows, marks);
    Map<TextUnit, List<Paragraph>> originals = new LinkedHashMap<>();
    List<List<Window>> runs = new ArrayList<>();
    Optional<TextUnit> before = Optional.empty();
    for (Window window : windows) {
      if (isOriginal(window)) {
        originals
            .computeIfAbsent(window.block().orElseThrow().unit(), unit -> new ArrayList<>())
            .add(paragraph(window, marked));
        continue;
      }
      Optional<TextUnit> unit = window.block().map(Window.Block::unit);
      if (runs.isEmpty() || !unit.equals(before)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(window);
      before = unit;
    }
    Set<TextUnit> seen = new LinkedHashSet<>();
    List<Section> sections = new ArrayList<>();
    for (List<Window> run : runs) {
      List<Paragraph> paragraphs = run.stream().map(each -> paragraph(each, marked)).toList();
      Optional<TextUnit> unit = run.getFirst().block().map(Window.Block::unit);
      sections.add(
          unit.map(each -> section(each, seen.add(each), paragraphs, originals))
              .orElseGet(() -> outside(paragraphs)));
    }
    return sections;
  }

  private static boolean isOriginal(Window window) {
    return window.block().filter(block -> block.kind() == Window.Kind.ORIGINAL).isPresent();
  }

  private Section section(
      TextUnit unit,
      boolean first,
      List<Paragraph> paragraphs,
      Map<TextUnit, List<Paragraph>> originals) {
    return new Section(
        first ? unit.id() : "",
        unit.code(),
        unit.href(),
        words.label(Terms.of(unit.kind()), visit.language().tag()),
        Math.clamp(unit.depth() - top + 2, 2, 6),
        paragraphs,
        first ? originals.getOrDefault(unit, List.of()) : List.of(),
        first ? groups(reading.ownOf(unit.node())) : List.of());
  }

  private static Section outside(List<Paragraph> paragraphs) {
    return new Section("", "", "", "", 0, paragraphs, List.of(), List.of());
  }

  private Paragraph paragraph(Window window, Map<Window, List<Mark>> marks) {
    return new Paragraph(
        window
            .block()
            .map(block -> block.kind().name().toLowerCase(java.util.Locale.ROOT))
            .orElse("outside"),
        window.block().map(Window.Block::language).orElse(""),
        MarkedText.pieces(
            reading.text(), window.start(), window.end(), marks.getOrDefault(window, List.of())));
  }

  /** The marks of each window; both are sorted by where they begin. */
  private static Map<Window, List<Mark>> marked(List<Window> windows, List<Mark> marks) {
    Map<Window, List<Mark>> marked = new LinkedHashMap<>();
    int first = 0;
    for (Mark mark : marks) {
      while (first < windows.size() && windows.get(first).end() <= mark.start()) {
        first++;
      }
      for (int i = first; i < windows.size() && windows.get(i).start() < mark.end(); i++) {
        marked.computeIfAbsent(windows.get(i), window -> new ArrayList<>()).add(mark);
      }
    }
    return marked;
  }

  /** Those who lead first, as far as the order of the statements has it so. */
  List<Group> groups(List<Reading.Responsibility> responsibilities) {
    Map<Optional<Node>, List<Who>> byRole = new LinkedHashMap<>();
    for (Reading.Responsibility each : responsibilities) {
      byRole
          .computeIfAbsent(each.role(), role -> new ArrayList<>())
          .add(
              new Who(
                  label(each.agency()),
                  Link.to(each.agency().toString(), "").href(),
                  Link.to(each.statement().toString(), "").href()));
    }
    return byRole.entrySet().stream()
        .map(
            each ->
                new Group(
                    each.getKey().map(this::label).orElse(""),
                    each.getKey().map(role -> Terms.lastName(role.toString())).orElse("none"),
                    each.getValue()))
        .toList();
  }

  private String label(Node node) {
    return words.label(node, visit.language().tag());
  }

  /** A page of a long text. */
  static List<List<Window>> pages(List<Window> windows) {
    List<List<Window>> pages = new ArrayList<>();
    Optional<TextUnit> before = Optional.empty();
    int from = 0;
    for (Window window : windows) {
      int length = window.end() - from;
      Optional<TextUnit> unit = window.block().map(Window.Block::unit);
      boolean newPart = !unit.equals(before) && unit.filter(each -> each.depth() == 0).isPresent();
      before = unit;
      if (pages.isEmpty() || length > LONGEST || newPart && length > LONGEST / 2) {
        pages.add(new ArrayList<>());
        from = window.start();
      }
      pages.getLast().add(window);
    }
    return pages;
  }

  /** Code points of text on one page: with the marks it is a few hundred kilobytes. */
  private static final int LONGEST = 150_000;

  /** The ids of the units on each page, so that a table of contents can lead there. */
  static Map<TextUnit, Integer> pageOf(List<List<Window>> pages) {
    Map<TextUnit, Integer> pageOf = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      pages.get(i).stream()
          .flatMap(window -> Stream.ofNullable(window.block().orElse(null)))
          .filter(block -> block.kind() != Window.Kind.ORIGINAL)
          .forEach(block -> pageOf.putIfAbsent(block.unit(), page));
    }
    return pageOf;
  }
}
