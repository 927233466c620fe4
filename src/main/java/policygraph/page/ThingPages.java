package policygraph.page;

/** Chooses the page of a thing by what it is. */
final class ThingPages {
  static final String ONTOLOGY = "https://w3id.org/policygraph/ontology";

  private ThingPages() {}

  static Content of(Site site, String iri, Visit visit) {
    if (iri.equals(ONTOLOGY)) {
      return Content.html(OntologyPage.of(site, visit));
    }
    if (SchemePage.schemes(site.graph()).contains(iri)) {
      return Content.html(SchemePage.of(site, iri, visit));
    }
    return Content.html(ResourcePage.of(site, iri, visit));
  }
}
