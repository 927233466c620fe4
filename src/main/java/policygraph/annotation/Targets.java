package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.document.UnitKind;

/** Finds what is to be reached by a year. */
final class Targets {
  private final List<Pattern> patterns;
  private final Sentences sentences;

  Targets(String language) {
    this.sentences = new Sentences(language);
    this.patterns =
        BundledFile.yaml(
            Targets.class,
            "dates-" + language + ".yml",
            Set.of("patterns"),
            file -> file.texts("patterns").stream().map(Pattern::compile).toList());
  }

  /**
   * Dated sentences, and the objectives that a dated sentence introduces: those go by its date
   * until another one comes.
   */
  List<Target> in(Document document) {
    List<Target> targets = new ArrayList<>();
    Optional<Dated> introducing = Optional.empty();
    for (Unit unit : document.units()) {
      List<Dated> dated = dated(document.source(), unit);
      for (Dated each : dated) {
        targets.add(
            new Target(unit.code(), targets.size() + 1, each.year(), each.sentence(), each.date()));
      }
      boolean objective = unit.kind() == UnitKind.OBJECTIVE;
      if (objective && dated.isEmpty() && introducing.isPresent()) {
        Dated lead = introducing.get();
        targets.add(
            new Target(unit.code(), targets.size() + 1, lead.year(), whole(unit), lead.date()));
      }
      if (!objective || !dated.isEmpty()) {
        introducing = dated.stream().reduce((first, last) -> last);
      }
    }
    return numbered(targets);
  }

  private record Dated(Year year, Span sentence, Span date) {}

  private List<Dated> dated(SourceText source, Unit unit) {
    List<Dated> dated = new ArrayList<>();
    for (Span paragraph : unit.paragraphs()) {
      String text = source.slice(paragraph);
      int start = source.index(paragraph.start());
      for (Sentences.Sentence sentence : sentences.in(text)) {
        Span words = source.span(start + sentence.start(), start + sentence.end());
        for (Pattern pattern : patterns) {
          Matcher matcher = pattern.matcher(text.substring(sentence.start(), sentence.end()));
          while (matcher.find()) {
            int from = start + sentence.start();
            Span date = source.span(from + matcher.start(), from + matcher.end());
            if (dated.stream().noneMatch(other -> other.date().overlaps(date))) {
              dated.add(new Dated(Year.parse(matcher.group("year")), words, date));
            }
          }
        }
      }
    }
    dated.sort(Comparator.comparing(Dated::date));
    return dated;
  }

  private static Span whole(Unit unit) {
    return new Span(unit.paragraphs().getFirst().start(), unit.paragraphs().getLast().end());
  }

  private static List<Target> numbered(List<Target> targets) {
    List<Target> numbered = new ArrayList<>();
    for (Target target : targets) {
      int number =
          1 + (int) numbered.stream().filter(other -> other.unit().equals(target.unit())).count();
      numbered.add(
          new Target(target.unit(), number, target.year(), target.statement(), target.date()));
    }
    return numbered;
  }
}
