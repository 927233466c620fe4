package policygraph.server;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The endpoints that are asked together with this one; only the operator names any.
 *
 * @param addresses of their SPARQL endpoints, by name
 * @param patience how long one may take for one answer
 */
public record Members(Map<String, URI> addresses, Duration patience) {
  /** None: there is no {@code /federated}. */
  public static final Members NONE = new Members(Map.of(), Duration.ofSeconds(10));

  public Members {
    addresses = Map.copyOf(addresses);
    if (addresses.containsKey(Federated.OWN)) {
      throw new IllegalArgumentException("the name “" + Federated.OWN + "” is this server's own");
    }
    addresses.keySet().forEach(Members::checkName);
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
      throw new IllegalArgumentException(
          "the name of a member is made of a to z, 0 to 9 and hyphens, got " + name);
    }
  }
}
