package policygraph.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A numbered or recognised subdivision of a document.
 *
 * @param code arabic, dotted, by position: {@code 2.2.3} is the third child of the second child of
 *     the second part; {@code 0} the text before the first part
 * @param parent the code of the unit it is part of; empty at the top
 * @param printedNumber as printed, without brackets and punctuation; it may be wrong
 * @param title the heading's words, without number and closing full stop
 * @param heading the heading's words in the source
 * @param paragraphs the unit's own paragraphs, those of its parts not among them
 * @param original the same unit in the document's original language, where the source has it
 */
public record Unit(
    String code,
    UnitKind kind,
    Optional<String> parent,
    Optional<String> printedNumber,
    Optional<String> title,
    Optional<Span> heading,
    List<Span> paragraphs,
    Optional<Original> original) {
  public Unit {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The words of a unit in the language the document was translated from. */
  public record Original(String language, Span span) {}

  /** Heading and paragraphs, in the order of the source. */
  public List<Span> blocks() {
    return Stream.concat(heading.stream(), paragraphs.stream()).toList();
  }

  Unit withOriginal(Original found) {
    return new Unit(
        code, kind, parent, printedNumber, title, heading, paragraphs, Optional.of(found));
  }
}
