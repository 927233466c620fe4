package policygraph.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import policygraph.Outcome;
import policygraph.Problem;

/**
 * Reads source files: text, HTML or Markdown in UTF-8, each with optional metadata beside it
 * ({@code NAME.yml}).
 */
public final class DocumentReader {
  private final List<LayoutProfile> profiles = LayoutProfile.loadAll();

  /** Whether a file's name is one of a source file. */
  public static boolean isSource(Path file) {
    return SourceFormat.of(file).isPresent();
  }

  /** Files called README are about the folder they are in. */
  public static boolean isReadme(Path file) {
    return file.getFileName().toString().toUpperCase(Locale.ROOT).startsWith("README.");
  }

  public Outcome<Document> read(Path file) {
    return source(file).then(source -> given(file).then(given -> parse(source, given)));
  }

  /** Where the metadata of a source file is, if it has any. */
  public static Path metadataBeside(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceAll("\\.[^.]*$", "") + ".yml");
  }

  /** What is wrong with a metadata file, whether or not there is a document beside it. */
  public static List<Problem> problemsOfMetadata(Path file) {
    return switch (metadata(file)) {
      case Outcome.Rejected<Metadata.Given> rejected -> rejected.problems();
      case Outcome.Done<Metadata.Given> done -> List.of();
    };
  }

  private static Outcome<Metadata.Given> metadata(Path file) {
    return TextFile.read(file)
        .then(read -> MetadataFile.parse(file.getFileName().toString(), read.text()));
  }

  private static Outcome<SourceText> source(Path file) {
    if (!Files.exists(file)) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "missing-file",
              "there is no such file or folder",
              "check the path"));
    }
    if (SourceFormat.of(file).isEmpty()) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "unknown-format",
              "\"" + file.getFileName() + "\" is no format of documents",
              "give a .txt, .html or .md file"));
    }
    SourceFormat format = SourceFormat.of(file).get();
    return TextFile.read(file)
        .then(
            read -> {
              String text = format == SourceFormat.HTML ? HtmlText.of(read.text()) : read.text();
              if (text.isBlank()) {
                return Outcome.rejected(
                    new Problem(
                        file.toString(),
                        "empty-file",
                        "the file holds no text",
                        "give a file that holds the document's text"));
              }
              return Outcome.done(
                  new SourceText(
                      file.getFileName().toString(), format.mediaType(), read.sha256(), text));
            });
  }

  private static Outcome<Metadata.Given> given(Path file) {
    Path beside = metadataBeside(file);
    if (!Files.exists(beside)) {
      return Outcome.done(Metadata.Given.NOTHING);
    }
    return metadata(beside);
  }

  /** Tries every profile of the text's language and keeps the one that explains most. */
  private Outcome<Document> parse(SourceText source, Metadata.Given given) {
    String language = given.language().orElseGet(() -> isChinese(source.text()) ? "zh" : "en");
    List<LayoutProfile> fitting =
        profiles.stream().filter(profile -> profile.language().equals(language)).toList();
    if (fitting.isEmpty()) {
      return Outcome.rejected(
          new Problem(
              source.name(),
              "unknown-language",
              "no layout profile for the language \"" + language + "\"",
              "use en or zh as language"));
    }
    return DocumentParser.parse(source, Layout.best(source, fitting), given);
  }

  /**
   * A tenth is enough: Chinese texts hold Latin letters, English ones hardly a Chinese character.
   */
  private static boolean isChinese(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han * 10 > letters;
  }
}
