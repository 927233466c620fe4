package policygraph.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One headless browser for all tests. Where none is installed they are skipped, and one line says
 * so; with the environment variable CI they fail instead.
 */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String MISSING =
      "there is no Chromium on the PATH, so no page is looked at (Debian: apt-get install chromium)";
  private static final Namespace OURS = Namespace.create(Chromium.class);
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  /** Everything that must be closed at the end of all tests. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start() {
      Path executable = executable().orElseThrow(() -> new IllegalStateException(MISSING));
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      // Containers often run as root and with a small /dev/shm.
                      .setArgs(
                          List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent() || isCi()) {
      return ConditionEvaluationResult.enabled("there is a browser, or there must be one");
    }
    if (!TOLD.getAndSet(true)) {
      System.err.println("skipped: " + MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  private static boolean isCi() {
    return !List.of("", "false").contains(Optional.ofNullable(System.getenv("CI")).orElse(""));
  }

  private static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent("browser", key -> Running.start(), Running.class);
    Visitor visitor = new Visitor(running.browser());
    context.getStore(OURS).put("visitor", visitor); // closed after the test
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitor visitor = context.getStore(OURS).get("visitor", Visitor.class);
    if (visitor != null && context.getExecutionException().isEmpty()) {
      Assertions.assertEquals(List.of(), visitor.takeFaults(), "what went wrong in the browser");
    }
  }
}
