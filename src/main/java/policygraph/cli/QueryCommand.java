package policygraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;
import policygraph.query.ResultFormat;
import policygraph.rdf.RdfFiles;

@Command(name = "query", description = "Answer a named query, or one from a file.")
final class QueryCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME|FILE.rq",
      arity = "0..1",
      description = "The query; without one the named queries are listed.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "FILE|DIR",
      description = "What to ask: RDF files, or documents to build (default: the project's data/).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The SPARQL endpoint to ask instead.")
  private Optional<String> endpoint = Optional.empty();

  @Option(
      names = "--federate",
      paramLabel = "URL",
      description =
          "A SPARQL endpoint to ask together with others, as if they were one; once for each.")
  private List<String> federate = List.of();

  @Option(
      names = "--partial",
      description = "With --federate: answer also where an endpoint fails; standard error tells.")
  private boolean partial;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, csv, tsv, json or xml (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--bom",
      description = "Begin CSV or TSV with a byte order mark, so that Excel reads Chinese.")
  private boolean bom;

  @Override
  public Integer call() {
    ResultFormat resultFormat = resultFormat();
    if (bom && resultFormat != ResultFormat.CSV && resultFormat != ResultFormat.TSV) {
      throw new ParameterException(
          spec.commandLine(), "--bom goes with --format csv or tsv, got " + format);
    }
    if (data.isPresent() && endpoint.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--data and --endpoint exclude each other");
    }
    if (!federate.isEmpty() && (data.isPresent() || endpoint.isPresent())) {
      throw new ParameterException(spec.commandLine(), "--federate excludes --data and --endpoint");
    }
    endpoint.ifPresent(address -> checkEndpoint("--endpoint", address));
    federate.forEach(address -> checkEndpoint("--federate", address));
    Outcome<Integer> answered =
        NamedQueries.read(main.ontology.resolve("queries"))
            .then(
                queries ->
                    query.isEmpty()
                        ? list(queries)
                        : find(queries, query.get()).then(named -> answer(named, resultFormat)));
    return switch (answered) {
      case Outcome.Done<Integer> done -> done.value();
      case Outcome.Rejected<Integer> rejected -> Messages.fault(rejected.problems());
    };
  }

  private void checkEndpoint(String option, String address) {
    if (!address.matches("https?://[^/\\s]+(/\\S*)?")) {
      throw new ParameterException(
          spec.commandLine(), option + " is an http or https address, got " + address);
    }
  }

  private ResultFormat resultFormat() {
    return Stream.of(ResultFormat.values())
        .filter(each -> each.name().equalsIgnoreCase(format))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--format is table, csv, tsv, json or xml, got " + format));
  }

  private static Outcome<Integer> list(NamedQueries queries) {
    int widest = queries.all().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    queries
        .all()
        .forEach(
            each ->
                System.out.printf(
                    Locale.ROOT, "%-" + widest + "s  %s%n", each.name(), each.question()));
    return Outcome.done(Main.DONE);
  }

  private Outcome<NamedQuery> find(NamedQueries queries, String name) {
    if (name.endsWith(".rq") || name.contains("/")) {
      return NamedQueries.readFile(Path.of(name));
    }
    return queries
        .find(name)
        .map(Outcome::done)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no query is named \"" + name + "\"; query without a name lists all"));
  }

  private Outcome<Integer> answer(NamedQuery named, ResultFormat resultFormat) {
    if (!federate.isEmpty()) {
      return new Federating(federate, partial).answer(named.text(), resultFormat);
    }
    Query asked = named.query();
    if (endpoint.isPresent()) {
      return answerFrom(endpoint.get(), asked, resultFormat);
    }
    return dataset()
        .then(
            dataset -> {
              try (QueryExec execution = QueryExec.dataset(dataset).query(asked).build()) {
                return write(execution, asked, resultFormat);
              } catch (HttpException | QueryException e) {
                return Outcome.rejected(
                    new Problem(
                        query.orElse("query"), "bad-query", reason(e), "correct the query"));
              }
            });
  }

  private Outcome<Integer> answerFrom(String address, Query asked, ResultFormat resultFormat) {
    try (QueryExec execution = QueryExecHTTP.service(address).query(asked).build()) {
      return write(execution, asked, resultFormat);
    } catch (HttpException | QueryException | RiotException e) {
      return Outcome.rejected(
          new Problem(
              address,
              "endpoint-failed",
              "the endpoint gave no answer: " + reason(e),
              "check the address and that the server runs"));
    }
  }

  /** In one line; Jena's further lines repeat the query and the page that was sent. */
  private static String reason(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return "nothing listens there";
      }
    }
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^HttpException: ", "");
  }

  private Outcome<DatasetGraph> dataset() {
    if (data.isPresent() && !holdsDocuments(data.get())) {
      return RdfFiles.read(data.get());
    }
    return Inputs.build(data.stream().toList(), main.ontology)
        .then(snapshot -> Outcome.done(snapshot.dataset()));
  }

  private static boolean holdsDocuments(Path place) {
    if (!Files.isDirectory(place)) {
      return DocumentReader.isSource(place);
    }
    try (Stream<Path> below = Files.walk(place)) {
      return below.anyMatch(
          file -> DocumentReader.isSource(file) && !DocumentReader.isReadme(file));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private Outcome<Integer> write(QueryExec execution, Query asked, ResultFormat resultFormat) {
    if (asked.isSelectType()) {
      RowSet rows = execution.select();
      mark();
      resultFormat.write(rows, System.out);
    } else if (asked.isAskType()) {
      resultFormat.write(execution.ask(), System.out);
    } else {
      RDFWriter.source(asked.isDescribeType() ? execution.describe() : execution.construct())
          .lang(Lang.TURTLE)
          .output(System.out);
    }
    return Outcome.done(Main.DONE);
  }

  private void mark() {
    if (bom) {
      try {
        ResultFormat.markUtf8(System.out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
