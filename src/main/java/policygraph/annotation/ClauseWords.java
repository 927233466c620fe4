package policygraph.annotation;

import com.google.re2j.Matcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.vocabulary.Concept;

/**
 * Takes words of a clause apart into bodies, phrases and what is neither.
 *
 * <p>A body is known only if all its words are: 省商务厅 is not 商务部. A name that no vocabulary has goes
 * as far as the next mark or phrase.
 */
final class ClauseWords {

  /** What a clause consists of, by indexes in the paragraph's reading. */
  sealed interface Part {
    int start();

    int end();

    record Named(Body body, int start, int end) implements Part {}

    record Said(Phrase phrase, int start, int end) implements Part {}

    /** A semicolon: what goes before and after may have roles of its own. */
    record Stop(int start, int end) implements Part {}

    record NotUnderstood(int start, int end) implements Part {}
  }

  private final ClauseGrammar grammar;
  private final Lexicon<Concept> agencies;
  private final BodyNames names;

  ClauseWords(ClauseGrammar grammar, Lexicon<Concept> agencies) {
    this.grammar = grammar;
    this.agencies = agencies;
    this.names = grammar.bodyNames();
  }

  /** All parts of a stretch that is known to be a clause, or is taken for one. */
  List<Part> partsOf(String text, int start, int end) {
    Cursor cursor =
        new Cursor(text, start, Token.of(withoutAsides(text.substring(start, end))), false);
    List<Part> parts = new ArrayList<>();
    while (cursor.hasNext()) {
      cursor.next().ifPresent(parts::add);
    }
    return complete(parts, text);
  }

  /** The parts at the start of running text, up to the first words that are no part of a clause. */
  List<Part> partsAtStartOf(String text, int offset, List<Token> tokens) {
    Cursor cursor = new Cursor(text, offset, tokens, true);
    List<Part> parts = new ArrayList<>();
    while (cursor.hasNext()) {
      Optional<Part> part = cursor.next();
      if (part.filter(each -> each instanceof Part.NotUnderstood || isProse(each)).isPresent()) {
        break;
      }
      part.ifPresent(parts::add);
    }
    return complete(parts, text);
  }

  private List<Part> complete(List<Part> parts, String text) {
    return withLevels(withoutClassWords(withoutRepetition(parts, text), text), text);
  }

  private static boolean isProse(Part part) {
    return part instanceof Part.Said said && said.phrase() == Phrase.PROSE;
  }

  /** Reads one part after the other. */
  private final class Cursor {
    private final String text;
    private final int offset;
    private final List<Token> tokens;
    private final boolean running;
    private int at;

    Cursor(String text, int offset, List<Token> tokens, boolean running) {
      this.text = text;
      this.offset = offset;
      this.tokens = tokens;
      this.running = running;
    }

    boolean hasNext() {
      return at < tokens.size();
    }

    /** Nothing for a mark that parts what stands beside it. */
    Optional<Part> next() {
      int first = at;
      Optional<Lexicon.Match<Concept>> body =
          agencies.longestAt(tokens, at).filter(match -> endsName(match.last()));
      Optional<Lexicon.Match<Phrase>> phrase = phraseAt(at).or(() -> betweenNames(first));
      if (body.isPresent() && phrase.map(Lexicon.Match::last).orElse(0) <= body.get().last()) {
        at = body.get().last();
        return Optional.of(
            new Part.Named(new Body.Known(body.get().value()), start(first), end(at)));
      }
      if (phrase.isPresent()) {
        at = phrase.get().last();
        return Optional.of(new Part.Said(phrase.get().value(), start(first), end(at)));
      }
      if (isMark(first)) {
        at++;
        return isSemicolon(first)
            ? Optional.of(new Part.Stop(start(first), end(at)))
            : Optional.empty();
      }
      at = endOfUnknown(first);
      return Optional.of(unknown(words(first, at), start(first), end(at)));
    }

