package policygraph.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;

/**
 * The proxies whose word is taken for whom they speak for. From anybody else {@code X-Forwarded-*}
 * is a claim, and not looked at.
 */
public final class TrustedProxies {
  private final Set<InetAddress> proxies;

  /**
   * Knows a list.
   *
   * @throws IllegalArgumentException where one is no address; names are not looked up
   */
  public TrustedProxies(List<String> addresses) {
    this.proxies =
        addresses.stream()
            .map(
                text ->
                    address(text)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "a proxy is an IP address, got " + text)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The request as its client sent it to the proxy. */
  Request unwrapped(Request request) {
    if (!(request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer)
        || !proxies.contains(peer.getAddress())) {
      return request;
    }
    InetSocketAddress client = new InetSocketAddress(client(request, peer.getAddress()), 0);
    boolean secure =
        "https".equalsIgnoreCase(last(request.getHeaders(), "X-Forwarded-Proto").orElse(""));
    return new Forwarded(request, client, secure);
  }

  /** Each proxy adds at the end who asked it: the last that is none of ours is the client. */
  private InetAddress client(Request request, InetAddress peer) {
    List<String> names = request.getHeaders().getCSV("X-Forwarded-For", false);
    InetAddress client = peer;
    for (String name : names.reversed()) {
      Optional<InetAddress> address = address(name);
      if (address.isEmpty()) {
        return client;
      }
      client = address.get();
      if (!proxies.contains(client)) {
        return client;
      }
    }
    return client;
  }

  private static Optional<String> last(HttpFields fields, String name) {
    List<String> values = fields.getCSV(name, false);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /** Only what is written as an address: a name would be looked up. */
  static Optional<InetAddress> address(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (!isAddress4(bare) && !(bare.contains(":") && bare.matches("[0-9a-fA-F:.]{2,45}"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isAddress4(String text) {
    return text.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}")
        && List.of(text.split("\\.")).stream().allMatch(part -> Integer.parseInt(part) < 256);
  }

  /** A request with the client's address, and the scheme that the client used. */
  private static final class Forwarded extends Request.Wrapper {
    private final InetSocketAddress client;
    private final boolean secure;

    private Forwarded(Request request, InetSocketAddress client, boolean secure) {
      super(request);
      this.client = client;
      this.secure = secure;
    }

    @Override
    public boolean isSecure() {
      return secure || super.isSecure();
    }

    @Override
    public HttpURI getHttpURI() {
      HttpURI uri = super.getHttpURI();
      return secure ? HttpURI.build(uri).scheme("https").asImmutable() : uri;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
        @Override
        public SocketAddress getRemoteSocketAddress() {
          return client;
        }
      };
    }
  }
}
