package policygraph.page;

/**
 * A reference on a page.
 *
 * @param href where it leads: our own IRIs become paths on the same server
 * @param text what it is called
 */
public record Link(String href, String text) {
  private static final String BASE = "https://w3id.org/policygraph";

  static Link to(String iri, String text) {
    return new Link(iri.startsWith(BASE + "/") ? iri.substring(BASE.length()) : iri, text);
  }
}
