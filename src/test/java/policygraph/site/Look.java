package policygraph.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How someone looks at pages.
 *
 * @param width of the window, in CSS pixels
 * @param language that the browser asks for
 * @param scripts whether it runs scripts
 */
public record Look(ColorScheme colours, int width, String language, boolean scripts) {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  static final int HEIGHT = 900;

  public static Look desk() {
    return new Look(ColorScheme.LIGHT, DESK, "en", true);
  }

  public static Look phone() {
    return new Look(ColorScheme.LIGHT, PHONE, "en", true);
  }

  /** Makes the window of a page that is there already as wide as this one. */
  void sizeOf(Page page) {
    page.setViewportSize(width, HEIGHT);
  }

  public Look dark() {
    return new Look(ColorScheme.DARK, width, language, scripts);
  }

  public Look in(String other) {
    return new Look(colours, width, other, scripts);
  }

  public Look withoutScripts() {
    return new Look(colours, width, language, false);
  }
}
