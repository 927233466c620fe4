package policygraph.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import policygraph.Problem;

/** Data files that ship inside the program, beside the classes that read them. */
public final class BundledFile {
  private BundledFile() {}

  public static String read(Class<?> reader, String name) {
    try (InputStream in = reader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that are neither blank nor comments. */
  public static List<String> lines(Class<?> reader, String name) {
    return read(reader, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /**
   * Reads a YAML file with these keys; a fault in a file of the program's own is a fault of the
   * program.
   */
  public static <T> T yaml(
      Class<?> reader, String name, Set<String> keys, Function<YamlFile, T> read) {
    List<Problem> problems = new ArrayList<>();
    T value = read.apply(YamlFile.parse(name, read(reader, name), problems).allowing(keys));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return value;
  }
}
