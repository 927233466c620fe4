package policygraph.annotation;

import java.time.Year;
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
import policygraph.document.UnitKind;

/** Finds what is to be reached by a year. */
final class Targets {
  private static final String SENTENCE_END = ".。;；!！:：";

  private final Sentences sentences;
  private final Dates dates;
  private final Quantities quantities;

  Targets(String language) {
    this.sentences = new Sentences(language);
    this.dates = Dates.load(language);
    this.quantities = Quantities.load(language, dates);
  }

  /**
   * Targets in the order of the text.
   *
   * @param remarks dates that the document's own date would complete, where it has none
   */
  record Found(List<Target> targets, List<Problem> remarks) {}

  /**
   * What a sentence says is due, and by which words.
   *
   * @param onlyWhen whether it says no more than when: "By 2030:"
   */
  private record Due(
      Year year, List<Span> dates, Span statement, List<Quantity> quantities, boolean onlyWhen) {}

  /**
   * Dated sentences, and the objectives that a dated sentence introduces: those go by its date
   * until another one comes.
   */
  Found in(Document document) {
    List<Target> targets = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    Optional<Due> introducing = Optional.empty();
    for (Unit unit : document.units()) {
      boolean objective = unit.kind() == UnitKind.OBJECTIVE;
      List<Due> due = due(document, unit, remarks);
      if (objective && due.isEmpty() && introducing.isPresent() && isSentence(document, unit)) {
        add(unit, List.of(whole(document.source(), unit, introducing.get())), targets);
      }
      add(unit, due, targets);
      if (!objective || !due.isEmpty()) {
        introducing = due.stream().reduce((first, last) -> last);
      }
    }
    return new Found(targets, remarks);
  }

  private static void add(Unit unit, List<Due> due, List<Target> targets) {
    int number = 1;
    for (Due each : due.stream().filter(each -> !each.onlyWhen()).toList()) {
      targets.add(
          new Target(
              unit.code(), number, each.year(), each.statement(), each.dates(), each.quantities()));
      number++;
    }
  }

  /** Sentences of objectives, and items of a list, go by the date of the sentence before them. */
  private List<Due> due(Document document, Unit unit, List<Problem> remarks) {
    boolean objective =
        unit.kind() == UnitKind.OBJECTIVE || unit.title().filter(dates::saysObjectives).isPresent();
    Optional<Year> issued = document.metadata().year();
    List<Due> due = new ArrayList<>();
    Optional<Due> lead = Optional.empty();
    for (Span paragraph : unit.paragraphs()) {
      boolean goesOn = objective || dates.isItem(document.source().foldedSlice(paragraph));
      lead = lead.filter(each -> goesOn);
      for (SourceSentence sentence : sentences(document.source(), paragraph)) {
        List<Dates.Date> found = dates.in(sentence.text(), issued);
        List<Due> own = due(sentence, found);
        if (own.isEmpty() && lead.isPresent()) {
          due.add(inherited(sentence, lead.get()));
        }
        due.addAll(own);
        if (!own.isEmpty()) {
          lead = Optional.of(own.getLast()).filter(last -> objective || introduces(sentence));
        }
        found.stream()
            .filter(date -> date.years().isEmpty())
            .forEach(date -> remarks.add(undated(sentence, date)));
      }
    }
    return due;
  }

  private static boolean introduces(SourceSentence sentence) {
    return sentence.text().endsWith(":") || sentence.text().endsWith("：");
  }

  /** "By 2030:" promises nothing without the list that follows. */
  private static boolean saysOnlyWhen(SourceSentence sentence, List<Span> dates) {
    int words = dates.stream().mapToInt(date -> date.end() - date.start()).sum();
    return introduces(sentence) && sentence.text().length() - words <= 2;
  }

  private List<SourceSentence> sentences(SourceText source, Span paragraph) {
    String text = source.foldedSlice(paragraph);
    int start = source.index(paragraph.start());
    return sentences.in(text).stream()
        .map(
            each ->
                new SourceSentence(
                    source, start + each.start(), text.substring(each.start(), each.end())))
        .toList();
  }

  /** One for each year of the sentence, with the dates and numbers that go with it. */
  private List<Due> due(SourceSentence sentence, List<Dates.Date> found) {
    Map<Year, List<Span>> datesOfYear = new LinkedHashMap<>();
    for (Dates.Date date : found) {
      for (Year year : date.years()) {
        datesOfYear
            .computeIfAbsent(year, first -> new ArrayList<>())
            .add(sentence.span(date.start(), date.end()));
      }
    }
    Map<Year, List<Quantity>> quantitiesOfYear = quantities.byYear(sentence, found);
    return datesOfYear.entrySet().stream()
        .map(
            entry ->
                new Due(
                    entry.getKey(),
                    entry.getValue(),
                    sentence.span(),
                    quantitiesOfYear.getOrDefault(entry.getKey(), List.of()),
                    saysOnlyWhen(sentence, entry.getValue())))
        .toList();
  }

  private Due inherited(SourceSentence sentence, Due lead) {
    return new Due(lead.year(), lead.dates(), sentence.span(), quantities.in(sentence), false);
  }

  private Due whole(SourceText source, Unit unit, Due lead) {
    Span statement =
        new Span(unit.paragraphs().getFirst().start(), unit.paragraphs().getLast().end());
    List<Quantity> found =
        unit.paragraphs().stream()
            .flatMap(paragraph -> sentences(source, paragraph).stream())
            .flatMap(sentence -> quantities.in(sentence).stream())
            .toList();
    return new Due(lead.year(), lead.dates(), statement, found, false);
  }

  /** A cell of a table that was taken for an objective promises nothing. */
  private static boolean isSentence(Document document, Unit unit) {
    String words = document.source().slice(unit.paragraphs().getLast());
    return SENTENCE_END.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private static Problem undated(SourceSentence sentence, Dates.Date date) {
    Span words = sentence.span(date.start(), date.end());
    return new Problem(
        sentence.source().where(words.start()),
        "year-unknown",
        "\""
            + sentence.source().slice(words)
            + "\" is in the year of the document, which is not known",
        "give the document's date under date: in its metadata file");
  }
}
