package policygraph.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import policygraph.Problem;
import policygraph.datafile.BundledFile;
import policygraph.document.Document;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.document.UnitKind;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/** Annotates documents. Made once for a set of vocabularies; may be used by several threads. */
public final class Annotator {
  /** Schemes looked for together: of two names that overlap, the longer one is meant. */
  private static final List<List<Scheme>> MENTIONED =
      List.of(
          List.of(Scheme.TECHNOLOGIES, Scheme.APPLICATIONS),
          List.of(Scheme.SECTORS),
          List.of(Scheme.AGENCIES),
          List.of(Scheme.PLACES),
          List.of(Scheme.REFERENCES));

  private static final List<Scheme> CLASSIFIED =
      List.of(Scheme.SECTORS, Scheme.INSTRUMENTS, Scheme.TARGET_GROUPS);

  private final Lexicon<Concept> agencies = new Lexicon<>();
  private final List<Lexicon<Optional<Entry>>> lexicons = new ArrayList<>();
  private final List<Classifier> classifiers;
  private final Directives directives;
  private final Countries countries = Countries.load();
  private final Map<String, ClauseGrammar> grammars = new ConcurrentHashMap<>();
  private final Map<String, Targets> targets = new ConcurrentHashMap<>();
  private final Map<String, SentenceLedger> ledgers = new ConcurrentHashMap<>();
  private final Map<String, Titles> titles = new ConcurrentHashMap<>();

  private record Entry(Scheme scheme, Concept concept) {}

  public Annotator(Vocabularies vocabularies) {
    vocabularies
        .concepts(Scheme.AGENCIES)
        .forEach(agency -> agency.labels().forEach(label -> agencies.add(label, agency)));
    for (List<Scheme> together : MENTIONED) {
      Lexicon<Optional<Entry>> lexicon = new Lexicon<>();
      if (together.contains(Scheme.TECHNOLOGIES)) {
        noNames().forEach(word -> lexicon.add(word, Optional.empty()));
      }
      for (Scheme scheme : together) {
        vocabularies
            .concepts(scheme)
            .forEach(
                concept ->
                    concept
                        .labels()
                        .forEach(
                            label -> lexicon.add(label, Optional.of(new Entry(scheme, concept)))));
      }
      lexicons.add(lexicon);
    }
    List<String> noCues = noCues();
    classifiers =
        CLASSIFIED.stream()
            .map(scheme -> new Classifier(scheme, vocabularies.concepts(scheme), noCues))
            .toList();
    directives = new Directives(vocabularies.concepts(Scheme.DIRECTIVE_FORCE));
  }

  /** Longer words that hold a name by chance: found first, they name nothing. */
  static List<String> noNames() {
    return words("no-names.yml");
  }

  /** Longer words that hold a cue by chance: found first, they say nothing. */
  static List<String> noCues() {
    return words("no-cues.yml");
  }

  private static List<String> words(String file) {
    return BundledFile.yaml(Annotator.class, file, Set.of("words"), each -> each.texts("words"));
  }

  public Annotations annotate(Document document) {
    String language = document.metadata().language();
    Map<Span, Reading> readings = readings(document);
    Namesakes namesakes = countries.namesakes(document);
    ClauseParser clauseParser =
        new ClauseParser(
            grammars.computeIfAbsent(language, ClauseGrammar::load), agencies, namesakes);
    List<Clause> clauses = clauses(document, readings, clauseParser);
    List<Implied> implied = implied(document, clauses, clauseParser.reaches());
    Predicate<Span> inClause = Masks.inClause(clauses);
    List<Mention> mentions = mentions(document, readings, inClause);
    OwnName own = OwnName.of(document);
    List<Title> named =
        titles(document, readings, titles.computeIfAbsent(language, Titles::load)).stream()
            .filter(title -> !inClause.test(title.span()))
            .filter(title -> !own.is(title))
            .toList();
    KnownTitles known = KnownTitles.of(mentions, named);
    List<Classification> classifications =
        new Classifications(document, readings, inTitle(document))
            .by(classifiers, inClause.or(Masks.inLongerName(mentions)));
    Targets.Found dated = targets.computeIfAbsent(language, Targets::new).in(document);
    List<Problem> remarks = new ArrayList<>(namesakes.remarks());
    remarks.addAll(clauseParser.remarks());
    remarks.addAll(dated.remarks());
    Optional<Body> issuer =
        document.metadata().issuer().map(name -> namesakes.body(body(name), name));
    Annotations found =
        new Annotations(
            issuer,
            clauses,
            implied,
            namesakes.mentions(known.mentions(), each -> document.source().slice(each.span())),
            known.titles(),
            classifications,
            directives.in(document, readings, inClause),
            dated.targets(),
            List.of(),
            remarks);
    SentenceLedger ledger = ledgers.computeIfAbsent(language, SentenceLedger::new);
    return found.withSentences(ledger.of(document, found));
  }

