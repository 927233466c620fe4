package policygraph.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import policygraph.Problem;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.document.Emendation;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;

/**
 * Finds the responsibility clauses of one document and reads who is named in them.
 *
 * <p>A clause is a bracket that says who leads, is responsible or cooperates. Inside it stand
 * bodies, phrases that say what the bodies beside them do, and what joins them. A body is known
 * only if all its words are: 省商务厅 is not 商务部.
 */
final class ClauseParser {
  private final ClauseGrammar grammar;
  private final Lexicon<Concept> agencies;
  private final List<Problem> remarks = new ArrayList<>();

  /** Whether the document has said that the first body of a plain list leads. */
  private boolean firstLeads;

  ClauseParser(ClauseGrammar grammar, Lexicon<Concept> agencies) {
    this.grammar = grammar;
    this.agencies = agencies;
  }

  List<Problem> remarks() {
    return List.copyOf(remarks);
  }

  /** The clauses of a paragraph; the paragraphs of a document must be given in their order. */
  List<Clause> clauses(String unit, Reading reading, int firstNumber) {
    List<Clause> clauses = new ArrayList<>();
    for (Bracket bracket : brackets(reading.text())) {
      clause(unit, firstNumber + clauses.size(), reading, bracket).ifPresent(clauses::add);
    }
    return clauses;
  }

  /** Index of the opening bracket and past the closing one. */
  private record Bracket(int start, int end) {}

