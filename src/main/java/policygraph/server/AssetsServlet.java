package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import policygraph.page.Assets;

/** {@code /assets/NAME}: styles, scripts and drawings that pages load. */
final class AssetsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<Assets.Asset> asset = Assets.find(name);
    if (asset.isEmpty()) {
      Faults.send(HttpServletResponse.SC_NOT_FOUND, "There is nothing here", request, response);
      return;
    }
    boolean versioned = asset.get().version().equals(request.getParameter("v"));
    response.setHeader(
        "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
    response.setContentType(asset.get().type());
    response.getOutputStream().write(asset.get().bytes());
  }
}
