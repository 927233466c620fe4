package policygraph.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Someone who looks at the pages, and remembers what went wrong in the browser. */
public final class Visitor implements AutoCloseable {
  private final Browser browser;
  private final String home = Website.address("");
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<Said> errors = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();

  Visitor(Browser browser) {
    this.browser = browser;
  }

  /** An error on the console, and the address it is about. */
  private record Said(String text, String about) {
    /** The status of a page itself is for the test to judge. */
    boolean isStatusOf(Set<String> pages) {
      return text.startsWith("Failed to load resource") && pages.contains(about);
    }
  }

  /** A window at a desk; it knows the server, so paths are enough. */
  public Page page() {
    return page(Look.desk());
  }

  public Page page(Look look) {
    BrowserContext window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(home)
                .setColorScheme(look.colours())
                .setLocale(look.language())
                .setViewportSize(look.width(), Look.HEIGHT)
                .setJavaScriptEnabled(look.scripts()));
    windows.add(window);
    window.onConsoleMessage(this::listen);
    window.onWebError(error -> faults.add("thrown: " + error.error()));
    window.onRequest(this::note);
    window.route(
        url -> !url.startsWith(home),
        route -> {
          faults.add("asked another host: " + route.request().url());
          route.abort();
        });
    return window.newPage();
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error")) {
      errors.add(new Said(message.text(), message.location().replaceFirst(":\\d+:\\d+$", "")));
    }
  }

  private void note(Request request) {
    if (request.isNavigationRequest()) {
      visited.add(request.url());
    }
  }

  /** What went wrong since this was asked before. */
  public List<String> takeFaults() {
    // Asking a page lets what it has said before arrive.
    windows.forEach(window -> window.pages().forEach(page -> page.evaluate("() => 0")));
    List<String> all = new ArrayList<>(faults);
    errors.stream()
        .filter(said -> !said.isStatusOf(visited))
        .forEach(said -> all.add(said.text() + " (" + said.about() + ")"));
    faults.clear();
    errors.clear();
    return all;
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