  /** Brackets that stand in no other one. One that is never closed is none. */
  private List<Bracket> brackets(String text) {
    List<Bracket> brackets = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (grammar.brackets().containsKey(c)) {
        open.push(i);
      } else if (!open.isEmpty() && grammar.brackets().containsValue(c)) {
        int start = open.pop();
        while (!brackets.isEmpty() && brackets.getLast().start() > start) {
          brackets.removeLast();
        }
        brackets.add(new Bracket(start, i + 1));
      }
    }
    return brackets;
  }

  private Optional<Clause> clause(String unit, int number, Reading reading, Bracket bracket) {
    List<Token> tokens = Token.of(reading.text().substring(bracket.start() + 1, bracket.end() - 1));
    List<Part> parts = parts(reading, bracket.start() + 1, tokens);
    if (parts.stream()
        .noneMatch(part -> part instanceof Part.Said said && said.phrase().makesClause())) {
      return Optional.empty();
    }
    if (parts.stream().noneMatch(part -> part instanceof Part.Named)) {
      return Optional.empty();
    }
    remarkOnLeftovers(reading, parts);
    boolean open =
        parts.stream()
            .anyMatch(part -> part instanceof Part.Said said && said.phrase() == Phrase.OPEN);
    firstLeads |=
        parts.stream()
            .anyMatch(
                part -> part instanceof Part.Said said && said.phrase() == Phrase.FIRST_LEADS);
    List<Responsibility> responsibilities = new Roles(firstLeads).assign(parts);
    return Optional.of(
        new Clause(
            unit, number, reading.span(bracket.start(), bracket.end()), open, responsibilities));
  }

  /** What a clause consists of. */
  sealed interface Part {
    record Named(Body body, Span name, List<Emendation> restsOn) implements Part {}

    record Said(Phrase phrase) implements Part {}

    /** A semicolon or full stop: what goes before and after has roles of its own. */
    record Stop() implements Part {}

    record NotUnderstood(Span place, String words) implements Part {}
  }

  private List<Part> parts(Reading reading, int offset, List<Token> tokens) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Lexicon.Match<Concept>> body =
          agencies.longestAt(tokens, at).filter(match -> endsName(tokens, match.last()));
      Optional<Lexicon.Match<Phrase>> phrase = phraseAt(tokens, at);
      if (body.isPresent() && phrase.map(Lexicon.Match::last).orElse(0) <= body.get().last()) {
        int start = offset + tokens.get(at).start();
        int end = offset + tokens.get(body.get().last() - 1).end();
        parts.add(
            new Part.Named(
                new Body.Known(body.get().value()),
                reading.span(start, end),
                reading.emendations(start, end)));
        at = body.get().last();
      } else if (phrase.isPresent()) {
        parts.add(new Part.Said(phrase.get().value()));
        at = phrase.get().last();
      } else if (isPunctuation(tokens.get(at))) {
        if (";；".contains(tokens.get(at).form())) {
          parts.add(new Part.Stop());
        }
        at++;
      } else {
        int last = endOfUnknown(tokens, at);
        parts.add(
            unknown(reading, offset + tokens.get(at).start(), offset + tokens.get(last - 1).end()));
        at = last;
      }
    }
    return parts;
  }

  /**
   * A phrase of one Chinese character is often a part of a name (商 of 省商务厅, 等 of 高等教育局): it says
   * something only where a known name, a phrase or punctuation follows.
   */
  private Optional<Lexicon.Match<Phrase>> phraseAt(List<Token> tokens, int at) {
    return grammar
        .phrases()
        .longestAt(tokens, at)
        .filter(
            match ->
                match.value() == Phrase.JOINER
                    || match.last() - at > 1
                    || !Character.isIdeographic(tokens.get(at).form().codePointAt(0))
                    || match.last() == tokens.size()
                    || isPunctuation(tokens.get(match.last()))
                    || grammar.phrases().longestAt(tokens, match.last()).isPresent()
                    || agencies.longestAt(tokens, match.last()).isPresent());
  }

  /** A known name must not go on in words that nobody knows. */
  private boolean endsName(List<Token> tokens, int last) {
    return last == tokens.size()
        || isPunctuation(tokens.get(last))
        || phraseAt(tokens, last).isPresent()
        || agencies.longestAt(tokens, last).isPresent();
  }

  /**
   * Up to punctuation, a phrase, or a joiner after which a known name starts: "and" may be part of
   * an unknown one.
   */
  private int endOfUnknown(List<Token> tokens, int first) {
    for (int i = first + 1; i < tokens.size(); i++) {
      Optional<Lexicon.Match<Phrase>> phrase = phraseAt(tokens, i);
      boolean ends =
          phrase.isPresent()
              && (phrase.get().value() != Phrase.JOINER
                  || agencies.longestAt(tokens, pastJoiners(tokens, i)).isPresent());
      if (ends || isPunctuation(tokens.get(i))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** "and the" are two joiners. */
  private int pastJoiners(List<Token> tokens, int first) {
    int at = first;
    for (Optional<Lexicon.Match<Phrase>> joiner = phraseAt(tokens, at);
        joiner.filter(match -> match.value() == Phrase.JOINER).isPresent();
        joiner = phraseAt(tokens, at)) {
      at = joiner.get().last();
    }
    return at;
  }

  private Part unknown(Reading reading, int start, int end) {
    String words = reading.text().substring(start, end);
    boolean name = !grammar.namesHaveCapitals() || words.chars().anyMatch(Character::isUpperCase);
    return name
        ? new Part.Named(
            new Body.Unreviewed(words), reading.span(start, end), reading.emendations(start, end))
        : new Part.NotUnderstood(reading.span(start, end), words);
  }

  private static boolean isPunctuation(Token token) {
    return !Character.isLetterOrDigit(token.form().codePointAt(0));
  }

  private void remarkOnLeftovers(Reading reading, List<Part> parts) {
    for (Part part : parts) {
      switch (part) {
        case Part.NotUnderstood left ->
            remarks.add(
                new Problem(
                    reading.where(left.place()),
                    "clause-not-understood",
                    "the responsibility clause holds \""
                        + left.words()
                        + "\", which is neither a body nor a known phrase",
                    "where it is a misprint, give the reading under emendations: in the metadata file"));
        case Part.Named named when named.body() instanceof Body.Unreviewed body ->
            remarks.add(
                new Problem(
                    reading.where(named.name()),
                    "unknown-agency",
                    "\""
                        + body.name()
                        + "\" is in no agency vocabulary; it became an agency marked as unreviewed",
                    "add it, or this name of it, to ontology/agencies.ttl"));
        case Part.Named named -> {}
        case Part.Said said -> {}
        case Part.Stop stop -> {}
      }
    }
  }
}
