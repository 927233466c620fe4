package policygraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.YamlFile;

/** The query files of a folder, by name. */
public final class NamedQueries {
  private static final String HEADER_MARK = "#+ ";
  private static final Set<String> HEADER_KEYS =
      Set.of(
          "summary",
          "summary-zh",
          "description",
          "description-zh",
          "parameters",
          "tags",
          "level",
          "source");

  private final Map<String, NamedQuery> byName;

  private NamedQueries(Map<String, NamedQuery> byName) {
    this.byName = new TreeMap<>(byName);
  }

  public static Outcome<NamedQueries> read(Path folder) {
    Map<String, NamedQuery> queries = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        switch (readFile(file)) {
          case Outcome.Done<NamedQuery> done -> queries.put(done.value().name(), done.value());
          case Outcome.Rejected<NamedQuery> rejected -> problems.addAll(rejected.problems());
        }
      }
    } catch (IOException e) {
      problems.add(
          new Problem(
              folder.toString(),
              "no-queries",
              "the folder of the named queries cannot be read",
              "give the folder ontology/ of the project"));
    }
    return problems.isEmpty()
        ? Outcome.done(new NamedQueries(queries))
        : new Outcome.Rejected<>(problems);
  }

  /**
   * Reads one query file; its name is the file's without the ending. A file without a header is
   * asked by its name.
   */
  public static Outcome<NamedQuery> readFile(Path file) {
    try {
      String text = Files.readString(file);
      List<Problem> problems = new ArrayList<>();
      YamlFile header =
          YamlFile.parse(file.toString(), header(text), problems).allowing(HEADER_KEYS);
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      NamedQuery query =
          new NamedQuery(
              name,
              header.text("summary").orElse(name),
              header.text("summary-zh"),
              header.text("description").orElse(""),
              header.text("description-zh"),
              header.texts("parameters"),
              header.texts("tags"),
              text,
              QueryFactory.create(text));
      return problems.isEmpty() ? Outcome.done(query) : new Outcome.Rejected<>(problems);
    } catch (QueryParseException e) {
      String where =
          e.getLine() > 0 ? file + ":" + e.getLine() + ":" + e.getColumn() : file.toString();
      return Outcome.rejected(
          new Problem(where, "bad-query", firstLine(e.getMessage()), "correct the query"));
    } catch (NoSuchFileException e) {
      return Outcome.rejected(
          new Problem(file.toString(), "missing-file", "there is no such file", "check the path"));
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "unreadable-file",
              "the query file cannot be read",
              "check that it may be read and is UTF-8"));
    }
  }

  private static String header(String text) {
    return text.lines()
        .filter(line -> line.startsWith(HEADER_MARK))
        .map(line -> line.substring(HEADER_MARK.length()))
        .collect(Collectors.joining("\n"));
  }

  private static String firstLine(String message) {
    // ARQ gives no message where it ran out of stack.
    return Optional.ofNullable(message)
        .orElse("nested too deeply")
        .lines()
        .findFirst()
        .orElse("not SPARQL")
        .replaceFirst("^Line \\d+, column \\d+: ", "");
  }

  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All, by name. */
  public List<NamedQuery> all() {
    return List.copyOf(byName.values());
  }
}
