package policygraph.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policygraph.Problem;

/** Finds the places in the text that the emendations of a metadata file speak of. */
final class Emendations {
  private final SourceText source;
  private final List<Problem> remarks;

  private Emendations(SourceText source, List<Problem> remarks) {
    this.source = source;
    this.remarks = remarks;
  }

  /**
   * @param remarks where entries that fit no place, or several, are told of
   */
  static List<Emendation> placed(
      List<Metadata.GivenEmendation> given,
      List<Unit> units,
      SourceText source,
      List<Problem> remarks) {
    return new Emendations(source, remarks).placed(given, units);
  }

  private List<Emendation> placed(List<Metadata.GivenEmendation> given, List<Unit> units) {
    List<Emendation> found = new ArrayList<>();
    for (Metadata.GivenEmendation entry : given) {
      List<Emendation> places =
          units.stream()
              .filter(unit -> unit.code().equals(entry.unit()))
              .flatMap(unit -> unit.blocks().stream())
              .flatMap(block -> place(entry, block).stream())
              .toList();
      if (places.size() == 1) {
        found.add(places.getFirst());
      } else {
        remarks.add(
            new Problem(
                source.name(),
                "emendation-not-applied",
                "unit "
                    + entry.unit()
                    + " has \""
                    + entry.within()
                    + "\" "
                    + places.size()
                    + " times, wanted once with \""
                    + entry.printed()
                    + "\" in it",
                "correct the entry under emendations: in the metadata file"));
      }
    }
    found.sort(Comparator.comparing(Emendation::span));
    return withoutOverlaps(found);
  }

  /** Of two emendations that share words only the first can be read. */
  private List<Emendation> withoutOverlaps(List<Emendation> sorted) {
    List<Emendation> kept = new ArrayList<>();
    for (Emendation emendation : sorted) {
      if (!kept.isEmpty() && kept.getLast().span().overlaps(emendation.span())) {
        remarks.add(
            new Problem(
                source.name(),
                "emendation-not-applied",
                "unit "
                    + emendation.unit()
                    + ": \""
                    + emendation.printed()
                    + "\" is corrected twice; the first correction is taken",
                "correct the entries under emendations: in the metadata file"));
      } else {
        kept.add(emendation);
      }
    }
    return kept;
  }

  private List<Emendation> place(Metadata.GivenEmendation entry, Span block) {
    List<Emendation> places = new ArrayList<>();
    String words = source.slice(block);
    int offset = entry.within().indexOf(entry.printed());
    if (offset != entry.within().lastIndexOf(entry.printed())) {
      return List.of();
    }
    for (int at = words.indexOf(entry.within());
        at >= 0 && offset >= 0;
        at = words.indexOf(entry.within(), at + 1)) {
      int start = source.index(block.start()) + at + offset;
      Span span = source.span(start, start + entry.printed().length());
      places.add(
          new Emendation(
              entry.unit(),
              span,
              entry.printed(),
              entry.corrected(),
              entry.certainty(),
              entry.reason(),
              entry.support()));
    }
    return places;
  }
}
