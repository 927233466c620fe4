package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;
import policygraph.server.AdminToken;
import policygraph.server.Base;
import policygraph.server.Edition;
import policygraph.server.HttpLimits;
import policygraph.server.PolicyServer;
import policygraph.server.Stock;
import policygraph.server.Watch;

@Command(
    name = "serve",
    description = "Build documents and serve their graph over HTTP, read only.")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "Files or folders of .txt, .html or .md documents (default: the project's data/).")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "The port to listen at; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: ${DEFAULT-VALUE}).")
  private String bind;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description =
          "The address by which the world knows this server, such as https://policy.example.org: what it"
              + " says of itself begins with it (default: the address that a request names).")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--timeout",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "Stop a query after so many seconds (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--max-rows",
      defaultValue = "1000000",
      paramLabel = "NUMBER",
      description =
          "Rows or triples that an answer may have; a longer one is broken off (default: ${DEFAULT-VALUE}).")
  private long maxRows;

  @Option(
      names = "--max-megabytes",
      defaultValue = "256",
      paramLabel = "NUMBER",
      description = "Megabytes that an answer may have (default: ${DEFAULT-VALUE}).")
  private int maxMegabytes;

  @Option(
      names = "--max-queries",
      paramLabel = "NUMBER",
      description =
          "Queries that run for long at the same time (default: one a processor, at least two).")
  private Optional<Integer> maxQueries = Optional.empty();

  @Option(
      names = "--max-rate",
      defaultValue = "50",
      paramLabel = "NUMBER",
      description =
          "Requests a second of one address, 0 for any number; this machine's own are not counted"
              + " (default: ${DEFAULT-VALUE}).")
  private int maxRate;

  @Option(
      names = "--cache-megabytes",
      paramLabel = "NUMBER",
      description =
          "Memory for answers that are kept to be given again, 0 for none (default: a sixteenth of"
              + " the heap, 64 at most).")
  private Optional<Integer> cacheMegabytes = Optional.empty();

  @Option(
      names = "--admin-token",
      paramLabel = "FILE",
      description =
          "A file with the token for /admin; or set POLICYGRAPH_ADMIN_TOKEN. Without either there is"
              + " no /admin.")
  private Optional<Path> adminToken = Optional.empty();

  @Mixin private StoreOptions store;
  @Mixin private ServiceOptions service;
  @Mixin private FrontOptions front;
  @Mixin private FederationOptions federation;

  @Override
  public Integer call() {
    checkOptions();
    service.apply();
    long start = System.nanoTime();
    // A bad token or certificate shows before the build.
    Outcome<PolicyServer> started =
        front
            .applied(settings())
            .then(
                settings ->
                    NamedQueries.read(main.ontology.resolve("queries"))
                        .then(
                            named ->
                                new Stocks(main.ontology, named, store.store())
                                    .of(inputs)
                                    .then(stock -> serve(stock, named, settings, start))));
    return switch (started) {
      case Outcome.Rejected<PolicyServer> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<PolicyServer> done -> {
        Messages.remarks(done.remarks());
        done.value().join();
        yield Main.DONE;
      }
    };
  }

  private void checkOptions() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port is a number from 0 to 65535, got " + port);
    }
    if (timeout < 1) {
      throw new ParameterException(
          spec.commandLine(), "--timeout is a number of seconds from 1, got " + timeout);
    }
    atLeast(1, "--max-rows", maxRows);
    atLeast(1, "--max-megabytes", maxMegabytes);
    atLeast(0, "--max-rate", maxRate);
    cacheMegabytes.ifPresent(size -> atLeast(0, "--cache-megabytes", size));
    maxQueries.ifPresent(queries -> atLeast(1, "--max-queries", queries));
  }

  private void atLeast(int least, String option, long value) {
    if (value < least) {
      throw new ParameterException(
          spec.commandLine(), option + " is a number from " + least + ", got " + value);
    }
  }

  private HttpLimits httpLimits() {
    HttpLimits standard = HttpLimits.standard().withRequestsPerSecond(maxRate);
    return cacheMegabytes
        .map(megabytes -> standard.withCacheBytes((long) megabytes << 20))
        .orElse(standard);
  }

  private PolicyServer.Settings settings() {
    Limits standard = Limits.standard();
    int places = maxQueries.orElse(standard.running());
    Limits limits =
        standard
            .withTimeout(Duration.ofSeconds(timeout))
            .withRows(maxRows)
            .withBytes((long) maxMegabytes << 20)
            .withMemory(Math.max(1, standard.memory() * standard.running() / places))
            .withPlaces(places, standard.waiting());
    PolicyServer.Settings settings =
        PolicyServer.Settings.at(bind, port)
            .with(limits)
            .with(httpLimits())
            .with(base())
            .with(federation.members());
    return token().map(settings::with).orElse(settings);
  }

  private Base base() {
    try {
      return base.map(Base::of).orElseGet(Base::none);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
    }
  }

  private Optional<AdminToken> token() {
    try {
      Optional<String> secret =
          adminToken.isPresent()
              ? Optional.of(Files.readString(adminToken.get()).strip())
              : Optional.ofNullable(System.getenv("POLICYGRAPH_ADMIN_TOKEN"));
      return secret.map(AdminToken::new);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--admin-token is a file that can be read, got " + adminToken.get());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--admin-token: " + e.getMessage());
    }
  }

  private Outcome<PolicyServer> serve(
      Stock stock, NamedQueries queries, PolicyServer.Settings settings, long start) {
    Outcome<PolicyServer> outcome = PolicyServer.start(stock, queries, settings);
    if (outcome instanceof Outcome.Done<PolicyServer> done) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(done.value(), stock)));
      if (service.watch()) {
        Watch.over(stock);
      }
      announce(
          stock.current().edition(), done.value().address(), (System.nanoTime() - start) / 1e9);
      stock.current().visitAhead();
    }
    return outcome;
  }

  private void stop(PolicyServer server, Stock stock) {
    server.stop(service.grace());
    stock.close();
  }

  private static void announce(Edition edition, String address, double seconds) {
    int documents = edition.documents();
    System.out.printf(
        java.util.Locale.ROOT,
        """
        %d %s, %,d triples, ready after %.1f s

          pages   %3$s
          SPARQL  %3$ssparql

        Which agencies cover cloud computing? Paste this into another terminal:

          curl -s -H 'Accept: text/csv' %3$ssparql --data-urlencode query='
            PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?name { ?agency pg:coversTechnology <https://w3id.org/policygraph/id/technology/cloud-computing> ; skos:prefLabel ?name
              FILTER (LANG(?name) = "en") } ORDER BY ?name'

        Stop with Ctrl-C.
        """
            .replace("%3$s", address),
        documents,
        documents == 1 ? "document" : "documents",
        edition.triples(),
        seconds);
    System.out.flush();
  }
}
