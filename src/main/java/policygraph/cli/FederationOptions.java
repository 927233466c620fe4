package policygraph.cli;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policygraph.server.Members;

/** Whom a server asks together with itself. */
final class FederationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--federate",
      paramLabel = "NAME=URL",
      description =
          "A SPARQL endpoint that /federated asks together with this server; once for each.")
  private Map<String, String> members = new LinkedHashMap<>();

  @Option(
      names = "--federate-timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description =
          "How long such an endpoint may take for one answer (default: ${DEFAULT-VALUE}).")
  private int patience;

  Members members() {
    if (patience < 1) {
      throw new ParameterException(
          spec.commandLine(), "--federate-timeout is a number of seconds from 1, got " + patience);
    }
    Map<String, URI> addresses = new LinkedHashMap<>();
    members.forEach((name, address) -> addresses.put(name, checked(address)));
    try {
      return new Members(addresses, Duration.ofSeconds(patience));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--federate: " + e.getMessage());
    }
  }

  private URI checked(String address) {
    if (!address.matches("https?://[^/\\s@]+(/\\S*)?")) {
      throw new ParameterException(
          spec.commandLine(), "--federate is NAME=http://… or NAME=https://…, got " + address);
    }
    return URI.create(address);
  }
}
