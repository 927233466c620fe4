package policygraph.page;

/**
 * A reference on a page.
 *
 * @param href where it leads: our own IRIs become paths on the same server
 * @param text what it is called
 */
public record Link(String href, String text) {
  private static final String BASE = "https://w3id.org/policygraph";
  private static final String IDS = BASE + "/id/";

  static Link to(String iri, String text) {
    return new Link(iri.startsWith(BASE + "/") ? iri.substring(BASE.length()) : iri, text);
  }

  /** A short name of an IRI for parameters: what follows {@code …/id/} of our own. */
  static String name(String iri) {
    return iri.startsWith(IDS) ? iri.substring(IDS.length()) : iri;
  }

  /** The IRI of such a name. */
  static String iri(String name) {
    return name.contains(":") ? name : IDS + name;
  }
}
