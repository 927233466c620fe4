package policygraph.alignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.Problem;
import policygraph.alignment.TableLine.Cell;

/**
 * A line of a table by its columns.
 *
 * @param labels the English names of our concepts
 * @param places where a pair of concepts was linked before
 */
record Row(
    Map<Slot, Cell> cells,
    Prefixes prefixes,
    Map<String, String> labels,
    Map<String, String> places) {
  private static final String OURS = "https://w3id.org/policygraph/";

  /** The mapping; without one where the line is at fault, which is added to the problems. */
  Optional<Mapping> mapping(List<Problem> problems) {
    List<Problem> faults =
        Stream.of(
                subjectFault(),
                predicateFault(),
                objectFault(),
                justificationFault(),
                confidenceFault(),
                emptyFault(Slot.OBJECT_LABEL),
                emptyFault(Slot.COMMENT))
            .flatMap(Optional::stream)
            .toList();
    problems.addAll(faults.isEmpty() ? repeated() : faults);
    return faults.isEmpty() ? Optional.of(mapping()) : Optional.empty();
  }

  private Mapping mapping() {
    return new Mapping(
        iri(Slot.SUBJECT_ID).orElseThrow(),
        Strength.of(text(Slot.PREDICATE_ID)).orElseThrow(),
        iri(Slot.OBJECT_ID).orElseThrow(),
        text(Slot.OBJECT_LABEL),
        text(Slot.MAPPING_JUSTIFICATION),
        Double.parseDouble(text(Slot.CONFIDENCE)),
        reviewer(),
        text(Slot.COMMENT));
  }

  private Optional<Problem> subjectFault() {
    Optional<String> label = iri(Slot.SUBJECT_ID).map(labels::get);
    if (label.isEmpty()) {
      return fault(Slot.SUBJECT_ID, "names no concept of the vocabularies", "correct the name");
    }
    return label.get().equals(text(Slot.SUBJECT_LABEL))
        ? Optional.empty()
        : fault(
            Slot.SUBJECT_LABEL,
            "is not what the concept is called, which is \"" + label.get() + "\"",
            "check that this concept is meant, and write its English label");
  }

  private Optional<Problem> predicateFault() {
    return Strength.of(text(Slot.PREDICATE_ID)).isPresent()
        ? Optional.empty()
        : fault(
            Slot.PREDICATE_ID,
            "is no mapping relation of SKOS",
            "use one of "
                + String.join(
                    ", ", Stream.of(Strength.values()).map(Strength::predicate).toList()));
  }

  private Optional<Problem> objectFault() {
    Optional<String> iri = iri(Slot.OBJECT_ID);
    if (iri.isEmpty()) {
      return fault(
          Slot.OBJECT_ID,
          "is no IRI in short",
          "declare its prefix under curie_map: and write prefix:name");
    }
    return iri.get().startsWith(OURS)
        ? fault(
            Slot.OBJECT_ID,
            "is a concept of our own",
            "say this in the vocabulary, with skos:related")
        : Optional.empty();
  }

  private Optional<Problem> justificationFault() {
    return text(Slot.MAPPING_JUSTIFICATION).matches("semapv:[A-Za-z]+")
        ? Optional.empty()
        : fault(
            Slot.MAPPING_JUSTIFICATION,
            "says not how the link was found",
            "use a term such as semapv:ManualMappingCuration or semapv:LexicalMatching");
  }

  private Optional<Problem> confidenceFault() {
    return text(Slot.CONFIDENCE).matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")
        ? Optional.empty()
        : fault(Slot.CONFIDENCE, "is no number from 0 to 1", "write one such as 0.9");
  }

  private Optional<Problem> emptyFault(Slot slot) {
    return text(slot).isEmpty()
        ? fault(slot, "is empty", "fill in " + slot.title())
        : Optional.empty();
  }

  /** A second line on the same two concepts contradicts the first, or says it again. */
  private List<Problem> repeated() {
    Cell subject = cells.get(Slot.SUBJECT_ID);
    String pair = subject.text() + " " + text(Slot.OBJECT_ID);
    String before = places.putIfAbsent(pair, subject.where());
    return before == null
        ? List.of()
        : List.of(
            subject.problem(
                "\"" + pair + "\" is linked before, at " + before, "keep one of the lines"));
  }

  private Optional<String> reviewer() {
    return Stream.of(Slot.REVIEWER_LABEL, Slot.REVIEWER_ID)
        .filter(cells::containsKey)
        .map(this::text)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Optional<String> iri(Slot slot) {
    return prefixes.iri(text(slot));
  }

  private String text(Slot slot) {
    return cells.get(slot).text();
  }

  private Optional<Problem> fault(Slot slot, String what, String fix) {
    Cell cell = cells.get(slot);
    return Optional.of(cell.problem("\"" + cell.text() + "\" " + what, fix));
  }
}
