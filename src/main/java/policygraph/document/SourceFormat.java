package policygraph.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that documents come in, by the ending of the file's name. */
enum SourceFormat {
  TEXT("text/plain", "txt"),
  HTML("text/html", "html", "htm"),
  MARKDOWN("text/markdown", "md");

  private final String mediaType;
  private final List<String> endings;

  SourceFormat(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<SourceFormat> of(Path file) {
    // The root of a file system has no name.
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> format.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
        .findFirst();
  }
}
