package policygraph.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * What is asked.
 *
 * @param text of the query
 * @param trusted the query where it is one of the server's own and needs no reading
 * @param defaultGraphs of the protocol, in place of those of the query
 * @param namedGraphs of the protocol, in place of those of the query
 * @param timeout that the client asks for, where it is less than the server's
 * @param who asks: an address, for the administrator
 * @param id of the request
 */
public record Question(
    String text,
    Optional<Query> trusted,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Optional<Duration> timeout,
    String who,
    String id) {
  public Question {
    defaultGraphs = List.copyOf(defaultGraphs);
    namedGraphs = List.copyOf(namedGraphs);
  }

  /** The same, for who can wait only so long. */
  public Question within(Duration time) {
    return new Question(text, trusted, defaultGraphs, namedGraphs, Optional.of(time), who, id);
  }

  /** Asks for what is at a path of the server. */
  public static Question ofPath(String path, String who, String id) {
    return new Question(path, Optional.empty(), List.of(), List.of(), Optional.empty(), who, id);
  }
}