  private Body body(String name) {
    List<Token> tokens = Token.of(name);
    return agencies
        .longestAt(tokens, 0)
        .filter(match -> match.last() == tokens.size())
        .<Body>map(match -> new Body.Known(match.value()))
        .orElseGet(() -> new Body.Unreviewed(name));
  }

  private static Map<Span, Reading> readings(Document document) {
    Map<Span, Reading> readings = new HashMap<>();
    for (Unit unit : document.units()) {
      for (Span block : unit.blocks()) {
        readings.put(block, Reading.of(document.source(), block, document.emendations()));
      }
    }
    return readings;
  }

  private static List<Clause> clauses(
      Document document, Map<Span, Reading> readings, ClauseParser parser) {
    List<Clause> clauses = new ArrayList<>();
    for (Unit unit : document.units()) {
      int number = 1;
      for (Span paragraph : unit.paragraphs()) {
        List<Clause> found = parser.clauses(unit.code(), readings.get(paragraph), number);
        clauses.addAll(found);
        number += found.size();
      }
    }
    return clauses;
  }

  /** Who is responsible for the measures below a rule that reaches on. */
  private static List<Implied> implied(
      Document document, List<Clause> clauses, List<Reach> reaches) {
    List<Implied> implied = new ArrayList<>();
    for (Reach reach : reaches) {
      Clause rule =
          clauses.stream()
              .filter(each -> each.unit().equals(reach.unit()) && each.number() == reach.clause())
              .findFirst()
              .orElseThrow();
      document.units().stream()
          .dropWhile(unit -> !unit.code().equals(reach.unit()))
          .skip(1)
          .filter(unit -> unit.kind() == UnitKind.MEASURE)
          .forEach(
              unit -> {
                for (Body body : reach.bodies()) {
                  implied.add(
                      new Implied(unit.code(), rule, body, reach.bodies().indexOf(body) + 1));
                }
              });
    }
    return implied;
  }

  private List<Mention> mentions(
      Document document, Map<Span, Reading> readings, Predicate<Span> inClause) {
    List<Mention> mentions = new ArrayList<>();
    for (Unit unit : document.units()) {
      for (Span block : unit.blocks()) {
        Reading reading = readings.get(block);
        List<Token> tokens = Token.of(reading.text());
        List<Mention> inBlock = new ArrayList<>();
        for (Lexicon<Optional<Entry>> lexicon : lexicons) {
          for (Lexicon.Match<Optional<Entry>> match : lexicon.all(tokens)) {
            int start = tokens.get(match.first()).start();
            int end = tokens.get(match.last() - 1).end();
            match
                .value()
                .ifPresent(entry -> inBlock.add(mention(unit, entry, reading, start, end)));
          }
        }
        addUnmasked(inBlock, inClause, mentions);
      }
    }
    mentions.sort(Comparator.comparing(Mention::span).thenComparing(Mention::scheme));
    return mentions;
  }

  private static Mention mention(Unit unit, Entry entry, Reading reading, int start, int end) {
    return new Mention(
        unit.code(),
        entry.scheme(),
        entry.concept(),
        reading.span(start, end),
        reading.emendations(start, end));
  }

  /**
   * Words that are part of a longer name do not name on their own: "Ministry of Agriculture" is no
   * mention of agriculture, "Broadband China" none of China. What is named in a clause the clause
   * parser has found.
   */
  private static void addUnmasked(
      List<Mention> inBlock, Predicate<Span> inClause, List<Mention> mentions) {
    Predicate<Span> agency = Masks.overlapping(spans(inBlock, Scheme.AGENCIES));
    Predicate<Span> reference = Masks.overlapping(spans(inBlock, Scheme.REFERENCES));
    for (Mention mention : inBlock) {
      boolean masked =
          switch (mention.scheme()) {
            case AGENCIES, REFERENCES -> false;
            case PLACES -> agency.or(reference).test(mention.span());
            default -> agency.test(mention.span());
          };
      if (!masked && !inClause.test(mention.span())) {
        mentions.add(mention);
      }
    }
  }

  private static List<Span> spans(List<Mention> mentions, Scheme scheme) {
    return mentions.stream()
        .filter(mention -> mention.scheme() == scheme)
        .map(Mention::span)
        .toList();
  }

  /** Names of bodies in the document's title: who issues it is not what it is about. */
  private Predicate<Span> inTitle(Document document) {
    List<Span> bodies = new ArrayList<>();
    for (Reading title : Classifications.titles(document)) {
      List<Token> tokens = Token.of(title.text());
      for (Lexicon.Match<Concept> match : agencies.all(tokens)) {
        bodies.add(
            title.span(tokens.get(match.first()).start(), tokens.get(match.last() - 1).end()));
      }
    }
    return Masks.overlapping(bodies);
  }

  private static List<Title> titles(Document document, Map<Span, Reading> readings, Titles titles) {
    List<Title> found = new ArrayList<>();
    for (Unit unit : document.units()) {
      unit.blocks().forEach(block -> found.addAll(titles.in(unit.code(), readings.get(block))));
    }
    return found;
  }
}
