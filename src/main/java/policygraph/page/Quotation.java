package policygraph.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The words that a statement rests on, in those around them.
 *
 * @param about what the statement names
 * @param href of the statement's page
 * @param role in which an agency is responsible, where the statement is of that
 * @param place the unit that the words stand in
 * @param work the document
 * @param cutBefore whether the paragraph begins before what is shown
 */
public record Quotation(
    String about,
    String href,
    String role,
    String roleWord,
    Link place,
    Link work,
    boolean cutBefore,
    List<Piece> pieces,
    boolean cutAfter,
    String language) {
  /** Code points on either side. */
  private static final int AROUND = 350;

  /** In the paragraph where the statement's first words stand; empty where no text is known. */
  static Optional<Quotation> of(Site site, Reading reading, Node statement, Visit visit) {
    List<Evidence> evidence =
        reading.evidence().stream().filter(each -> each.statement().equals(statement)).toList();
    return evidence.stream()
        .findFirst()
        .flatMap(first -> window(reading, first))
        .map(window -> quotation(site, reading, statement, visit, evidence, window));
  }

  private static Optional<Window> window(Reading reading, Evidence first) {
    return reading.windows().stream()
        .filter(each -> each.start() <= first.start() && first.start() < each.end())
        .findFirst();
  }

  private static Quotation quotation(
      Site site,
      Reading reading,
      Node statement,
      Visit visit,
      List<Evidence> evidence,
      Window window) {
    String language = visit.language().tag();
    Words words = site.words();
    int first = evidence.getFirst().start();
    int start = wordStart(reading.text(), Math.max(window.start(), first - AROUND), window, first);
    int last = furthest(evidence, start);
    int end = wordEnd(reading.text(), Math.min(window.end(), last + AROUND), window, last);
    List<Mark> marks = evidence.stream().map(Quotation::mark).toList();
    Optional<Node> role = words.values(statement, Terms.of("role")).stream().findFirst();
    return new Quotation(
        new Marks(site, reading, visit).about(statement),
        Link.to(statement.toString(), "").href(),
        role.map(node -> words.label(node, language)).orElse(""),
        role.map(node -> Terms.lastName(node.getURI())).orElse(""),
        window.block().map(block -> place(block.unit(), words, language)).orElse(new Link("", "")),
        Link.to(reading.document().getURI(), words.label(reading.document(), language)),
        start > window.start(),
        MarkedText.pieces(reading.text(), start, end, marks),
        end < window.end(),
        window.block().map(Window.Block::language).orElse(""));
  }

  /** No word is cut in two, where words are written apart. */
  private static int wordStart(CodePoints text, int at, Window window, int first) {
    int start = at;
    while (start > window.start() && start < first && !text.isBlank(start - 1)) {
      start++;
    }
    return start == first ? at : start;
  }

  private static int wordEnd(CodePoints text, int at, Window window, int last) {
    int end = at;
    while (end < window.end() && end > last && !text.isBlank(end)) {
      end--;
    }
    return end == last ? at : end;
  }

  /** The end of the last words that are not far from the first. */
  private static int furthest(List<Evidence> evidence, int start) {
    int end = evidence.getFirst().end();
    for (Evidence each : evidence) {
      if (each.start() < end + AROUND && each.end() < start + 8 * AROUND) {
        end = Math.max(end, each.end());
      }
    }
    return end;
  }

  private static Mark mark(Evidence evidence) {
    Layer layer = evidence.layer().orElse(Layer.OTHERS);
    return new Mark(evidence.start(), evidence.end(), layer, "these", "", "", "");
  }

  private static Link place(TextUnit unit, Words words, String language) {
    String title =
        words.text(unit.node(), DCTerms.title.asNode(), language).isEmpty()
            ? words.texts(unit.node(), DCTerms.title.asNode(), "en").stream().findFirst().orElse("")
            : words.text(unit.node(), DCTerms.title.asNode(), language);
    return Link.to(unit.node().getURI(), (unit.code() + " " + title).strip());
  }
}
