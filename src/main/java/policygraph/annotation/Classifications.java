package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import policygraph.document.Document;
import policygraph.document.Segment;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.document.UnitKind;
import policygraph.vocabulary.Scheme;

/**
 * What the measures and actions of a document are about: what their own words say, the sectors that
 * the heading of their action names, and the document's subject.
 *
 * <p>A document on one sector ("on promoting the building materials industry") does not name it
 * again in each measure. Its subject is the sector that its title names most strongly, if a label
 * of it stands there; but a title may also name something else, so that it counts only where at
 * least one in {@value #SPOKEN_OF} of the measures speaks of the sector itself.
 */
final class Classifications {
  private static final int SPOKEN_OF = 2;
  private static final int BY_LABEL = Classifier.LABEL * Classifier.IN_HEADING;

  private final Document document;
  private final Map<Span, Reading> readings;
  private final Predicate<Span> bodiesInTitle;

  Classifications(Document document, Map<Span, Reading> readings, Predicate<Span> bodiesInTitle) {
    this.document = document;
    this.readings = readings;
    this.bodiesInTitle = bodiesInTitle;
  }

  /** Words in a masked span do not count. */
  List<Classification> by(List<Classifier> classifiers, Predicate<Span> masked) {
    List<Unit> units = document.units().stream().filter(Classifications::acts).toList();
    List<Classification> found = new ArrayList<>();
    for (Classifier classifier : classifiers) {
      List<Classification> told = new ArrayList<>();
      units.forEach(unit -> told.addAll(of(unit, classifier, masked)));
      if (classifier.scheme() == Scheme.SECTORS) {
        subjects(classifier, told, units.size())
            .forEach(subject -> units.forEach(unit -> addNew(subject.of(unit.code()), told)));
      }
      found.addAll(told);
    }
    return found;
  }

  private static boolean acts(Unit unit) {
    return unit.kind() == UnitKind.ACTION || unit.kind() == UnitKind.MEASURE;
  }

  private List<Classification> of(Unit unit, Classifier classifier, Predicate<Span> masked) {
    List<Reading> headings = unit.heading().isPresent() ? List.of() : above(unit);
    List<Classification> found =
        new ArrayList<>(classifier.classify(unit.code(), blocks(unit), headings, masked));
    inherited(unit, classifier).forEach(above -> addNew(above, found));
    return found;
  }

  private static void addNew(Classification more, List<Classification> found) {
    if (found.stream().noneMatch(each -> each.isSame(more))) {
      found.add(more);
    }
  }

  /**
   * A measure has the sectors that the heading of its action names; the evidence is that heading.
   */
  private List<Classification> inherited(Unit unit, Classifier classifier) {
    Optional<Unit> action =
        unit.parent().flatMap(document::unit).filter(parent -> parent.kind() == UnitKind.ACTION);
    if (classifier.scheme() != Scheme.SECTORS || action.isEmpty()) {
      return List.of();
    }
    List<Classifier.Block> heading =
        action.get().heading().map(span -> new Classifier.Block(readings.get(span), true)).stream()
            .toList();
    return classifier.classify(unit.code(), heading, List.of(), span -> false);
  }

  /** An article has no heading: those of its chapter and document tell what it is about. */
  private List<Reading> above(Unit unit) {
    List<Reading> above = new ArrayList<>();
    Optional<Unit> parent = unit.parent().flatMap(document::unit);
    while (parent.isPresent()) {
      parent.get().heading().map(readings::get).ifPresent(above::add);
      parent = parent.get().parent().flatMap(document::unit);
    }
    above.addAll(titles(document));
    return above;
  }

  /** The lines of the document's title; its own and that of the notice that issues it. */
  static List<Reading> titles(Document document) {
    return document.segments().stream()
        .filter(segment -> segment.kind() == Segment.Kind.TITLE)
        .map(segment -> Reading.of(document.source(), segment.span(), document.emendations()))
        .toList();
  }

  /** The sectors that the document is about as a whole; the evidence is its title. */
  private List<Classification> subjects(
      Classifier classifier, List<Classification> told, int units) {
    List<Classifier.Block> title =
        titles(document).stream().map(line -> new Classifier.Block(line, true)).toList();
    List<Classification> named = classifier.classify("", title, List.of(), bodiesInTitle);
    int strongest = named.stream().mapToInt(Classification::score).max().orElse(0);
    return named.stream()
        .filter(each -> each.score() >= BY_LABEL && each.score() == strongest)
        .filter(each -> spokenOf(each, told) * SPOKEN_OF >= units)
        .toList();
  }

  private static long spokenOf(Classification subject, List<Classification> told) {
    return told.stream().filter(each -> each.concept().equals(subject.concept())).count();
  }

  private List<Classifier.Block> blocks(Unit unit) {
    List<Classifier.Block> blocks = new ArrayList<>();
    unit.heading().ifPresent(span -> blocks.add(new Classifier.Block(readings.get(span), true)));
    unit.paragraphs().forEach(span -> blocks.add(new Classifier.Block(readings.get(span), false)));
    return blocks;
  }
}
