package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the answers of linked data say in their Link header (RFC 8288, RFC 6892). */
record Links(Named named, HttpServletResponse response) {

  /** The other formats, and where the thing is described. */
  void toFormats() {
    for (Representation format : Representation.ALL) {
      add(address(format), "alternate", "type=\"" + format.mediaType() + "\"");
    }
    add(address(Representation.TURTLE), "describedby", "type=\"text/turtle\"");
  }

  /** The name of what is sent. A thing that is no document has one for each of its descriptions. */
  void toItself(Base base, boolean isDocument, Representation sent, int page) {
    String own = isDocument ? encoded(named.path()) : address(sent);
    add(base.canonical(own + Description.parameter(page)), "canonical");
    if (!isDocument) {
      add(encoded(named.iri()), "describes");
    }
  }

  /** The neighbours of a page, in the same format. */
  void toPages(Description description) {
    int page = description.page();
    int last = description.pages();
    if (last > 1) {
      toPage(1, "first");
      toPage(last, "last");
    }
    if (page > 1) {
      toPage(page - 1, "prev");
    }
    if (page < last) {
      toPage(page + 1, "next");
    }
  }

  private void toPage(int page, String relation) {
    String ending = named.ending().map(format -> "." + format.ending()).orElse("");
    add(encoded(named.path() + ending) + Description.parameter(page), relation);
  }

  /** The addresses of the formats, by their media types. */
  Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    Representation.ALL.forEach(format -> ways.put(format.mediaType(), address(format)));
    return ways;
  }

  String address(Representation format) {
    return encoded(named.path() + "." + format.ending());
  }

  private void add(String target, String relation, String... attributes) {
    String rest = String.join("; ", List.of(attributes));
    response.addHeader(
        "Link", "<" + target + ">; rel=\"" + relation + "\"" + (rest.isEmpty() ? "" : "; " + rest));
  }

  /** Names of documents may be Chinese, headers may not. */
  private static String encoded(String address) {
    try {
      int authority = address.startsWith("https://") ? address.indexOf('/', 8) : 0;
      String path = new URI(null, null, address.substring(authority), null).toASCIIString();
      return address.substring(0, authority) + path;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
