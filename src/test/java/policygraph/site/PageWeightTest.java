package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What goes over the wire when someone opens a page for the first time: the page and its files. */
final class PageWeightTest {
  /** What was promised is 300 KB; a page that comes near it has gone wrong. */
  private static final int MOST_BYTES = 100_000;

  /** The query editor and the drawing of the network bring libraries. */
  private static final String WITH_LIBRARIES = "/(sparql|network)([?].*)?";

  private final Map<String, Integer> files = new HashMap<>();

  @Test
  void aFirstLoadIsLight() throws Exception {
    List<String> heavy = new ArrayList<>();
    int pages = 0;
    for (PageList.Entry entry : PageList.all().toList()) {
      if (!entry.path().matches(WITH_LIBRARIES)) {
        int weight = weight(entry.path());
        pages++;
        if (weight > MOST_BYTES) {
          heavy.add(entry.path() + " weighs " + weight + " bytes");
        }
      }
    }
    assertEquals(List.of(), heavy);
    assertTrue(pages > 30, pages + " pages");
  }

  @Test
  void theFilesOfAPageAreCounted() throws Exception {
    HttpResponse<byte[]> page = Website.compressed("/matrix");
    assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
    assertTrue(weight("/matrix") > page.body().length + 4_000, "with styles and scripts");
  }

  private int weight(String path) throws Exception {
    HttpResponse<byte[]> response = Website.compressed(path);
    int weight = response.body().length;
    Document page = Jsoup.parse(text(response), Website.address(path));
    for (String address :
        page.select("link[rel=stylesheet], link[rel=icon], script[src], img[src]").stream()
            .map(each -> each.attr(each.hasAttr("href") ? "href" : "src"))
            .distinct()
            .toList()) {
      weight += file(address);
    }
    return weight;
  }

  private int file(String address) throws IOException, InterruptedException {
    if (!files.containsKey(address)) {
      HttpResponse<byte[]> file = Website.compressed(address);
      assertEquals(200, file.statusCode(), address);
      files.put(address, file.body().length);
    }
    return files.get(address);
  }

  private static String text(HttpResponse<byte[]> response) throws IOException {
    boolean zipped =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    ByteArrayInputStream bytes = new ByteArrayInputStream(response.body());
    byte[] plain = zipped ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes();
    return new String(plain, StandardCharsets.UTF_8);
  }
}
