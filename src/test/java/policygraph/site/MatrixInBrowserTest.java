package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** From a number of the matrix to the words and the RDF behind it. */
@InBrowser
final class MatrixInBrowserTest {

  @Test
  void aNumberLeadsToItsPassageAndThatToItsRdf(Visitor visitor) {
    Page page = visitor.page();
    page.navigate("/matrix?level=0&top=all");
    page.locator("tbody td a").first().click();
    assertTrue(page.locator("section.answered mark").first().isVisible());
    page.locator("li:has(mark) a.why").first().click();
    assertTrue(page.url().contains("/mention/"), page.url());
    String turtle = page.locator("a[href$='.ttl']").first().getAttribute("href");
    assertEquals(200, page.request().get(turtle).status());
  }

  @Test
  void theMatrixIsSavedAsAPicture(Visitor visitor) throws IOException {
    Page page = visitor.page();
    page.navigate("/matrix");
    Download download = page.waitForDownload(() -> page.locator("#png").click());
    BufferedImage picture = ImageIO.read(download.path().toFile());
    assertTrue(picture.getWidth() > 1000 && picture.getHeight() > 1000, picture.toString());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      colours.add(picture.getRGB(x, picture.getHeight() / 2));
    }
    assertTrue(colours.size() > 3, "the cells are shaded");
  }

  @Test
  void aBranchIsOpenedAndLeftByLinksOnly(Visitor visitor) {
    Page page = visitor.page();
    page.navigate("/matrix");
    int all = page.locator("thead th").count();
    page.locator("thead a.open").first().click();
    assertTrue(page.url().contains("branch="), page.url());
    page.locator("nav.branch a").first().click();
    assertEquals(all, page.locator("thead th").count());
  }
}
