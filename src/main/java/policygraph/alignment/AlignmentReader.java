package policygraph.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import policygraph.Problem;

/** Reads a folder of mapping tables. */
public final class AlignmentReader {
  private static final String ENDING = ".sssom.tsv";

  private AlignmentReader() {}

  /**
   * Reads the tables in the order of their names; a folder that is not there holds none.
   *
   * @param vocabularies with the concepts that may be linked
   * @param problems the faults of the tables are added here
   */
  public static Alignments read(Path folder, Graph vocabularies, List<Problem> problems) {
    Map<String, String> labels = labels(vocabularies);
    List<MappingTable> tables = new ArrayList<>();
    for (Path file : files(folder, problems)) {
      text(file, problems)
          .map(text -> new TableReader(file, labels, problems).read(text.lines().toList()))
          .ifPresent(tables::add);
    }
    return new Alignments(tables);
  }

  private static Map<String, String> labels(Graph vocabularies) {
    Map<String, String> labels = new HashMap<>();
    vocabularies
        .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isLiteral())
        .filterKeep(triple -> triple.getObject().getLiteralLanguage().equals("en"))
        .forEachRemaining(
            triple ->
                labels.put(
                    triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
    return labels;
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      problems.add(unreadable(folder, e));
      return List.of();
    }
  }

  private static Optional<String> text(Path file, List<Problem> problems) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      problems.add(unreadable(file, e));
      return Optional.empty();
    }
  }

  private static Problem unreadable(Path file, IOException e) {
    return new Problem(
        file.toString(),
        "bad-alignment",
        "cannot be read as UTF-8: " + e.getMessage(),
        "check that it is there and saved as UTF-8");
  }
}
