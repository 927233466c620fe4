package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: what there is, and what can be asked of it. */
final class HomePage {
  private static final int DOCUMENTS_A_PAGE = 24;
  private static final int NAMED = 3;
  private static final int YEARS = 6;

  private final Visit visit;
  private final Words words;
  private final Facts facts;

  private HomePage(Site site, Visit visit) {
    this.visit = visit;
    this.words = site.words();
    this.facts = site.once(Facts.class, Facts::of);
  }

  /** What the page shows, in no language yet. */
  record Facts(
      List<Row> documents, Row counts, List<Row> technology, List<Row> leads, List<Row> targets) {
    static Facts of(Site site) {
      return new Facts(
          site.rows("home-documents", Map.of()),
          site.rows("home-counts", Map.of()).getFirst(),
          site.rows("home-technology", Map.of()),
          site.rows("home-leads", Map.of()),
          site.rows("home-targets", Map.of()));
    }
  }

  /** How many there are of something. */
  public record Count(String name, long number) {}

  /** A question with its answer in a line, the page that says more, and the query. */
  public record Question(String question, String answer, String href, String query) {}

  /** A document with how much is in it. */
  public record Card(
      String href,
      String title,
      String number,
      String date,
      int units,
      int agencies,
      int technologies,
      int targets) {}

  static Content of(Site site, Visit visit) {
    HomePage home = new HomePage(site, visit);
    Paging paging = Paging.of(visit, home.facts.documents().size(), DOCUMENTS_A_PAGE);
    return Content.html(
        Pages.render(
            "home",
            visit,
            Map.of(
                "structuredData", StructuredData.ofDataset(),
                "counts", home.counts(site.graph().size()),
                "questions", home.questions(),
                "queries", site.queries().all().size(),
                "documents", paging.of(home.facts.documents()).stream().map(home::card).toList(),
                "before", paging.before(),
                "after", paging.after())));
  }

  private List<Count> counts(long triples) {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("documents", facts.documents().size()));
    for (String name :
        List.of("units", "responsibilities", "agencies", "technologies", "mentions")) {
      counts.add(new Count(name, facts.counts().number(name)));
    }
    counts.add(new Count("triples", triples));
    return counts;
  }

  private List<Question> questions() {
    return Stream.of(technology(), leads(), targets()).flatMap(Optional::stream).toList();
  }

  private Optional<Question> technology() {
    return facts.technology().stream()
        .findFirst()
        .map(
            first ->
                new Question(
                    say("home.technology", label(first, "technology")),
                    technologyAnswer(),
                    first.href("technology"),
                    "/queries/agency-technology.html"));
  }

  private String technologyAnswer() {
    List<Row> rows = facts.technology();
    String names = listed(rows.stream().limit(NAMED).map(row -> label(row, "agency")));
    return rows.size() > NAMED
        ? say("home.technology-answer", rows.size(), names)
        : say("home.technology-few", names);
  }

  private Optional<Question> leads() {
    return facts.leads().stream()
        .findFirst()
        .map(
            first ->
                new Question(
                    say("home.leads"),
                    leadsAnswer(first),
                    first.href("agency"),
                    "/queries/responsibilities-of-each-agency.html"));
  }

  private String leadsAnswer(Row first) {
    String next =
        listed(
            facts.leads().stream()
                .skip(1)
                .map(row -> say("home.leads-next", label(row, "agency"), row.number("units"))));
    return next.isEmpty()
        ? say("home.leads-alone", label(first, "agency"), first.number("units"))
        : say("home.leads-answer", label(first, "agency"), first.number("units"), next);
  }

  private Optional<Question> targets() {
    if (facts.targets().isEmpty()) {
      return Optional.empty();
    }
    String answer =
        listed(
            facts.targets().stream()
                .limit(YEARS)
                .map(
                    row ->
                        say(
                            row.number("targets") == 1 ? "home.targets-one" : "home.targets-year",
                            row.text("year"),
                            row.number("targets"))));
    return Optional.of(
        new Question(
            say("home.targets"), answer + say("home.stop"), "/timeline", "/queries/targets.html"));
  }

  private Card card(Row row) {
    return new Card(
        row.href("document"),
        label(row, "document"),
        row.text("number"),
        row.text("date"),
        row.number("units"),
        row.number("agencies"),
        row.number("technologies"),
        row.number("targets"));
  }

  private String label(Row row, String variable) {
    return row.node(variable).map(node -> words.label(node, visit.language().tag())).orElse("");
  }

  private String listed(Stream<String> names) {
    return names.collect(Collectors.joining(say("home.comma")));
  }

  private String say(String message, Object... arguments) {
    return Messages.say(visit.language(), message, List.of(arguments));
  }
}
