package policygraph.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.system.StreamRDFLib;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.rdf.RdfParsing;

/** The decisions kept in the folder of the ontology, and the concepts that follow from them. */
public final class Reviews {
  private static final String DECISIONS = "reviewed-terms.csv";
  private static final String CONCEPTS = "technologies-reviewed.ttl";

  private Reviews() {}

  /** How many rows of a review file were decided, and how many decisions are kept now. */
  public record Applied(int decided, int kept) {}

  /** The terms that were decided on, whatever was decided. */
  public static Outcome<List<String>> decidedTerms(Path ontology) {
    return decisions(ontology)
        .then(
            entries ->
                Outcome.done(entries.stream().map(entry -> entry.cell(Column.TERM)).toList()));
  }

  /** Keeps the decided rows of a review file: all of them, or none. */
  public static Outcome<Applied> apply(Path review, Path ontology) {
    return decisions(ontology)
        .then(
            kept ->
                ReviewFile.read(review)
                    .then(
                        rows -> {
                          List<Entry> decided = rows.stream().filter(Entry::isDecided).toList();
                          // Whoever gives the kept decisions themselves has edited them.
                          boolean edited = isSame(review, ontology.resolve(DECISIONS));
                          return merged(edited ? List.of() : kept, decided)
                              .then(all -> checked(all, ontology))
                              .then(all -> write(all, ontology))
                              .then(all -> Outcome.done(new Applied(decided.size(), all.size())));
                        }));
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static Outcome<List<Entry>> decisions(Path ontology) {
    Path file = ontology.resolve(DECISIONS);
    return Files.exists(file) ? ReviewFile.read(file) : Outcome.done(List.of());
  }

  /** A concept once published stays: a decision is changed where it is kept, with open eyes. */
  private static Outcome<List<Entry>> merged(List<Entry> kept, List<Entry> decided) {
    Map<String, Entry> byTerm = new LinkedHashMap<>();
    kept.forEach(entry -> byTerm.put(entry.key(), entry));
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : decided) {
      Entry before = byTerm.putIfAbsent(entry.key(), entry);
      if (before != null && !before.kept().cells().equals(entry.kept().cells())) {
        problems.add(
            entry.problem(
                "already-decided",
                "\"" + entry.cell(Column.TERM) + "\" is decided otherwise in " + before.where(),
                "leave one of them; to change a kept decision, edit it there and apply that file"));
      }
    }
    return problems.isEmpty()
        ? Outcome.done(List.copyOf(byTerm.values()))
        : new Outcome.Rejected<>(problems);
  }

  private static Outcome<List<Entry>> checked(List<Entry> entries, Path ontology) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    List<Problem> problems = readUnreviewed(ontology, graph);
    if (problems.isEmpty()) {
      problems = Checks.of(entries, new Technologies(graph));
    }
    if (problems.isEmpty()) {
      GraphUtil.addInto(graph, Additions.of(entries));
      problems = HouseRules.violations(ontology, graph, entries);
    }
    return problems.isEmpty() ? Outcome.done(entries) : new Outcome.Rejected<>(problems);
  }

  /** All vocabularies but what is written anew. */
  private static List<Problem> readUnreviewed(Path ontology, Graph graph) {
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(ontology)) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !file.endsWith("shapes.ttl") && !file.endsWith(CONCEPTS))
          .sorted()
          .forEach(file -> RdfParsing.parse(file, StreamRDFLib.graph(graph), problems));
    } catch (IOException e) {
      problems.add(
          new Problem(
              ontology.toString(),
              "no-ontology",
              "the folder cannot be read",
              "give the folder ontology/ of the project"));
    }
    return problems;
  }

  private static Outcome<List<Entry>> write(List<Entry> entries, Path ontology) {
    Path decisions = ontology.resolve(DECISIONS);
    List<Entry> kept =
        entries.stream().map(Entry::kept).sorted(Comparator.comparing(Entry::key)).toList();
    try {
      Path concepts = written(ontology.resolve(CONCEPTS), ConceptFile.of(Additions.of(kept)));
      Path table = written(decisions, ReviewFile.write(kept, Column.KEPT, decisions));
      Files.move(table, decisions, StandardCopyOption.REPLACE_EXISTING);
      Files.move(concepts, ontology.resolve(CONCEPTS), StandardCopyOption.REPLACE_EXISTING);
      return Outcome.done(kept);
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              ontology.toString(),
              "cannot-write",
              "the decisions were not kept: " + e.getMessage(),
              "allow writing into the folder"));
    }
  }

  /** Both files are there before the first takes its place. */
  private static Path written(Path file, String text) throws IOException {
    return Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
  }
}
