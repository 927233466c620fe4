package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Follows links from the first page: all kinds of pages, and of each kind a few. Which few depends
 * on nothing but the addresses.
 */
final class CrawlTest {
  private static final int OF_A_KIND = 6;
  private static final String CANONICAL = "https://w3id.org/policygraph/";

  private final Map<String, Integer> expected =
      PageList.all().collect(Collectors.toMap(PageList.Entry::path, PageList.Entry::status));
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Set<String>> idsOfPages = new HashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** A place within a page that another page points to. */
  private record Target(String path, String id, String from) {}

  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    meet("/");
    PageList.all().map(PageList.Entry::path).forEach(this::meet);
    int pages = 0;
    for (; !waiting.isEmpty(); pages++) {
      visit(waiting.remove());
    }
    for (Target target : targets) {
      Set<String> ids = idsOfPages.get(target.path());
      if (ids != null && !ids.contains(target.id())) {
        faults.add(target.from() + " points to " + target.path() + "#" + target.id());
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(pages > 50, pages + " pages");
    assertTrue(taken.size() > 15, "kinds: " + taken.keySet());
  }

  private void meet(String path) {
    if (known.add(path) && taken.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
      waiting.add(path);
    }
  }

  /** Names of things become stars; what stands before them, the ending and the parameters stay. */
  private static String kind(String path) {
    String[] halves = path.split("\\?", 2);
    String[] steps = halves[0].split("/");
    StringBuilder kind = new StringBuilder();
    for (int i = 1; i < steps.length; i++) {
      boolean isName = i > (steps[1].equals("id") ? 2 : 1);
      kind.append('/').append(isName ? "*" : steps[i]);
    }
    String last = steps.length == 0 ? "" : steps[steps.length - 1];
    if (last.matches(".*\\.[a-z]+")) {
      kind.append(last.substring(last.lastIndexOf('.')));
    }
    String parameters = halves.length == 1 ? "" : "?" + halves[1].replaceAll("=[^&]*", "");
    return kind + parameters;
  }

  private void visit(String path) throws Exception {
    HttpResponse<String> response = Website.get(path);
    int status = response.statusCode();
    if (status != expected.getOrDefault(path.replaceFirst("\\?.*", ""), 200)) {
      faults.add(path + " answers " + status);
    } else if (status == 200
        && response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      Document page = Jsoup.parse(response.body(), Website.address(path));
      Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
      idsOfPages.put(path, ids);
      page.select("a[href], link[href], script[src], img[src]").stream()
          .map(CrawlTest::address)
          .distinct()
          .sorted(Comparator.comparing(String::hashCode).thenComparing(String::compareTo))
          .forEach(address -> follow(address, path));
    }
  }

  private static String address(Element element) {
    return element.absUrl(element.hasAttr("href") ? "href" : "src");
  }

  private void follow(String address, String from) {
    String home = Website.address("");
    if (address.startsWith(CANONICAL)) {
      faults.add(from + " leads away to " + address);
    } else if (address.startsWith(home + "/")) {
      URI uri = URI.create(address);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String path = uri.getRawPath() + query;
      // "char=1,2" is a stretch of a text (RFC 5147) and no id.
      if (uri.getFragment() != null && uri.getFragment().matches("[^=]+")) {
        targets.add(new Target(path, uri.getFragment(), from));
      }
      meet(path);
    }
  }
}
