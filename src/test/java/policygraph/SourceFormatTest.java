package policygraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources are formatted by google-java-format; {@code -Dformat=apply} formats them. */
final class SourceFormatTest {
  private final Formatter formatter = new Formatter();

  @Test
  void sourcesAreFormatted() throws Exception {
    List<Path> unformatted;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      unformatted =
          files.filter(file -> file.toString().endsWith(".java")).filter(this::differs).toList();
    }
    if (System.getProperty("format").equals("apply")) {
      for (Path file : unformatted) {
        Files.writeString(file, formatted(file));
      }
    } else {
      assertEquals(List.of(), unformatted, "run: mvn test -Dtest=SourceFormatTest -Dformat=apply");
    }
  }

  private boolean differs(Path file) {
    try {
      return !formatted(file).equals(Files.readString(file));
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private String formatted(Path file) throws IOException, FormatterException {
    String source = RemoveUnusedImports.removeUnusedImports(Files.readString(file));
    String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(ordered);
  }
}
