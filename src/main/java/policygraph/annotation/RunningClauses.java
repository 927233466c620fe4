package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.annotation.ClauseParser.Stretch;
import policygraph.annotation.ClauseWords.Part;

/**
 * Finds clauses outside of brackets: behind a label, up to the end of the sentence; and where a
 * sentence, or a part of it, starts with bodies and words that assign something to them.
 *
 * <p>Regulations speak of bodies by what they do (国务院信息产业主管部门): those are no names, and nothing is
 * read from a sentence that starts with one.
 */
final class RunningClauses {
  private static final String SENTENCE_ENDS = "。！？!?\n";
  private static final String PARTING = "，,；;：:";

  private final ClauseGrammar grammar;
  private final ClauseWords words;

  RunningClauses(ClauseGrammar grammar, ClauseWords words) {
    this.grammar = grammar;
    this.words = words;
  }

  /** The clauses between two indexes of a paragraph. */
  List<Stretch> in(String text, int start, int end) {
    List<Stretch> found = new ArrayList<>();
    for (int sentence = start; sentence < end; ) {
      int sentenceEnd = endOfSentence(text, sentence, end);
      inSentence(text, sentence, sentenceEnd, found);
      sentence = sentenceEnd;
    }
    return found;
  }

  /** Past the mark that ends it; a full stop between letters or digits does not. */
  private static int endOfSentence(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean stop =
          c == '.' && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
      if (stop || SENTENCE_ENDS.indexOf(c) >= 0) {
        return i + 1;
      }
    }
    return end;
  }

  private void inSentence(String text, int start, int end, List<Stretch> found) {
    List<Token> tokens = Token.of(text.substring(start, end));
    int covered = 0;
    boolean newPart = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<Phrase> phrase = grammar.phrases().longestAt(tokens, i).map(Lexicon.Match::value);
      boolean announced = phrase.filter(each -> each == Phrase.BY || each.announces()).isPresent();
      if (i >= covered && (newPart || announced)) {
        Optional<Stretch> stretch =
            isLabel(tokens, i)
                ? label(text, start + token.start(), end)
                : assignment(text, start, tokens, i, announced || i == 0);
        if (stretch.isPresent()) {
          found.add(stretch.get());
          covered = firstAfter(tokens, stretch.get().end() - start);
        }
      }
      newPart = PARTING.indexOf(token.form()) >= 0;
    }
  }

  private static int firstAfter(List<Token> tokens, int end) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).start() < end) {
      i++;
    }
    return i;
  }

  /** 责任单位： and the like, with the colon. */
  private boolean isLabel(List<Token> tokens, int at) {
    return grammar
        .phrases()
        .longestAt(tokens, at)
        .filter(match -> match.value().announces())
        .filter(match -> tokens.get(match.last() - 1).form().equals(":"))
        .isPresent();
  }

  private Optional<Stretch> label(String text, int start, int end) {
    int last = end;
    while (last > start && (SENTENCE_ENDS + ". ").indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    List<Part> parts = words.partsOf(text, start, last);
    return parts.stream().anyMatch(Part.Named.class::isInstance)
        ? Optional.of(new Stretch(start, last, parts, List.of()))
        : Optional.empty();
  }

  /** Bodies and words of assignment, as far as all is understood. */
  private Optional<Stretch> assignment(
      String text, int offset, List<Token> tokens, int first, boolean announced) {
    int from = offset + tokens.get(first).start();
    List<Part> parts =
        words.partsAtStartOf(
            text, offset, tokens.subList(first, Math.min(tokens.size(), first + LONGEST)));
    List<Part> clause = upToLastWord(parts);
    if (clause.isEmpty() || !startsWithBody(clause, text, announced) || !assigns(clause, text)) {
      return Optional.empty();
    }
    int end = clause.getLast().end();
    BodyNames names = grammar.bodyNames();
    boolean describes =
        end < text.length() && names.notAfterPhrase().indexOf(text.charAt(end)) >= 0;
    boolean tells =
        names
            .told()
            .matcher(text.substring(end, Math.min(text.length(), end + TOLD_WITHIN)))
            .find();
    return describes || tells
        ? Optional.empty()
        : Optional.of(new Stretch(from, end, clause, List.of()));
  }

  /**
   * Tokens: longer than any list of bodies seen, so that the time does not grow with the sentence.
   */
  private static final int LONGEST = 300;

  private static final int TOLD_WITHIN = 40;

  /** Without what stands at the end and says nothing: commas, "and". */
  private static List<Part> upToLastWord(List<Part> parts) {
    int last = parts.size();
    while (last > 0 && isIdle(parts.get(last - 1))) {
      last--;
    }
    return parts.subList(0, last);
  }

  private static boolean isIdle(Part part) {
    return part instanceof Part.Stop
        || part instanceof Part.Said said
            && (said.phrase() == Phrase.WITH
                || said.phrase().saysNothing() && said.phrase() != Phrase.OPEN);
  }

  private boolean startsWithBody(List<Part> parts, String text, boolean announced) {
    List<Part> rest = parts.stream().dropWhile(part -> isOpening(part, announced)).toList();
    return !rest.isEmpty()
        && rest.getFirst() instanceof Part.Named named
        && (named.body() instanceof Body.Known
            || announced && isProperName(text.substring(named.start(), named.end())));
  }

  /** With capitals, or of a level of government: not what bodies of a kind are called. */
  private boolean isProperName(String name) {
    BodyNames names = grammar.bodyNames();
    return names.haveCapitals() || !names.level(name).isEmpty();
  }

  private static boolean isOpening(Part part, boolean announced) {
    return part instanceof Part.Said said
        && (said.phrase() == Phrase.JOINER
            || said.phrase() == Phrase.ARTICLE
            || said.phrase() == Phrase.BY
            || announced && said.phrase().announces());
  }

  /** Words of assignment behind a body, or before one. */
  private boolean assigns(List<Part> parts, String text) {
    boolean named = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean strong =
          part instanceof Part.Said said
              && (said.phrase().assigns() || said.phrase() == Phrase.WITH)
              && grammar.running().matcher(text.substring(said.start(), said.end())).find();
      if (strong && (named || ((Part.Said) part).phrase().announces())) {
        return true;
      }
      named |= part instanceof Part.Named;
    }
    return false;
  }
}
