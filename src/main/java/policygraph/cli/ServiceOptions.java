package policygraph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a server runs for long: what it watches, how it stops, how it logs. */
final class ServiceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--watch",
      description = "Serve what is new in the documents, or in the store, as soon as it is there.")
  private boolean watch;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description =
          "How long running requests may take to end when the server is stopped (default: ${DEFAULT-VALUE}).")
  private int grace;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The format of the log on standard error (default: ${DEFAULT-VALUE}).")
  private String logFormat;

  boolean watch() {
    return watch;
  }

  Duration grace() {
    return Duration.ofSeconds(grace);
  }

  /** Checks the options and sets up the log. */
  void apply() {
    if (grace < 0) {
      throw new ParameterException(
          spec.commandLine(), "--grace is a number of seconds from 0, got " + grace);
    }
    switch (logFormat) {
      case "text" -> {}
      case "json" -> Configurator.reconfigure(json());
      default ->
          throw new ParameterException(
              spec.commandLine(), "--log-format is text or json, got " + logFormat);
    }
  }

  private static URI json() {
    try {
      return ServiceOptions.class.getResource("/log4j2-json.properties").toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
