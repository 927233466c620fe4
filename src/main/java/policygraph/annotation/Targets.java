package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.BreakIterator;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final Locale language;

  Targets(String language) {
    this.language = Locale.of(language);
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
      BreakIterator sentences = BreakIterator.getSentenceInstance(language);
      sentences.setText(text);
      for (int from = sentences.first(), to = sentences.next();
          to != BreakIterator.DONE;
          from = to, to = sentences.next()) {
        String sentence = text.substring(from, to).stripTrailing();
        for (Pattern pattern : patterns) {
          Matcher matcher = pattern.matcher(sentence);
          while (matcher.find()) {
            Span date = source.span(start + from + matcher.start(), start + from + matcher.end());
            if (dated.stream().noneMatch(other -> other.date().overlaps(date))) {
              Span words = source.span(start + from, start + from + sentence.length());
              dated.add(new Dated(Year.parse(matcher.group("year")), words, date));
            }
          }
        }
      }
    }
    dated.sort(java.util.Comparator.comparing(Dated::date));
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
