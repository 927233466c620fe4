package policygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.assistant.Data;
import policygraph.assistant.GuardedData;
import policygraph.assistant.Names;
import policygraph.assistant.Protocol;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.Services;

@Command(
    name = "mcp",
    description =
        "Answer an assistant over standard input and output by the Model Context Protocol; the"
            + " assistant's program starts this.")
final class McpCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "Files or folders of .txt, .html or .md documents (default: the project's data/).")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The SPARQL endpoint to ask instead, such as http://127.0.0.1:3030/sparql.")
  private Optional<String> endpoint = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    if (endpoint.isPresent()) {
      Protocol.serve(System.in, System.out, new EndpointData(address(endpoint.get())));
      return Main.DONE;
    }
    return switch (Inputs.build(inputs, main.ontology)
        .then(snapshot -> Outcome.done(snapshot.dataset()))) {
      case Outcome.Rejected<DatasetGraph> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<DatasetGraph> done -> serve(done.value());
    };
  }

  private String address(String given) {
    if (!inputs.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "INPUT and --endpoint exclude each other");
    }
    if (!given.matches("https?://[^/\\s]+(/\\S*)?")) {
      throw new ParameterException(
          spec.commandLine(), "--endpoint is an http or https address, got " + given);
    }
    return given;
  }

  private static int serve(DatasetGraph dataset) throws InterruptedException {
    try (GuardedQueries queries = new GuardedQueries(Limits.standard(), Services.NONE)) {
      Data data =
          new GuardedData(
              queries, dataset, new Names(), "standard input", "-", GuardedData.PATIENT);
      Protocol.serve(System.in, System.out, data);
      return Main.DONE;
    }
  }
}
