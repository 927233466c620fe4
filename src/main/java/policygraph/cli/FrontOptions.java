package policygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.server.AllowedServices;
import policygraph.server.PolicyServer;
import policygraph.server.Tls;
import policygraph.server.TrustedProxies;

/** What stands between the server and its clients, and where its own requests may go. */
final class FrontOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description =
          "Serve HTTPS with the certificate in this file: PEM, with those that it rests on behind it.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The key of the certificate: PEM, PKCS#8, without a password.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "A proxy whose X-Forwarded-For and -Proto are believed; may be given more than once"
              + " (default: none is).")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--service-allow",
      paramLabel = "URL",
      description =
          "An endpoint, or an origin such as https://example.org, that SERVICE in queries may ask;"
              + " may be given more than once (default: none).")
  private List<String> services = new ArrayList<>();

  Outcome<PolicyServer.Settings> applied(PolicyServer.Settings settings) {
    TrustedProxies trusted = checked("--trusted-proxy", () -> new TrustedProxies(proxies));
    PolicyServer.Settings open =
        services.isEmpty()
            ? settings
            : settings.with(checked("--service-allow", () -> new AllowedServices(services)));
    return tls().then(tls -> Outcome.done(open.with(new PolicyServer.Front(tls, trusted))));
  }

  private Outcome<Optional<Tls>> tls() {
    if (certificate.isPresent() != key.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--tls-certificate and --tls-key belong together: give both");
    }
    return certificate.isEmpty()
        ? Outcome.done(Optional.empty())
        : Tls.read(certificate.get(), key.get()).then(tls -> Outcome.done(Optional.of(tls)));
  }

  private <T> T checked(String option, java.util.function.Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage());
    }
  }
}
