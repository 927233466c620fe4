package policygraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import policygraph.Outcome;
import policygraph.Problem;

/** The query files of a folder, by name. */
public final class NamedQueries {
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

  /** Reads one query file; its name is the file's without the ending. */
  public static Outcome<NamedQuery> readFile(Path file) {
    try {
      String text = Files.readString(file);
      Query query = QueryFactory.create(text);
      List<String> comment =
          text.lines()
              .takeWhile(line -> line.startsWith("#"))
              .map(line -> line.replaceFirst("^#\\s*", ""))
              .toList();
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      String question = comment.isEmpty() ? name : comment.getFirst();
      return Outcome.done(
          new NamedQuery(
              name, question, String.join(" ", comment.stream().skip(1).toList()), text, query));
    } catch (QueryParseException e) {
      String where =
          e.getLine() > 0 ? file + ":" + e.getLine() + ":" + e.getColumn() : file.toString();
      return Outcome.rejected(
          new Problem(where, "bad-query", firstLine(e.getMessage()), "correct the query"));
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "unreadable-file",
              "the query file cannot be read",
              "check the path and that the file is UTF-8"));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not SPARQL");
  }

  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All, by name. */
  public List<NamedQuery> all() {
    return List.copyOf(byName.values());
  }
}
