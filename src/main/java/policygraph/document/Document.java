package policygraph.document;

import java.util.List;
import java.util.Optional;

/**
 * A source file as units, and all that lies between them.
 *
 * @param profile the name of the layout profile that fitted
 * @param units in the order of the source, parents before their parts
 * @param segments every character of the source exactly once
 */
public record Document(
    SourceText source,
    Metadata metadata,
    String profile,
    List<Unit> units,
    List<Segment> segments,
    List<Emendation> emendations) {
  public Document {
    units = List.copyOf(units);
    segments = List.copyOf(segments);
    emendations = List.copyOf(emendations);
  }

  public Optional<Unit> unit(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }
}
