package policygraph.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Where each request enters: it gets an id and the edition of the moment, its answer the headers
 * that all have, and a client that asks too often is told to wait.
 */
final class Gate extends Handler.Wrapper {
  static final String REQUEST_ID = Gate.class.getName() + ".id";

  private final Current current;
  private final TrustedProxies proxies;
  private final RateLimit rates;

  Gate(Handler next, Current current, TrustedProxies proxies, RateLimit rates) {
    super(next);
    this.current = current;
    this.proxies = proxies;
    this.rates = rates;
  }

  @Override
  public boolean handle(Request received, Response response, Callback callback) throws Exception {
    Request request = proxies.unwrapped(received);
    String id = Headers.newId();
    request.setAttribute(REQUEST_ID, id);
    Headers.put(response.getHeaders(), id);
    if (!rates.allows(request.getConnectionMetaData().getRemoteSocketAddress())) {
      response.getHeaders().put("Retry-After", "1");
      Response.writeError(request, response, callback, 429, "This address asks too often");
      return true;
    }
    MDC.put("request", id);
    current.edition().giveTo(request);
    Connection connection = Connection.of(request);
    connection.dispatched();
    try {
      return super.handle(request, response, Callback.from(callback, connection::completed));
    } finally {
      MDC.remove("request");
    }
  }

  static String id(Request request) {
    return request.getAttribute(REQUEST_ID) instanceof String id ? id : Headers.newId();
  }
}
