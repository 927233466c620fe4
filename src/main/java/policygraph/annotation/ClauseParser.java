package policygraph.annotation;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policygraph.Problem;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.annotation.ClauseWords.Part;
import policygraph.pattern.TextPattern;
import policygraph.vocabulary.Concept;

/**
 * Finds the responsibility clauses of one document and reads who is named in them.
 *
 * <p>A clause stands in brackets (…负责), behind a label (责任单位：…), or is a sentence of its own or the
 * start of one (由…会同…负责). In the first two all words are read and what is not understood is
 * remarked on; running text is a clause only as far as each of its words is understood.
 */
final class ClauseParser {
  private final ClauseGrammar grammar;
  private final ClauseWords words;
  private final RunningClauses running;
  private final Namesakes namesakes;
  private final List<Problem> remarks = new ArrayList<>();
  private final List<Reach> reaches = new ArrayList<>();

  /** Whether the document has said that the first body of a plain list leads. */
  private boolean firstLeads;

  ClauseParser(ClauseGrammar grammar, Lexicon<Concept> agencies, Namesakes namesakes) {
    this.grammar = grammar;
    this.namesakes = namesakes;
    this.words = new ClauseWords(grammar, agencies);
    this.running = new RunningClauses(grammar, words);
  }

  List<Problem> remarks() {
    return List.copyOf(remarks);
  }

  /** The rules read so far by which bodies are responsible for all that follows. */
  List<Reach> reaches() {
    return List.copyOf(reaches);
  }

  /** The clauses of a paragraph; the paragraphs of a document must be given in their order. */
  List<Clause> clauses(String unit, Reading reading, int firstNumber) {
    List<Clause> clauses = new ArrayList<>();
    String text = reading.text();
    int after = 0;
    for (int[] bracket : words.brackets(text)) {
      List<Stretch> found = stretchOf(text, bracket).stream().toList();
      if (!found.isEmpty()) {
        found = join(running.in(text, after, bracket[0]), found);
        add(unit, reading, found, firstNumber, clauses);
        after = bracket[1];
      }
    }
    add(unit, reading, running.in(text, after, text.length()), firstNumber, clauses);
    readRules(reading, after, text.length());
    return clauses;
  }

  private static List<Stretch> join(List<Stretch> before, List<Stretch> after) {
    List<Stretch> all = new ArrayList<>(before);
    all.addAll(after);
    return all;
  }

  /**
   * Words that are a clause, with their parts.
   *
   * @param also who is named in a rule that reaches on from here
   */
  record Stretch(int start, int end, List<Part> parts, List<Part.Named> also) {}

  private void add(
      String unit,
      Reading reading,
      List<Stretch> stretches,
      int firstNumber,
      List<Clause> clauses) {
    for (Stretch stretch : stretches) {
      readRules(reading, stretch.start(), stretch.end());
      remarkOnLeftovers(reading, stretch.parts());
      for (Stretch each : separate(stretch)) {
        clauses.add(
            clause(unit, firstNumber + clauses.size(), reading, ofItsOwn(each, reading.text())));
      }
      if (!stretch.also().isEmpty()) {
        List<Part.Named> also = ofItsOwn(stretch, reading.text()).also();
        reaches.add(new Reach(unit, clauses.getLast().number(), bodies(also)));
      }
    }
  }

  /** Known names tell clauses from prose in every country; whose they are comes after that. */
  private Stretch ofItsOwn(Stretch stretch, String text) {
    return new Stretch(
        stretch.start(),
        stretch.end(),
        namesakes.parts(stretch.parts(), text, Part.class),
        namesakes.parts(stretch.also(), text, Part.Named.class));
  }

  private static List<Body> bodies(List<Part.Named> named) {
    return named.stream().map(Part.Named::body).toList();
  }

  /** A rule on who leads holds from the clause that states it on. */
  private void readRules(Reading reading, int start, int end) {
    String stated = reading.text().substring(start, end);
    firstLeads |= grammar.firstLeads().stream().anyMatch(rule -> rule.matcher(stated).find());
  }

  private Clause clause(String unit, int number, Reading reading, Stretch stretch) {
    boolean open =
        stretch.parts().stream()
            .anyMatch(part -> part instanceof Part.Said said && said.phrase() == Phrase.OPEN);
    return new Clause(
        unit,
        number,
        reading.span(stretch.start(), stretch.end()),
        open,
        new Roles(firstLeads, reading).assign(stretch.parts(), stretch.also()));
  }

