package policygraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headings of a document as a tree, before the units get their codes and kinds. Built from the
 * top to the bottom of the text: a heading closes every open one of its own level or below and
 * hangs under what is left.
 */
final class Outline {

  /** A heading, or a paragraph that is a unit of its own, with what belongs to it. */
  static final class Node {
    final int level;
    final LayoutProfile.Kind kind;
    final Optional<String> number;
    final Optional<Span> heading;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Node> children = new ArrayList<>();

    Node(int level, LayoutProfile.Kind kind, Optional<String> number, Optional<Span> heading) {
      this.level = level;
      this.kind = kind;
      this.number = number;
      this.heading = heading;
    }
  }

  /**
   * A paragraph's words; an item of a list is marked so in the text, and the mark is not among the
   * words.
   */
  record Paragraph(Span span, boolean item) {}

  private final Node preamble =
      new Node(-1, LayoutProfile.Kind.PART, Optional.empty(), Optional.empty());
  private final List<Node> top = new ArrayList<>();
  private final List<Node> open = new ArrayList<>();

  void heading(
      int level, LayoutProfile.Kind kind, Optional<String> number, Optional<Span> heading) {
    Node node = new Node(level, kind, number, heading);
    while (!open.isEmpty() && open.getLast().level >= level) {
      open.removeLast();
    }
    (open.isEmpty() ? top : open.getLast().children).add(node);
    open.add(node);
  }

  void paragraph(Span span, boolean item) {
    current().paragraphs.add(new Paragraph(span, item));
  }

  /**
   * Takes back the last paragraph, when the next line shows what it was. A heading without words
   * keeps its only one: no unit is without words.
   */
  Optional<Span> removeLastParagraph() {
    List<Paragraph> paragraphs = current().paragraphs;
    boolean only = paragraphs.size() == 1 && !open.isEmpty() && current().heading.isEmpty();
    return paragraphs.isEmpty() || only
        ? Optional.empty()
        : Optional.of(paragraphs.removeLast().span());
  }

  boolean hasHeadings() {
    return !top.isEmpty();
  }

  boolean isEmpty() {
    return top.isEmpty() && preamble.paragraphs.isEmpty();
  }

  /** The level of the innermost open heading. */
  int depth() {
    return open.isEmpty() ? 0 : open.getLast().level;
  }

  /** The text before the first heading. */
  Node preamble() {
    return preamble;
  }

  List<Node> top() {
    return top;
  }

  private Node current() {
    return open.isEmpty() ? preamble : open.getLast();
  }
}
