package policygraph.cli;

import java.nio.file.Path;

/**
 * The project's folder, where {@code data/} and {@code ontology/} are; the start script says which
 * it is.
 */
final class Home {
  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("policygraph.home", ""));
  }
}
