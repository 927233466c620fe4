package policygraph.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** A document, or a unit with what is below it, to be read: its text with what is stated on it. */
final class TextPage {
  private final Site site;
  private final Reading reading;
  private final Visit visit;
  private final Words words;
  private final Optional<TextUnit> unit;

  private TextPage(Site site, Reading reading, Visit visit, Optional<TextUnit> unit) {
    this.site = site;
    this.reading = reading;
    this.visit = visit;
    this.words = site.words();
    this.unit = unit;
  }

  /** A line of the table of contents. */
  public record Entry(int depth, String code, String title, String href) {}

  /** The page of a document or a unit; empty where no text of it is known. */
  static Optional<Content> of(Site site, String iri, Visit visit) {
    Node node = NodeFactory.createURI(iri);
    return site.documentOf(node)
        .map(site::readingOf)
        .map(reading -> new TextPage(site, reading, visit, reading.unit(node)))
        .filter(page -> !page.windows().isEmpty())
        .map(TextPage::kept);
  }

  private Content kept() {
    return unit.isPresent()
        ? content()
        : site.once(KeptPages.class, KeptPages::of).get(visit, this::content);
  }

  private List<Window> windows() {
    return unit.map(this::within).orElse(reading.windows());
  }

  private List<Window> within(TextUnit top) {
    return reading.windows().stream()
        .filter(
            window -> window.block().filter(block -> block.unit().within(top.node())).isPresent())
        .toList();
  }

  private Content content() {
    List<List<Window>> pages = Sections.pages(windows());
    int number = Math.clamp(page(), 1, pages.size());
    List<Window> shown = pages.get(number - 1);
    Set<Layer> layers =
        reading.layers().stream()
            .filter(layer -> layer.shown(visit))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class)));
    List<Mark> marks = new Marks(site, reading, visit).of(reading.evidence(), layers);
    Sections sections = new Sections(site, reading, visit, unit.map(TextUnit::depth).orElse(0));
    Map<String, Object> values = new HashMap<>();
    values.put("title", unit.map(this::title).orElse(label(reading.document())));
    values.put("titleZh", unit.isPresent() ? "" : other(reading.document()));
    String iri = unit.map(TextUnit::node).orElse(reading.document()).toString();
    values.put("iri", iri);
    values.put("structuredData", StructuredData.of(site.graph(), iri));
    values.put("path", visit.path());
    values.put("work", label(reading.document()));
    values.put("ofUnit", unit.isPresent());
    values.put("crumbs", crumbs());
    values.put("layers", List.copyOf(reading.layers()));
    values.put("shown", layers);
    values.put("sections", sections.of(shown, marks));
    values.put("contents", contents(pages));
    values.put("page", number);
    values.put("pages", pages.size());
    values.put("previous", neighbour(-1));
    values.put("next", neighbour(1));
    values.put("facts", DocumentFacts.of(site, reading, visit));
    List<UnitNumbers.Tally> numbers = UnitNumbers.of(site, reading, unit, visit);
    values.put("numbers", numbers);
    values.put(
        "drawing",
        unit.flatMap(each -> UnitDrawing.of(site, reading, each, visit, numbers)).stream()
            .toList());
    values.put(
        "inherited",
        unit.filter(each -> reading.ownOf(each.node()).isEmpty())
            .map(each -> sections.groups(reading.responsibleFor(each)))
            .orElse(List.of()));
    return Content.html(Pages.render("reader", visit, values));
  }

  private int page() {
    return visit
        .parameter("page")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  private String label(Node node) {
    return words.label(node, visit.language().tag());
  }

  private String other(Node node) {
    return words.label(node, visit.language().other().tag());
  }

  /** Its code and what it is called; a unit without a heading goes by what it is. */
  private String title(TextUnit each) {
    String title = heading(each);
    return each.code() + " " + (title.isEmpty() ? label(Terms.of(each.kind())) : title);
  }

  private String heading(TextUnit each) {
    return Stream.of(visit.language().tag(), "en", "zh", "")
        .map(language -> words.text(each.node(), DCTerms.title.asNode(), language))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<Link> crumbs() {
    List<Link> crumbs = new ArrayList<>();
    unit.ifPresent(
        each -> {
          crumbs.add(Link.to(reading.document().getURI(), Words.cut(label(reading.document()))));
          each.above().stream()
              .flatMap(above -> reading.unit(above).stream())
              .forEach(above -> crumbs.add(Link.to(above.node().getURI(), title(above))));
        });
    return crumbs;
  }

  private List<Entry> contents(List<List<Window>> pages) {
    int top = unit.map(TextUnit::depth).orElse(-1);
    return Sections.pageOf(pages).entrySet().stream()
        .filter(each -> each.getKey().depth() > top && !heading(each.getKey()).isEmpty())
        .map(
            each -> {
              String page = Integer.toString(each.getValue() + 1);
              String at = pages.size() > 1 ? visit.with("page", page) : "";
              TextUnit found = each.getKey();
              return new Entry(
                  found.depth() - top - 1, found.code(), heading(found), at + "#" + found.id());
            })
        .toList();
  }

  /** The unit before or after this one on the same level, wherever it stands. */
  private Optional<Link> neighbour(int step) {
    return unit.flatMap(
        here -> {
          List<TextUnit> level =
              reading.units().values().stream()
                  .filter(each -> each.depth() == here.depth())
                  .toList();
          int at = level.indexOf(here) + step;
          return at < 0 || at >= level.size()
              ? Optional.empty()
              : Optional.of(Link.to(level.get(at).node().getURI(), title(level.get(at))));
        });
  }
}
