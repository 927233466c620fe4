package policygraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import policygraph.search.Excerpt;
import policygraph.search.Hit;
import policygraph.search.Name;
import policygraph.search.Results;
import policygraph.search.Thing;

/** What goes by some words or says them, by kind. */
final class SearchPage {
  private static final int SHOWN_OF_A_KIND = 5;
  private static final int PAGE = 20;
  private static final int SUGGESTED = 8;
  private static final int MOST = 100;
  private static final int NEAR = 6;

  private final Site site;
  private final Visit visit;
  private final Searchable searchable;
  private final String asked;
  private final Words words;
  private final String language;

  private SearchPage(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.searchable = site.once(Searchable.class, Searchable::of);
    this.asked = visit.parameter("q").orElse("");
    this.words = site.words();
    this.language = visit.language().tag();
  }

  /**
   * A thing that was found.
   *
   * @param other what it is called in the other language
   * @param also the name by which it was found, where that is not shown already
   * @param pieces the words around those that were looked for
   */
  public record Found(
      String href,
      String kind,
      String code,
      String label,
      String other,
      String also,
      String description,
      List<Excerpt.Piece> pieces,
      Optional<Link> document) {}

  /**
   * What was found of a kind.
   *
   * @param more where the others are; empty where there are none
   */
  public record Group(String kind, long count, List<Found> found, String more) {}

  static Content of(Site site, Visit visit) {
    return new SearchPage(site, visit).page();
  }

  /** The best few as JSON, for who is still typing, or as many as are asked for. */
  static Content json(Site site, Visit visit) {
    return new SearchPage(site, visit).suggestions();
  }

  private Content page() {
    Results results = searchable.index().search(asked);
    Optional<String> kind = visit.parameter("kind").filter(Searchable.KINDS::contains);
    Optional<Paging> paging =
        kind.map(
            only ->
                Paging.of(visit, Math.toIntExact(results.counts().getOrDefault(only, 0L)), PAGE));
    return Content.html(
        Pages.render(
            "search",
            visit,
            Map.of(
                "asked", asked,
                "total", results.hits().size(),
                "kind", kind.orElse(""),
                "groups", groups(results, kind, paging),
                "near", results.hits().isEmpty() && !asked.isEmpty() ? near() : List.of(),
                "all", visit.without("kind", "page"),
                "before", paging.map(Paging::before).orElse(""),
                "after", paging.map(Paging::after).orElse(""))));
  }

  private List<Group> groups(Results results, Optional<String> kind, Optional<Paging> paging) {
    if (kind.isPresent()) {
      int from = paging.map(Paging::start).orElse(0);
      return List.of(group(results, kind.get(), from, PAGE, ""));
    }
    return results.counts().keySet().stream()
        .sorted(Comparator.comparing(Searchable.KINDS::indexOf))
        .map(each -> group(results, each, 0, SHOWN_OF_A_KIND, visit.with("kind", each)))
        .toList();
  }

  private Group group(Results results, String kind, int from, int most, String more) {
    long count = results.counts().getOrDefault(kind, 0L);
    return new Group(
        kind,
        count,
        results.of(kind, from, most).stream().map(this::found).toList(),
        count > most ? more : "");
  }

  private List<Link> near() {
    return searchable.index().near(asked, NEAR).stream()
        .map(Thing::iri)
        .map(iri -> Link.to(iri, words.label(NodeFactory.createURI(iri), language)))
        .toList();
  }

  private Found found(Hit hit) {
    Node node = NodeFactory.createURI(hit.thing().iri());
    return hit.thing().kind().equals("unit") ? unit(hit, node) : named(hit, node);
  }

  private Found unit(Hit hit, Node node) {
    UnitName unit = UnitName.of(node, site.graph(), language);
    List<Excerpt.Piece> pieces =
        hit.text()
            .or(() -> hit.thing().texts().stream().findFirst())
            .map(text -> Excerpt.of(text, asked))
            .orElse(List.of());
    return new Found(
        unit.href(), "unit", unit.code(), unit.title(), "", "", "", pieces, unit.document());
  }

  private Found named(Hit hit, Node node) {
    String label = words.label(node, language);
    String other = words.label(node, visit.language().other().tag());
    String matched =
        hit.name().filter(name -> name.use() != Name.Use.HIDDEN).map(Name::text).orElse("");
    return new Found(
        Link.to(hit.thing().iri(), "").href(),
        hit.thing().kind(),
        "",
        label,
        other.equals(label) ? "" : other,
        matched.equals(label) || matched.equals(other) ? "" : matched,
        Words.cut(words.text(node, SKOS.definition.asNode(), language)),
        List.of(),
        Optional.empty());
  }

  private Content suggestions() {
    JsonBuilder json = new JsonBuilder().startArray();
    searchable.index().search(asked).hits().stream()
        .limit(most())
        .forEach(
            hit -> {
              Found found = found(hit);
              json.startObject()
                  .pair("iri", hit.thing().iri())
                  .pair("label", found.label())
                  .pair("other", found.also().isEmpty() ? found.other() : found.also())
                  .pair("kind", Messages.say(visit.language(), "search." + found.kind(), List.of()))
                  .pair("href", found.href())
                  .finishObject();
            });
    return Content.json(json.finishArray().build().toString());
  }

  private int most() {
    return visit
        .parameter("most")
        .filter(text -> text.matches("[1-9][0-9]{0,2}"))
        .map(text -> Math.min(MOST, Integer.parseInt(text)))
        .orElse(SUGGESTED);
  }
}
