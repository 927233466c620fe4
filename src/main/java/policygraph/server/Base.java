package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The address by which the world knows this server: what it says of itself (canonical links,
 * endpoints, downloads) begins with it. The IRIs in the data stay what they are, and links in pages
 * stay on the server that was asked.
 *
 * @param given without it the address is the one that a request names
 */
public record Base(Optional<URI> given) {
  /** Nobody said where this server is. */
  public static Base none() {
    return new Base(Optional.empty());
  }

  /** An address without path, as all paths here begin at the root. */
  public static Base of(String address) {
    URI uri = URI.create(address.replaceFirst("/$", ""));
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb
        || uri.getRawAuthority() == null
        || !uri.getRawPath().isEmpty()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "a base is an address like https://policy.example.org, got " + address);
    }
    return new Base(Optional.of(uri));
  }

  /** Without a slash at the end. */
  String address(HttpServletRequest request) {
    return given
        .map(URI::toString)
        .orElseGet(
            () -> request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1"));
  }

  /** A path, at the base where there is one, else at the server that was asked. */
  String canonical(String path) {
    return given.map(URI::toString).orElse("") + path;
  }
}
