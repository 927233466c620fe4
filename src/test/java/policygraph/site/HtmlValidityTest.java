package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are valid HTML, as the W3C's Nu checker sees it. */
final class HtmlValidityTest {
  static Stream<PageList.Entry> pages() {
    return PageList.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsValid(PageList.Entry entry) throws Exception {
    HttpResponse<String> response = Website.get(entry.path());
    assertEquals(entry.status(), response.statusCode());
    assertEquals(List.of(), errors(response.body()));
  }

  @Test
  void theCheckerSeesWhatIsWrong() throws Exception {
    assertEquals(
        1, errors("<!doctype html><html lang=en><title>A</title><p id=a><b id=a>B</b>").size());
  }

  private static List<String> errors(String page) throws Exception {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    checker.setNoLangDetect(true); // many pages are in two languages
    String report =
        checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    return JSON.parse(report).getArray("messages").map(JsonValue::getAsObject).toList().stream()
        .filter(message -> message.getString("type").equals("error"))
        .map(HtmlValidityTest::said)
        .toList();
  }

  private static String said(JsonObject message) {
    String extract = message.hasKey("extract") ? " in " + message.getString("extract") : "";
    return message.getString("message") + extract;
  }
}
