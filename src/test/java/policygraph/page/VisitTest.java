package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VisitTest {
  private final Visit visit =
      new Visit(Language.ZH, "/search", Map.of("q", "云 计算&x", "empty", " "), true);

  @Test
  void anAddressKeepsWhatElseWasAsked() {
    assertEquals("/search?page=2&q=%E4%BA%91+%E8%AE%A1%E7%AE%97%26x", visit.with("page", "2"));
  }

  @Test
  void aParameterIsTakenAwayByAnEmptyValue() {
    assertEquals("/search", visit.with("q", ""));
  }

  @Test
  void theOtherLanguageIsOneOfTheSamePage() {
    assertEquals("/search?lang=en&q=%E4%BA%91+%E8%AE%A1%E7%AE%97%26x", visit.inOtherLanguage());
  }

  @Test
  void aBlankParameterIsNone() {
    assertEquals(Optional.empty(), visit.parameter("empty"));
  }
}
