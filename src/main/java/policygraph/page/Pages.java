package policygraph.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import policygraph.datafile.BundledFile;

/** Renders the templates of this package. */
public final class Pages {
  private static final Configuration TEMPLATES = configuration();

  private Pages() {}

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(Pages.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setURLEscapingCharset("UTF-8");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setFallbackOnNullLoopVariable(false);
    return configuration;
  }

  /**
   * A page.
   *
   * @param template the name of a file of this package, without its ending
   * @param values what the template shows
   */
  public static String render(String template, Map<String, ?> values) {
    StringWriter page = new StringWriter();
    try {
      TEMPLATES.getTemplate(template + ".ftlh").process(values, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " does not fit its values", e);
    }
    return page.toString();
  }

  /** The one stylesheet. */
  public static String stylesheet() {
    return BundledFile.read(Pages.class, "style.css");
  }
}
