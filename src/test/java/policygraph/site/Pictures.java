package policygraph.site;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the documentation, made from real pages: {@code mvn -q test -Dtest=Pictures}. Its
 * name keeps it out of the tests that run by themselves.
 */
@InBrowser
final class Pictures {
  private static final Path FOLDER = Path.of("docs/pictures");

  @Test
  void aMarkInTheReaderIsOpen(Visitor visitor) throws IOException {
    Page page = opened(visitor, "/id/document/cn-guofa-2015-40/2.2.3", 1280, 800);
    Locator mark =
        page.locator("a.m.applications").filter(new Locator.FilterOptions().setVisible(true));
    mark.first().click();
    page.locator(".panel h2").first().waitFor();
    take(page, "reader.png");
  }

  @Test
  void theMatrixIsShaded(Visitor visitor) throws IOException {
    take(opened(visitor, "/matrix", 1280, 900), "matrix.png");
  }

  @Test
  void aTechnologyIsSeenInNumbers(Visitor visitor) throws IOException {
    take(opened(visitor, "/id/technology/cloud-computing", 1000, 900), "technology.png");
  }

  private static Page opened(Visitor visitor, String path, int width, int height) {
    Page page = visitor.page();
    page.setViewportSize(width, height);
    page.navigate(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  private static void take(Page page, String name) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    ImageIO.write(Palette.of(picture), "png", FOLDER.resolve(name).toFile());
  }
}
