package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the nodes of an outline their codes and kinds. */
final class Units {
  private final SourceText source;
  private final Words words;
  private final boolean flat;
  private final List<Unit> units = new ArrayList<>();

  private Units(SourceText source, Words words, boolean flat) {
    this.source = source;
    this.words = words;
    this.flat = flat;
  }

  /**
   * @param flat whether paragraphs have no lines of their own
   */
  static List<Unit> of(Outline outline, SourceText source, LayoutProfile profile, boolean flat) {
    Units units = new Units(source, profile.words(), flat);
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
    boolean general = titleMatches(node, words.general());
    UnitKind grouping =
        !general && titleMatches(node, words.actions()) ? UnitKind.ACTION : UnitKind.SECTION;
    if (!addedByParagraphs(node, code, Optional.empty(), UnitKind.PART)) {
      boolean measure = node.children.isEmpty() && node.kind != LayoutProfile.Kind.PART;
      addNode(node, code, Optional.empty(), measure ? UnitKind.MEASURE : UnitKind.PART);
      addBelow(node, code, general, grouping);
    }
  }

  private void addBelow(Outline.Node node, String code, boolean general, UnitKind grouping) {
    for (int i = 0; i < node.children.size(); i++) {
      addSection(node.children.get(i), code + "." + (i + 1), code, general, grouping);
    }
  }

  /** The groups of a part of actions are actions at every depth; below a measure are measures. */
  private void addSection(
      Outline.Node node, String code, String parent, boolean general, UnitKind grouping) {
    boolean inMeasure = grouping == UnitKind.MEASURE;
    if (inMeasure || !addedByParagraphs(node, code, Optional.of(parent), UnitKind.SECTION)) {
      UnitKind kind = inMeasure ? UnitKind.MEASURE : kind(node, general, grouping);
      addNode(node, code, Optional.of(parent), kind);
      addBelow(node, code, general, kind == UnitKind.MEASURE ? kind : grouping);
    }
  }

  private static UnitKind kind(Outline.Node node, boolean general, UnitKind grouping) {
    if (node.kind == LayoutProfile.Kind.ARTICLE) {
      return UnitKind.MEASURE;
    }
    if (!node.children.isEmpty()) {
      return grouping;
    }
    return general ? UnitKind.SECTION : UnitKind.MEASURE;
  }

  private boolean addedByParagraphs(
      Outline.Node node, String code, Optional<String> parent, UnitKind kind) {
    if (!node.children.isEmpty()) {
      return false;
    }
    boolean principles = titleMatches(node, words.principles());
    if (!principles && !titleMatches(node, words.objectives())) {
      return false;
    }
    addWithParagraphUnits(
        node, code, parent, kind, principles ? UnitKind.PRINCIPLE : UnitKind.OBJECTIVE);
    return true;
  }

  /**
   * A section whose paragraphs are units. Its own text is the lead that introduces them: a first
   * paragraph that ends in a colon or goes before marked items.
   */
  private void addWithParagraphUnits(
      Outline.Node node, String code, Optional<String> parent, UnitKind kind, UnitKind each) {
    List<Outline.Paragraph> paragraphs = flat ? split(node.paragraphs, each) : node.paragraphs;
    int leads = startsWithLead(paragraphs) ? 1 : 0;
    add(code, kind, parent, node, title(node), spans(paragraphs.subList(0, leads)));
    addParagraphUnits(paragraphs.subList(leads, paragraphs.size()), Optional.of(code), each);
  }

  /** Where paragraphs have no lines of their own, a run-in title or a year begins one. */
  private List<Outline.Paragraph> split(List<Outline.Paragraph> paragraphs, UnitKind each) {
    boolean principles = each == UnitKind.PRINCIPLE;
    Pattern pattern = principles ? words.runInSentences() : words.dated();
    List<Outline.Paragraph> split = new ArrayList<>();
    for (Outline.Paragraph paragraph : paragraphs) {
      Matcher matcher = pattern.matcher(source.foldedSlice(paragraph.span()));
      int base = source.index(paragraph.span().start());
      int start = base;
      for (int from = 0; matcher.find(from); from = matcher.end(principles ? "title" : "start")) {
        int next = base + matcher.start(principles ? "title" : "start");
        if (next > start) {
          split.add(new Outline.Paragraph(trimmed(start, next), false));
        }
        start = next;
      }
      split.add(
          new Outline.Paragraph(
              source.span(start, source.index(paragraph.span().end())), paragraph.item()));
    }
    return split;
  }

  private Span trimmed(int start, int end) {
    int last = end;
    while (SourceText.isBlank(source.text().charAt(last - 1))) {
      last--;
    }
    return source.span(start, last);
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
    Matcher matcher = words.runInTitle().matcher(source.foldedSlice(paragraph));
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
    return node.heading.map(source::slice).map(words -> words.replaceAll("\\s*\n\\s*", " "));
  }

  private boolean titleMatches(Outline.Node node, Pattern pattern) {
    return node.heading
        .filter(span -> pattern.matcher(source.foldedSlice(span)).find())
        .isPresent();
  }

  private static List<Span> spans(List<Outline.Paragraph> paragraphs) {
    return paragraphs.stream().map(Outline.Paragraph::span).toList();
  }
}