  /** A bracket that holds a clause: phrase and bodies, and hardly anything else. */
  private Optional<Stretch> stretchOf(String text, int[] bracket) {
    int start = bracket[0] + 1;
    int end = bracket[1] - 1;
    List<Part> parts = words.partsOf(text, start, end);
    List<Part.Named> also = reachingOn(text, start, end);
    boolean says =
        parts.stream().anyMatch(part -> part instanceof Part.Said said && makesClause(said))
            || isBareList(text, bracket, parts);
    boolean names = parts.stream().anyMatch(part -> part instanceof Part.Named);
    return says && names && isUnderstood(parts) && names(parts) || !also.isEmpty()
        ? Optional.of(new Stretch(bracket[0], bracket[1], parts, also))
        : Optional.empty();
  }

  private static boolean makesClause(Part.Said said) {
    return said.phrase().makesClause();
  }

  /** Bodies that nobody knows make a clause only where words of assignment say so. */
  private static boolean names(List<Part> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Part.Named named && named.body() instanceof Body.Known
                    || part instanceof Part.Said said && said.phrase().assigns());
  }

  /** （发展改革委、财政部） after a full stop, or "(By …)": bodies alone, at least one of them known. */
  private static boolean isBareList(String text, int[] bracket, List<Part> parts) {
    boolean startsWithBy =
        !parts.isEmpty()
            && parts.getFirst() instanceof Part.Said said
            && said.phrase() == Phrase.BY;
    return (startsWithBy || bracket[0] > 0 && ".。".indexOf(text.charAt(bracket[0] - 1)) >= 0)
        && parts.stream().allMatch(ClauseParser::isOfBareList)
        && parts.stream()
            .anyMatch(
                part -> part instanceof Part.Named named && named.body() instanceof Body.Known);
  }

  private static boolean isOfBareList(Part part) {
    return part instanceof Part.Named
        || part instanceof Part.Said said && said.phrase().saysNothing();
  }

  /** Prose in brackets has words of clauses too (含由学校负责的…); a clause has little else. */
  private static boolean isUnderstood(List<Part> parts) {
    int understood = 0;
    int left = 0;
    for (Part part : parts) {
      int length = part.end() - part.start();
      if (part instanceof Part.NotUnderstood
          || part instanceof Part.Said said && said.phrase() == Phrase.PROSE) {
        left += length;
      } else {
        understood += length;
      }
    }
    return left * 2 < understood;
  }

  /** The bodies that a rule names which reaches further (以下均需…落实，不再列出). */
  private List<Part.Named> reachingOn(String text, int start, int end) {
    String stated = text.substring(start, end);
    for (TextPattern rule : grammar.reachesOn()) {
      Matcher matcher = rule.matcher(stated);
      if (matcher.find()) {
        return words
            .partsOf(text, start + matcher.start("bodies"), start + matcher.end("bodies"))
            .stream()
            .filter(Part.Named.class::isInstance)
            .map(Part.Named.class::cast)
            .toList();
      }
    }
    return List.of();
  }

  /**
   * A semicolon parts clauses where somebody leads or is responsible on both sides of it; a
   * labelled list goes on behind it (牵头单位：…；配合单位：…).
   */
  private static List<Stretch> separate(Stretch stretch) {
    List<Stretch> clauses = new ArrayList<>();
    List<Part> current = new ArrayList<>();
    int start = stretch.start();
    List<Part> parts = stretch.parts();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part instanceof Part.Stop
          && isClause(current)
          && isClause(untilStop(parts.subList(i + 1, parts.size())))) {
        clauses.add(new Stretch(start, part.end(), List.copyOf(current), List.of()));
        current.clear();
        start = part.end();
      } else {
        current.add(part);
      }
    }
    clauses.add(new Stretch(start, stretch.end(), current, stretch.also()));
    return clauses;
  }

  private static List<Part> untilStop(List<Part> parts) {
    return parts.stream().takeWhile(part -> !(part instanceof Part.Stop)).toList();
  }

  /** Bodies and what they do, not behind a label. */
  private static boolean isClause(List<Part> parts) {
    return parts.stream().anyMatch(Part.Named.class::isInstance)
        && parts.stream()
            .anyMatch(
                part ->
                    part instanceof Part.Said said
                        && said.phrase().assigns()
                        && !said.phrase().announces());
  }

  private void remarkOnLeftovers(Reading reading, List<Part> parts) {
    for (Part part : parts) {
      switch (part) {
        case Part.NotUnderstood left ->
            remarks.add(
                new Problem(
                    reading.where(reading.span(left.start(), left.end())),
                    "clause-not-understood",
                    "the responsibility clause holds \""
                        + reading.text().substring(left.start(), left.end())
                        + "\", which is neither a body nor a known phrase",
                    "where it is a misprint, give the reading under emendations: in the metadata file"));
        case Part.Named named when named.body() instanceof Body.Unreviewed body ->
            remarks.add(
                new Problem(
                    reading.where(reading.span(named.start(), named.end())),
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
