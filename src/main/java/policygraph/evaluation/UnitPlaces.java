package policygraph.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policygraph.Problem;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.document.Unit;

/**
 * Where a reader's units stand in the source: from the words with which each begins to where the
 * next begins, or, where the gold does not say, where the program found the unit of that code.
 */
final class UnitPlaces {
  private final SourceText source;
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();

  private UnitPlaces(SourceText source) {
    this.source = source;
  }

  static UnitPlaces ofProgram(Document document) {
    UnitPlaces places = new UnitPlaces(document.source());
    for (Unit unit : document.units()) {
      places.spans.put(unit.code(), unit.blocks());
    }
    return places;
  }

  static UnitPlaces ofGold(List<GoldRow> units, SourceText source, List<Problem> problems) {
    UnitPlaces places = new UnitPlaces(source);
    String text = source.text();
    List<String> codes = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    for (GoldRow unit : units) {
      String begins = unit.get("begins");
      int start = begins.isEmpty() ? -1 : text.indexOf(begins, from);
      if (start < 0) {
        problems.add(
            unit.problem(
                "words-not-in-source",
                "\"%s\" is not found after the beginning of the unit before".formatted(begins),
                "give the words with which the unit begins, as printed, and the units in the order of the text"));
        continue;
      }
      codes.add(unit.get("unit"));
      starts.add(start);
      from = start + 1;
    }
    starts.add(text.length());
    for (int i = 0; i < codes.size(); i++) {
      places.spans.put(codes.get(i), List.of(source.span(starts.get(i), starts.get(i + 1))));
    }
    return places;
  }

  boolean has(String unit) {
    return spans.containsKey(unit);
  }

  /** Which occurrence of words in a unit stands where; occurrences may overlap. */
  Optional<Span> find(String unit, String words, int occurrence) {
    int seen = 0;
    for (Span place : spans.getOrDefault(unit, List.of())) {
      int end = source.index(place.end());
      int at = source.text().indexOf(words, source.index(place.start()));
      while (at >= 0 && at + words.length() <= end) {
        if (++seen == occurrence) {
          return Optional.of(source.span(at, at + words.length()));
        }
        at = source.text().indexOf(words, at + 1);
      }
    }
    return Optional.empty();
  }
}
