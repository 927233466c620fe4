package policygraph.site;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import policygraph.datafile.BundledFile;

/** What axe-core has against a page. */
final class Axe {
  private static final String RUN =
      """
      async options => (await axe.run(options)).violations
        .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
        .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html} ${node.failureSummary}`))
      """;

  private Axe() {}

  private static final class Once {
    static final String SCRIPT = BundledFile.read(Axe.class, "/axe.min.js");
  }

  /** The serious and the critical problems. */
  static List<?> problems(Page page) {
    return problems(page, Map.of("resultTypes", List.of("violations")));
  }

  /**
   * Those that another colour scheme may have: all other rules look at what is the same in both.
   */
  static List<?> problemsOfColour(Page page) {
    return problems(page, Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
  }

  private static List<?> problems(Page page, Map<String, ?> options) {
    if (page.evaluate("() => typeof axe").equals("undefined")) {
      page.evaluate(Once.SCRIPT);
    }
    return (List<?>) page.evaluate(RUN, options);
  }
}
