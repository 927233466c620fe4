package policygraph.federation;

import java.io.IOException;
import java.net.URI;
import policygraph.guard.Services;

/**
 * An endpoint somewhere else.
 *
 * @param services who asks it
 */
public record RemoteMember(String name, URI address, Services services) implements Member {
  @Override
  public Services.Reply ask(String query, long mostBytes, Runnable check) throws IOException {
    return services.ask(address.toString(), query, mostBytes, check);
  }
}
