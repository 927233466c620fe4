package policygraph.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
   * A page. Beside its values a template has {@code visit}, {@code say(key, arguments…)} for the
   * messages in the language of the visit, and {@code asset(name)} for the address of a file.
   *
   * @param template the name of a file of this package, without its ending
   * @param values what the template shows
   */
  public static String render(String template, Visit visit, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("visit", visit);
    all.put("say", (TemplateMethodModelEx) arguments -> said(visit, arguments));
    all.put("asset", (TemplateMethodModelEx) name -> Assets.address(name.get(0).toString()));
    StringWriter page = new StringWriter();
    try {
      TEMPLATES.getTemplate(template + ".ftlh").process(all, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " does not fit its values", e);
    }
    return page.toString();
  }

  /** The page for a path at which nothing is; it leads to a search for the last word of it. */
  public static String nothing(Visit visit) {
    String last = visit.path().substring(visit.path().lastIndexOf('/') + 1);
    return render("not-found", visit, Map.of("words", last.replace('-', ' ')));
  }

  private static String said(Visit visit, List<?> arguments) throws TemplateModelException {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(DeepUnwrap.unwrap((TemplateModel) argument));
    }
    return Messages.say(
        visit.language(), values.getFirst().toString(), values.subList(1, values.size()));
  }
}
