package policygraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import policygraph.Outcome;
import policygraph.query.NamedQueries;
import policygraph.server.Edition;
import policygraph.server.PolicyServer;
import policygraph.server.Rehearsal;

@Command(
    name = "rehearse",
    hidden = true,
    description =
        "Serve data/ on a free port, visit the pages, ask the named queries, and stop: the start"
            + " script records this run.")
final class RehearseCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Override
  public Integer call() throws Exception {
    PolicyServer.Settings settings = PolicyServer.Settings.at("127.0.0.1", 0);
    switch (NamedQueries.read(main.ontology.resolve("queries"))) {
      case Outcome.Rejected<NamedQueries> rejected -> {
        return Messages.fault(rejected.problems());
      }
      case Outcome.Done<NamedQueries> queries -> {
        Outcome<PolicyServer> started =
            Inputs.build(List.of(), main.ontology)
                .then(
                    snapshot -> {
                      Edition edition = Edition.serving(snapshot.dataset(), queries.value());
                      edition.site().visitAhead();
                      return PolicyServer.start(edition, queries.value(), settings);
                    });
        return switch (started) {
          case Outcome.Rejected<PolicyServer> rejected -> Messages.fault(rejected.problems());
          case Outcome.Done<PolicyServer> done -> rehearse(done.value(), queries.value());
        };
      }
    }
  }

  private static int rehearse(PolicyServer server, NamedQueries queries) throws Exception {
    try (server) {
      Rehearsal.run(server, queries);
      return Main.DONE;
    }
  }
}
