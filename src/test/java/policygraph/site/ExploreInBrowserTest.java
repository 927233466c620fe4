package policygraph.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main paths through search, editor and network, with scripts. */
@InBrowser
final class ExploreInBrowserTest {
  @Test
  void suggestionsAreChosenByKeyboard(Visitor visitor) {
    Page page = visitor.page();
    page.navigate("/");
    Locator box = page.locator("#words");
    box.fill("NDRC");
    assertThat(page.locator(".search-large [role=option]").first())
        .containsText("National Development and Reform Commission");
    assertThat(box).hasAttribute("aria-expanded", "true");
    box.press("ArrowDown");
    assertThat(box).hasAttribute("aria-activedescendant", "suggestions-2-0");
    box.press("Enter");
    assertThat(page.locator("main h1")).containsText("National Development and Reform Commission");
  }

  @Test
  void anExampleRunsInTheEditorAndNamesWhatItFinds(Visitor visitor) {
    Page page = visitor.page();
    page.navigate("/sparql?example=units-led-jointly");
    page.locator("#run").click();
    Locator rows = page.locator(".answer tbody tr");
    assertThat(rows.first()).isVisible();
    assertTrue(page.url().contains("/sparql?query="), page.url());
    assertThat(page.locator(".answer tbody")).containsText("Ministry of");
    String csv = page.request().get(page.locator("#as-csv").getAttribute("href")).text();
    assertEquals(csv.lines().count() - 1, rows.count());
  }

  @Test
  void theSharedLinkOfAQueryShowsItsAnswerAndAsCodeItIsTheSameQuery(Visitor visitor) {
    Page page = visitor.page();
    String query = "SELECT ?n { VALUES ?n { 3 5 } } # \"\"\" )\"";
    page.navigate(
        "/sparql?query="
            + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.locator(".answer tbody td")).hasText(new String[] {"3", "5"});
    page.locator("details.code summary").click();
    for (String language : List.of("curl", "Java", "Python", "R")) {
      page.locator("#language").selectOption(language);
      assertThat(page.locator("#code")).containsText("VALUES ?n { 3 5 }");
    }
    page.locator(".yasr_btn.select_chart").click();
    assertThat(page.locator(".bars rect")).hasCount(2);
  }

  @Test
  void aNodeOfTheNetworkTellsItsNeighboursAndTheAddressKeepsIt(Visitor visitor) {
    Page page = visitor.page();
    page.navigate("/network");
    page.locator("#find").fill("cloud computing");
    page.locator("#find").press("Enter");
    page.locator("#find").blur();
    assertThat(page.locator("#chosen h2")).hasText("cloud computing");
    int neighbours = page.locator("#chosen li").count();
    assertTrue(neighbours > 1);
    page.reload();
    assertThat(page.locator("#chosen li")).hasCount(neighbours);
    page.locator("#chosen li button").first().click();
    assertThat(page.locator("#chosen h3").first()).containsText("Agencies");
    page.keyboard().press("Escape");
    assertThat(page.locator("#chosen li")).hasCount(0);
  }
}
