package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import policygraph.document.Document;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.document.UnitKind;
import policygraph.vocabulary.Concept;

/**
 * Finds how strongly each sentence of an action or measure tells to act: by the first word of force
 * in it, as such sentences start with their verb in Chinese and in translations from it.
 */
final class Directives {
  private final Lexicon<Concept> forces = new Lexicon<>();

  Directives(List<Concept> forces) {
    forces.forEach(force -> force.labels().forEach(label -> this.forces.add(label, force)));
  }

  List<Directive> in(Document document, Map<Span, Reading> readings, Predicate<Span> inClause) {
    Sentences sentences = new Sentences(document.metadata().language());
    List<Directive> directives = new ArrayList<>();
    for (Unit unit : document.units()) {
      if (unit.kind() == UnitKind.ACTION || unit.kind() == UnitKind.MEASURE) {
        for (Span paragraph : unit.paragraphs()) {
          Reading reading = readings.get(paragraph);
          for (Sentences.Sentence sentence : sentences.in(reading.text())) {
            directive(unit.code(), reading, sentence, inClause).ifPresent(directives::add);
          }
        }
      }
    }
    return directives;
  }

  /**
   * A responsibility clause is no part of the sentence it closes, even without a full stop between.
   */
  private Optional<Directive> directive(
      String unit, Reading reading, Sentences.Sentence sentence, Predicate<Span> inClause) {
    List<Token> tokens =
        Token.of(reading.text().substring(sentence.start(), sentence.end())).stream()
            .takeWhile(token -> !inClause.test(span(reading, sentence.start(), token, token)))
            .toList();
    return forces.all(tokens).stream()
        .findFirst()
        .map(
            match ->
                new Directive(
                    unit,
                    match.value(),
                    span(reading, sentence.start(), tokens.getFirst(), tokens.getLast())));
  }

  private static Span span(Reading reading, int offset, Token first, Token last) {
    return reading.span(offset + first.start(), offset + last.end());
  }
}
