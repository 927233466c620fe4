package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a reader of a document does. */
@InBrowser
final class ReaderInBrowserTest {
  private static final String UNIT = "/id/document/cn-guofa-2015-40/2.2";
  private static final String MARK = ".passage a.m.technologies";

  @Test
  void aMarkOpensBesideTheTextAndEscapeLeadsBackToIt(Visitor visitor) {
    Page page = visitor.page();
    page.navigate(UNIT);
    Locator mark = page.locator(MARK).first();
    String words = mark.textContent();
    mark.click();
    Locator panel = page.locator("aside.panel");
    panel.waitFor();
    assertEquals(words, panel.locator(".these").first().textContent());
    assertTrue(panel.textContent().contains("pg:mentionOf"), panel.textContent());
    assertTrue(page.url().endsWith(UNIT), page.url());
    page.keyboard().press("Escape");
    assertEquals(0, panel.count());
    assertEquals(true, mark.evaluate("mark => mark === document.activeElement"));
  }

  @Test
  void aMarkThatIsHiddenGivesWayToTheOneAroundIt(Visitor visitor) {
    Page page = visitor.page();
    page.navigate(UNIT);
    Locator inner = page.locator(".m.technologies > a.m.sectors").first();
    page.locator("#layer-sectors").uncheck();
    inner.click();
    page.locator("aside.panel").waitFor();
    assertTrue(
        page.locator("aside.panel h1 a").getAttribute("href").contains("/mention/technologies/"));
  }

  @Test
  void whatIsShownStandsInTheAddress(Visitor visitor) {
    Page page = visitor.page();
    page.navigate(UNIT);
    page.locator("#layer-technologies").uncheck();
    assertEquals(
        "rgba(0, 0, 0, 0)",
        page.locator(MARK).first().evaluate("mark => getComputedStyle(mark).backgroundColor"));
    page.reload();
    assertEquals(0, page.locator(MARK).count());
    page.locator("#layer-directives").check();
    page.waitForURL("**directives=on**");
    assertTrue(page.locator("a.sign.directives").count() > 0);
  }

  @Test
  void aQuoteIsCopiedWithItsSource(Visitor visitor) {
    Page page = visitor.page();
    page.navigate(UNIT + ".1");
    page.evaluate(
        "() => Object.defineProperty(navigator, 'clipboard', "
            + "{ value: { writeText: async text => { window.copied = text; } } })");
    page.locator(".permalink button").first().click();
    page.waitForFunction("() => window.copied");
    String copied = (String) page.evaluate("() => window.copied");
    assertTrue(copied.startsWith("“1. Forcefully developing smart manufacturing."), copied);
    assertTrue(
        copied.contains("国发〔2015〕40号, 2015-07-01, unit 2.2.1. https://w3id.org/policygraph" + UNIT + ".1 "),
        copied);
  }

  @Test
  void withoutScriptsAMarkIsALink(Visitor visitor) {
    Page page = visitor.page(Look.desk().withoutScripts());
    page.navigate(UNIT);
    page.locator(MARK).first().click();
    assertTrue(page.locator("main h1").textContent().startsWith("Mention"));
  }
}
