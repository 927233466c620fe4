package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the nodes of an outline their codes and kinds. */
final class Units {
  private final SourceText source;
  private final LayoutProfile profile;
  private final List<Unit> units = new ArrayList<>();

  private Units(SourceText source, LayoutProfile profile) {
    this.source = source;
    this.profile = profile;
  }

  static List<Unit> of(Outline outline, SourceText source, LayoutProfile profile) {
    Units units = new Units(source, profile);
    units.addPreamble(outline);
    for (int i = 0; i < outline.top().size(); i++) {
      units.addPart(outline.top().get(i), Integer.toString(i + 1));
    }
    return units.units;
  }

  /**
   * Without headings there is no "before the first part": each paragraph is then a unit of its own.
   */
  private void addPreamble(Outline outline) {
    List<Outline.Paragraph> paragraphs = outline.preamble().paragraphs;
    if (outline.hasHeadings()) {
      if (!paragraphs.isEmpty()) {
        add(
            "0",
            UnitKind.PARAGRAPH,
            Optional.empty(),
            outline.preamble(),
            Optional.empty(),
            spans(paragraphs));
      }
    } else {
      addParagraphUnits(paragraphs, Optional.empty(), UnitKind.PARAGRAPH);
    }
  }

  private void addPart(Outline.Node node, String code) {
    if (node.children.isEmpty() && node.level > 0) {
      addNode(node, code, Optional.empty(), UnitKind.MEASURE);
    } else {
      boolean general = titleMatches(node, profile.general());
      addNode(node, code, Optional.empty(), UnitKind.PART);
      UnitKind grouping =
          !general && titleMatches(node, profile.actions()) ? UnitKind.ACTION : UnitKind.SECTION;
      for (int i = 0; i < node.children.size(); i++) {
        addSection(node.children.get(i), code + "." + (i + 1), code, general, grouping);
      }
    }
  }

  private void addSection(
      Outline.Node node, String code, String parent, boolean general, UnitKind grouping) {
    if (node.children.isEmpty() && titleMatches(node, profile.principles())) {
      addWithParagraphUnits(node, code, parent, UnitKind.PRINCIPLE);
    } else if (node.children.isEmpty() && titleMatches(node, profile.objectives())) {
      addWithParagraphUnits(node, code, parent, UnitKind.OBJECTIVE);
    } else if (node.children.isEmpty()) {
      boolean measure = !general && grouping == UnitKind.SECTION;
      addNode(
          node,
          code,
          Optional.of(parent),
          measure ? UnitKind.MEASURE : general ? UnitKind.SECTION : grouping);
    } else {
      addNode(node, code, Optional.of(parent), grouping);
      addMeasures(node, code);
    }
  }

  private void addMeasures(Outline.Node node, String code) {
    for (int i = 0; i < node.children.size(); i++) {
      Outline.Node child = node.children.get(i);
      String childCode = code + "." + (i + 1);
      addNode(child, childCode, Optional.of(code), UnitKind.MEASURE);
      addMeasures(child, childCode);
    }
  }

  /**
   * A section whose paragraphs are units. Its own text is the lead that introduces them: a first
   * paragraph that ends in a colon or goes before marked items.
   */
  private void addWithParagraphUnits(Outline.Node node, String code, String parent, UnitKind kind) {
    int leads = startsWithLead(node.paragraphs) ? 1 : 0;
    add(
        code,
        UnitKind.SECTION,
        Optional.of(parent),
        node,
        title(node),
        spans(node.paragraphs.subList(0, leads)));
    addParagraphUnits(
        node.paragraphs.subList(leads, node.paragraphs.size()), Optional.of(code), kind);
  }

  private boolean startsWithLead(List<Outline.Paragraph> paragraphs) {
    if (paragraphs.isEmpty() || paragraphs.getFirst().item()) {
      return false;
    }
    String first = source.slice(paragraphs.getFirst().span());
    return first.endsWith(":")
        || first.endsWith("：")
        || paragraphs.size() > 1 && paragraphs.get(1).item();
  }

  private void addParagraphUnits(
      List<Outline.Paragraph> paragraphs, Optional<String> parent, UnitKind kind) {
    int number = 1;
    for (Outline.Paragraph paragraph : paragraphs) {
      String code = parent.map(above -> above + ".").orElse("") + number++;
      Optional<Span> heading =
          kind == UnitKind.PRINCIPLE ? runInTitle(paragraph.span()) : Optional.empty();
      Optional<String> title = heading.map(source::slice);
      List<Span> rest =
          heading
              .map(span -> List.of(rest(paragraph.span(), span)))
              .orElse(List.of(paragraph.span()));
      units.add(
          new Unit(code, kind, parent, Optional.empty(), title, heading, rest, Optional.empty()));
    }
  }

  private Optional<Span> runInTitle(Span paragraph) {
    Matcher matcher = profile.runInTitle().matcher(source.slice(paragraph));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = source.index(paragraph.start());
    return Optional.of(source.span(start + matcher.start("title"), start + matcher.end("title")));
  }

  /** What follows a run-in title, without the full stop and spaces between. */
  private Span rest(Span paragraph, Span title) {
    int index = source.index(title.end()) + 1;
    while (Character.isWhitespace(source.text().charAt(index))) {
      index++;
    }
    return source.span(index, source.index(paragraph.end()));
  }

  private void addNode(Outline.Node node, String code, Optional<String> parent, UnitKind kind) {
    add(code, kind, parent, node, title(node), spans(node.paragraphs));
  }

  private void add(
      String code,
      UnitKind kind,
      Optional<String> parent,
      Outline.Node node,
      Optional<String> title,
      List<Span> paragraphs) {
    units.add(
        new Unit(
            code, kind, parent, node.number, title, node.heading, paragraphs, Optional.empty()));
  }

  private Optional<String> title(Outline.Node node) {
    return node.heading.map(source::slice);
  }

  private boolean titleMatches(Outline.Node node, Pattern pattern) {
    return title(node).filter(title -> pattern.matcher(title).find()).isPresent();
  }

  private static List<Span> spans(List<Outline.Paragraph> paragraphs) {
    return paragraphs.stream().map(Outline.Paragraph::span).toList();
  }
}
