package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** Source files and folders given on the command line. */
final class Inputs {
  private Inputs() {}

  /** Builds what the arguments name; with none, what the project's data/ holds. */
  static Outcome<Snapshot> build(List<Path> inputs, Path ontology) {
    List<Path> named = inputs.isEmpty() ? List.of(Home.folder().resolve("data")) : inputs;
    return sources(named)
        .then(
            files ->
                VocabularyReader.read(ontology).then(vocabularies -> build(files, vocabularies)));
  }

  private static Outcome<Snapshot> build(List<Path> files, Vocabularies vocabularies) {
    int[] number = {0};
    Outcome<Snapshot> built =
        new SnapshotBuilder(vocabularies)
            .build(
                files,
                file ->
                    Messages.progress(
                        "reading "
                            + ++number[0]
                            + " of "
                            + files.size()
                            + ": "
                            + file.getFileName()));
    Messages.endProgress();
    return built;
  }

  /**
   * The source files: a file as it is, a folder with all below it; files called README are about
   * the folder.
   */
  private static Outcome<List<Path>> sources(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> below = Files.walk(input)) {
          List<Path> found =
              below
                  .filter(Files::isRegularFile)
                  .filter(DocumentReader::isSource)
                  .filter(file -> !isReadme(file))
                  .sorted()
                  .toList();
          files.addAll(found);
          if (found.isEmpty()) {
            problems.add(
                new Problem(
                    input.toString(),
                    "no-documents",
                    "the folder holds no .txt, .html or .md file",
                    "give a folder with documents"));
          }
        } catch (IOException | java.io.UncheckedIOException e) {
          problems.add(
              new Problem(
                  input.toString(),
                  "unreadable-file",
                  "the folder cannot be read",
                  "allow reading it"));
        }
      } else {
        files.add(input);
      }
    }
    return problems.isEmpty() ? Outcome.done(files) : new Outcome.Rejected<>(problems);
  }

  static boolean isReadme(Path file) {
    return file.getFileName().toString().toUpperCase(Locale.ROOT).startsWith("README.");
  }
}
