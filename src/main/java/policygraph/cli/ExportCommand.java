package policygraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.graph.Iris;
import policygraph.page.Assets;
import policygraph.page.Site;
import policygraph.page.Visit;
import policygraph.query.NamedQueries;
import policygraph.query.QueryExamples;
import policygraph.rdf.RdfFiles;
import policygraph.rdf.RdfFormat;
import policygraph.snapshot.Snapshot;

@Command(
    name = "export",
    description =
        "Write what a web site or an archive publishes: the graph, the ontology and its pages, the queries as examples.")
final class ExportCommand implements Callable<Integer> {
  private static final Pattern SERVER_LINK =
      Pattern.compile("(href|src)=\"/([^\"#?]*)[^\"#]*(#[^\"]*)?\"");

  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "Files or folders of .txt, .html or .md documents (default: the project's data/).")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into.")
  private Path out;

  @Override
  public Integer call() {
    Outcome<Integer> written =
        NamedQueries.read(main.ontology.resolve("queries"))
            .then(
                queries ->
                    Inputs.build(inputs, main.ontology)
                        .then(snapshot -> export(snapshot, queries)));
    return switch (written) {
      case Outcome.Rejected<Integer> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Integer> done -> {
        Messages.remarks(done.remarks());
        yield done.value();
      }
    };
  }

  private Outcome<Integer> export(Snapshot snapshot, NamedQueries queries) {
    try {
      RdfFiles.writeFolder(snapshot.dataset(), out.resolve("graphs"));
      RdfFiles.write(snapshot.dataset(), out.resolve("policygraph.nq.gz"), RdfFormat.N_QUADS);
      DatasetGraph examples = DatasetGraphFactory.wrap(QueryExamples.of(queries.all()));
      RdfFiles.write(examples, out.resolve("query-examples.ttl"), RdfFormat.TURTLE);
      Map<String, String> pages = pages(new Site(snapshot.dataset(), queries));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = out.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(
            file, portable(page.getKey(), page.getValue(), pages.keySet()), StandardCharsets.UTF_8);
      }
      System.err.println("wrote " + out);
      return Outcome.done(Main.DONE);
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              out.toString(),
              "cannot-write",
              "the folder cannot be written: " + e.getMessage(),
              "choose a folder that may be written to and has room"));
    }
  }

  /** The pages of ontology and schemes by their paths, as the server has them. */
  private static Map<String, String> pages(Site site) {
    Map<String, String> pages = new TreeMap<>();
    for (String asset : List.of("style.css", "icon.svg")) {
      pages.put("assets/" + asset, Assets.text(asset));
    }
    for (String thing : site.documented()) {
      String path = thing.substring(Iris.BASE.length());
      pages.put(path + ".html", site.thing(thing, Visit.written("/" + path)).text());
    }
    return pages;
  }

  /**
   * A page that can be read from the disk: links to other written pages are relative, those to what
   * only a server has are canonical.
   */
  private static String portable(String path, String page, Set<String> written) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return SERVER_LINK
        .matcher(page)
        .replaceAll(
            link -> {
              String target = link.group(2);
              String file = written.contains(target) ? target : target + ".html";
              String address = written.contains(file) ? up + file : Iris.BASE + target;
              String place = link.group(3) == null ? "" : link.group(3);
              return Matcher.quoteReplacement(link.group(1) + "=\"" + address + place + "\"");
            });
  }
}
