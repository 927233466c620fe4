package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page in a real browser: no error, no other host, nothing that shuts people out. */
@InBrowser
final class PagesInBrowserTest {
  static Stream<PageList.Entry> pages() {
    return PageList.all();
  }

  @Test
  void theFirstPageIsThere(Visitor visitor) {
    Page page = visitor.page();
    assertEquals(200, page.navigate("/").status());
    assertTrue(page.locator("main h1").isVisible());
  }

  @Test
  void whatGoesWrongInTheBrowserIsSeen(Visitor visitor) {
    Page page = visitor.page();
    page.setContent(
        "<img src='http://elsewhere.example/a.png'><script>console.error('oh'); lost()</script>");
    assertEquals(
        Set.of(
            "asked another host: http://elsewhere.example/a.png",
            "thrown: ReferenceError: lost is not defined",
            "oh",
            "Failed to load resource: net::ERR_FAILED"),
        visitor.takeFaults().stream()
            .map(fault -> fault.replaceFirst("(?s) \\(.*|\n.*", ""))
            .collect(Collectors.toSet()));
    page.setContent("<p>grey <span style='color:#999'>on white</span></p>");
    assertTrue(Axe.problemsOfColour(page).toString().contains("color-contrast"));
  }

  /** One visit for all of it: most of the time goes into loading a page. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyoneCanUseAPageOnAPhoneAndAtADeskInLightAndInDark(
      PageList.Entry entry, Visitor visitor) {
    Page page = visitor.page(Look.phone());
    assertEquals(entry.status(), page.navigate(entry.path()).status());
    assertEquals(
        page.evaluate("() => document.documentElement.clientWidth"),
        page.evaluate("() => document.documentElement.scrollWidth"),
        "sideways scrolling on a phone");
    Look.desk().sizeOf(page);
    assertEquals(List.of(), Axe.problems(page), "light");
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(List.of(), Axe.problemsOfColour(page), "dark");
  }
}
