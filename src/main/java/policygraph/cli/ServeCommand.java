package policygraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;
import policygraph.server.PolicyServer;
import policygraph.snapshot.Snapshot;

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
      names = "--timeout",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "Stop a query after so many seconds (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Override
  public Integer call() {
    checkOptions();
    long start = System.nanoTime();
    Outcome<NamedQueries> queries = NamedQueries.read(main.ontology.resolve("queries"));
    Outcome<PolicyServer> started =
        queries.then(
            named ->
                Inputs.build(inputs, main.ontology)
                    .then(snapshot -> serve(snapshot, named, start)));
    return switch (started) {
      case Outcome.Rejected<PolicyServer> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<PolicyServer> done -> {
        Messages.remarks(done.remarks());
        Runtime.getRuntime().addShutdownHook(new Thread(done.value()::close));
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
  }

  private Outcome<PolicyServer> serve(Snapshot snapshot, NamedQueries queries, long start) {
    PolicyServer.Settings settings =
        PolicyServer.Settings.at(bind, port)
            .with(Limits.standard().withTimeout(Duration.ofSeconds(timeout)));
    Outcome<PolicyServer> outcome = PolicyServer.start(snapshot.dataset(), queries, settings);
    if (outcome instanceof Outcome.Done<PolicyServer> done) {
      announce(snapshot, done.value().address(), (System.nanoTime() - start) / 1e9);
    }
    return outcome;
  }

  private static void announce(Snapshot snapshot, String address, double seconds) {
    int documents = snapshot.documents().size();
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
        snapshot.dataset().getDefaultGraph().size(),
        seconds);
    System.out.flush();
  }
}
