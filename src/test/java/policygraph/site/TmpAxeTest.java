package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
final class TmpAxeTest {
  @ParameterizedTest
  @ValueSource(strings = {"/id/scheme/sectors", "/id/scheme/technologies?find=cloud", "/matrix", "/id/technology/cloud-computing", "/vocabularies"})
  void sound(String path, Visitor visitor) {
    Page page = visitor.page();
    page.navigate(path);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/mx/t" + Math.abs(path.hashCode()) + ".png")));
    assertEquals(List.of(), Axe.problems(page));
  }
}