    /**
     * A phrase of one Chinese character is often a part of a name (商 of 省商务厅, 等 of 高等教育局): it says
     * something only where a known name, a phrase or a mark follows.
     */
    Optional<Lexicon.Match<Phrase>> phraseAt(int first) {
      return grammar
          .phrases()
          .longestAt(tokens, first)
          .filter(
              match ->
                  isJoining(match.value())
                      || match.last() - first > 1
                      || !Character.isIdeographic(tokens.get(first).form().codePointAt(0))
                      || match.last() == tokens.size()
                      || isMark(match.last())
                      || grammar.phrases().longestAt(tokens, match.last()).isPresent()
                      || agencies.longestAt(tokens, match.last()).isPresent());
    }

    /** No name starts with 等 or 由. */
    private Optional<Lexicon.Match<Phrase>> betweenNames(int first) {
      return grammar
          .phrases()
          .longestAt(tokens, first)
          .filter(match -> match.value() == Phrase.OPEN || match.value() == Phrase.BY);
    }

    /** A known name must not go on in words that nobody knows: 商务部 does so in 商务部门. */
    private boolean endsName(int last) {
      if (last == tokens.size()) {
        return true;
      }
      if (isMark(last)) {
        return !goesOnBehindBracket(last);
      }
      if (phraseAt(last).or(() -> betweenNames(last)).isPresent()
          || agencies.longestAt(tokens, last).isPresent()) {
        return true;
      }
      return running
          && names.goesOn().indexOf(tokens.get(last).form().charAt(0)) < 0
          && !names.isName(words(last, nextMark(last)));
    }

    /** 各地（市）商务局 is not 各地. */
    private boolean goesOnBehindBracket(int opening) {
      int past = pastBracket(opening);
      return past > opening
          && past < tokens.size()
          && Character.isIdeographic(tokens.get(past).form().codePointAt(0))
          && phraseAt(past).or(() -> betweenNames(past)).isEmpty();
    }

    /**
     * Up to a mark or a phrase; a joiner may be part of the name (工业和信息化局), and ends it only where
     * a name goes before it and one starts after it. Brackets inside a name belong to it.
     */
    private int endOfUnknown(int first) {
      int i = pastBracket(first + 1);
      while (i < tokens.size() && !isMark(i) && !endsUnknown(first, i)) {
        i = pastBracket(i + 1);
      }
      return i;
    }

    private boolean endsUnknown(int first, int at) {
      return phraseAt(at)
          .map(Lexicon.Match::value)
          .filter(phrase -> phrase != Phrase.PROSE)
          .filter(phrase -> phrase != Phrase.ARTICLE)
          .filter(phrase -> phrase != Phrase.JOINER || joinsNames(first, at))
          .isPresent();
    }

    private boolean joinsNames(int first, int joiner) {
      int next = pastJoiners(joiner);
      return agencies.longestAt(tokens, next).isPresent()
          || names.isName(words(first, joiner)) && names.startsName(words(next, nextMark(next)));
    }

    /** "and the" are two joiners. */
    private int pastJoiners(int first) {
      int next = first;
      Optional<Lexicon.Match<Phrase>> joiner = phraseAt(next);
      for (int i = 0; i < MOST_JOINERS && isJoining(joiner); i++) {
        next = joiner.get().last();
        joiner = phraseAt(next);
      }
      return next;
    }

    private static final int MOST_JOINERS = 4;

    private static boolean isJoining(Optional<Lexicon.Match<Phrase>> phrase) {
      return phrase.filter(match -> isJoining(match.value())).isPresent();
    }

    private static boolean isJoining(Phrase phrase) {
      return phrase == Phrase.JOINER || phrase == Phrase.ARTICLE;
    }

    /** The first mark or phrase that is no joiner. */
    private int nextMark(int first) {
      int next = first;
      while (next < tokens.size()
          && end(next + 1) - start(first) <= names.longest()
          && !isMark(next)
          && phraseAt(next).filter(match -> !isJoining(match.value())).isEmpty()) {
        next++;
      }
      return next;
    }

    /** Past a bracket that opens at a token right after words of a name; else the token itself. */
    private int pastBracket(int opening) {
      if (opening + 1 >= tokens.size()
          || !tokens.get(opening).form().equals("(")
          || phraseAt(opening + 1).filter(match -> match.value().makesClause()).isPresent()) {
        return opening;
      }
      int limit = Math.min(tokens.size(), opening + LONGEST_BRACKET);
      for (int i = opening + 1; i < limit; i++) {
        if (tokens.get(i).form().equals(")")) {
          return i + 1;
        }
      }
      return opening;
    }

