package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.rdf.RdfFormat;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** Source files and folders given on the command line. */
final class Inputs {
  private Inputs() {}

  /** Builds what the arguments name; with none, what the project's data/ holds. */
  static Outcome<Snapshot> build(List<Path> inputs, Path ontology) {
    return build(inputs, ontology, SnapshotBuilder::new);
  }

  static Outcome<Snapshot> build(
      List<Path> inputs, Path ontology, Function<Vocabularies, SnapshotBuilder> making) {
    return sources(named(inputs))
        .then(
            files ->
                builder(ontology, making)
                    .then(builder -> shown(files, progress -> builder.build(files, progress))));
  }

  static List<Path> named(List<Path> inputs) {
    return inputs.isEmpty() ? List.of(Home.folder().resolve("data")) : inputs;
  }

  /** Writes what the arguments name as lines, without holding all of it. */
  static Outcome<SnapshotBuilder.Written> write(
      List<Path> inputs,
      Path ontology,
      Function<Vocabularies, SnapshotBuilder> making,
      Path out,
      RdfFormat format) {
    return sources(inputs)
        .then(
            files ->
                builder(ontology, making)
                    .then(
                        builder ->
                            shown(
                                files, progress -> write(builder, files, progress, out, format))));
  }

  private static Outcome<SnapshotBuilder.Written> write(
      SnapshotBuilder builder,
      List<Path> files,
      Consumer<Path> progress,
      Path out,
      RdfFormat format) {
    try {
      return builder.write(files, progress, out, format);
    } catch (IOException e) {
      return Outcome.rejected(Messages.cannotWrite(out, e));
    }
  }

  static Outcome<SnapshotBuilder> builder(Path ontology) {
    return builder(ontology, SnapshotBuilder::new);
  }

  private static Outcome<SnapshotBuilder> builder(
      Path ontology, Function<Vocabularies, SnapshotBuilder> making) {
    return VocabularyReader.read(ontology)
        .then(vocabularies -> Outcome.done(making.apply(vocabularies)));
  }

  /** Shows how far a work on files is. */
  static <T> Outcome<T> shown(List<Path> files, Function<Consumer<Path>, Outcome<T>> work) {
    int[] number = {0};
    Outcome<T> outcome =
        work.apply(
            file ->
                Messages.progress(
                    "reading " + ++number[0] + " of " + files.size() + ": " + file.getFileName()));
    Messages.endProgress();
    return outcome;
  }

  /** The documents that the arguments name; a text of an id that is read already is passed over. */
  static Outcome<List<Document>> documents(List<Path> inputs) {
    return sources(inputs).then(Inputs::read);
  }

  private static Outcome<List<Document>> read(List<Path> files) {
    DocumentReader reader = new DocumentReader();
    Map<String, Document> documents = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    for (Path file : files) {
      Messages.progress("reading " + file.getFileName());
      switch (reader.read(file)) {
        case Outcome.Rejected<Document> rejected -> problems.addAll(rejected.problems());
        case Outcome.Done<Document> done -> {
          if (documents.putIfAbsent(done.value().metadata().id(), done.value()) != null) {
            remarks.add(sameDocument(file, done.value()));
          }
        }
      }
    }
    Messages.endProgress();
    return problems.isEmpty()
        ? new Outcome.Done<>(List.copyOf(documents.values()), remarks)
        : new Outcome.Rejected<>(problems);
  }

  private static Problem sameDocument(Path file, Document document) {
    return new Problem(
        file.toString(),
        "same-document",
        "the document "
            + document.metadata().id()
            + " was read before, so this file is passed over",
        "leave it out, or give it another id: in its metadata file");
  }

  /**
   * The source files: a file as it is, a folder with all below it; files called README are about
   * the folder.
   */
  static Outcome<List<Path>> sources(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> below = Files.walk(input)) {
          List<Path> found =
              below
                  .filter(Files::isRegularFile)
                  .filter(DocumentReader::isSource)
                  .filter(file -> !DocumentReader.isReadme(file))
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
}
