package policygraph.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the container says of requests that reach no servlet, and of failures that leave one. */
final class ErrorPages extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger("policygraph.http");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String id = Gate.id(request);
    if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable failure
        && !(failure instanceof IOException)
        && status == HttpStatus.INTERNAL_SERVER_ERROR_500) {
      LOG.error("request {} failed", id, failure);
    }
    Fault fault = new Fault(status, message(request, status), id);
    Fault.Body body =
        fault.body(
            request.getHeaders().get(HttpHeader.ACCEPT),
            Visits.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
    Headers.put(response.getHeaders(), id);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    return true;
  }

  /**
   * The container's own messages are for those it wrote; a client gets one for a client's fault.
   */
  private static String message(Request request, int status) {
    boolean ours = request.getAttribute(ERROR_EXCEPTION) == null;
    return ours
            && status < 500
            && request.getAttribute(ERROR_MESSAGE) instanceof String message
            && !message.isBlank()
        ? message
        : HttpStatus.getMessage(status);
  }
}