    /** Names hold 区、市 in brackets, not sentences. */
    private static final int LONGEST_BRACKET = 12;

    /** The words from a token up to another one; none where they are too long for a name. */
    private String words(int first, int last) {
      return first < last && end(last) - start(first) <= names.longest()
          ? text.substring(start(first), end(last))
          : "";
    }

    private int start(int token) {
      return offset + tokens.get(token).start();
    }

    private int end(int last) {
      return offset + tokens.get(last - 1).end();
    }

    private boolean isMark(int token) {
      return !Character.isLetterOrDigit(tokens.get(token).form().codePointAt(0));
    }

    private boolean isSemicolon(int token) {
      return tokens.get(token).form().equals(";");
    }

    private Part unknown(String name, int start, int end) {
      return (running ? names.isName(name) : names.canBeName(name))
          ? new Part.Named(new Body.Unreviewed(name), start, end)
          : new Part.NotUnderstood(start, end);
    }
  }

  /** "Development and Reform Commission (NDRC)" names one body. */
  private static List<Part> withoutRepetition(List<Part> parts, String text) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      boolean again =
          !kept.isEmpty()
              && part instanceof Part.Named named
              && named.body() instanceof Body.Known
              && kept.getLast() instanceof Part.Named before
              && before.body().equals(named.body())
              && opensBracket(text.substring(before.end(), named.start()));
      if (!again) {
        kept.add(part);
      }
    }
    return kept;
  }

  private static boolean opensBracket(String between) {
    return between.contains("(") || between.contains("（");
  }

  /** 等有关部门 says that the list goes on, and names no further body. */
  private List<Part> withoutClassWords(List<Part> parts, String text) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      boolean classWord =
          !kept.isEmpty()
              && kept.getLast() instanceof Part.Said said
              && said.phrase() == Phrase.OPEN
              && said.end() == part.start()
              && part instanceof Part.Named named
              && names.isClassWord(text.substring(named.start(), named.end()));
      if (!classWord) {
        kept.add(part);
      }
    }
    return kept;
  }

  /**
   * 省市场监管局、商务厅 names 省商务厅: a list gives the level of government once. A known body of that name is
   * another one, the national one.
   */
  private List<Part> withLevels(List<Part> parts, String text) {
    List<Part> filled = new ArrayList<>();
    String level = "";
    for (Part part : parts) {
      if (part instanceof Part.Named named) {
        String name = text.substring(named.start(), named.end());
        String own = names.level(name);
        boolean known = named.body() instanceof Body.Known;
        if (!own.isEmpty() && !known) {
          level = own;
        }
        filled.add(
            !level.isEmpty() && own.isEmpty() && names.mayLeaveOutLevel(name)
                ? new Part.Named(new Body.Unreviewed(level + name), named.start(), named.end())
                : named);
      } else {
        level = part instanceof Part.Stop ? "" : level;
        filled.add(part);
      }
    }
    return filled;
  }

  /** Brackets of all kinds that stand in no other one. One that is never closed is none. */
  List<int[]> brackets(String text) {
    List<int[]> brackets = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (grammar.brackets().containsKey(c)) {
        open.push(i);
      } else if (!open.isEmpty() && grammar.brackets().containsValue(c)) {
        int start = open.pop();
        while (!brackets.isEmpty() && brackets.getLast()[0] > start) {
          brackets.removeLast();
        }
        brackets.add(new int[] {start, i + 1});
      }
    }
    return brackets;
  }

  /** The words with what names nobody made commas, so that indexes stay what they are. */
  private String withoutAsides(String words) {
    StringBuilder masked = new StringBuilder(words);
    Stream.of(grammar.reachesOn(), grammar.firstLeads(), grammar.asides())
        .flatMap(List::stream)
        .forEach(pattern -> mask(masked, pattern.matcher(words)));
    return masked.toString();
  }

  private static void mask(StringBuilder words, Matcher matcher) {
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        words.setCharAt(i, ',');
      }
    }
  }
}
