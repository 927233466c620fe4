package policygraph.rdf;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/**
 * The formats that graphs are written in, by the ending of the file's name, each also compressed
 * ({@code .gz}).
 */
public enum RdfFormat {
  TURTLE("ttl", RDFFormat.TURTLE_PRETTY, false),
  TRIG("trig", RDFFormat.TRIG_PRETTY, true),
  N_TRIPLES("nt", RDFFormat.NTRIPLES_UTF8, false),
  N_QUADS("nq", RDFFormat.NQUADS_UTF8, true),
  JSON_LD("jsonld", RDFFormat.JSONLD11_PLAIN, true);

  private final String ending;
  private final RDFFormat writer;
  private final boolean namedGraphs;

  RdfFormat(String ending, RDFFormat writer, boolean namedGraphs) {
    this.ending = ending;
    this.writer = writer;
    this.namedGraphs = namedGraphs;
  }

  public static Optional<RdfFormat> of(Path file) {
    String name =
        String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    return Stream.of(values()).filter(format -> name.endsWith("." + format.ending)).findFirst();
  }

  static boolean isCompressed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  public static String endings() {
    return String.join(", ", Stream.of(values()).map(format -> "." + format.ending).toList());
  }

  public String ending() {
    return ending;
  }

  RDFFormat writer() {
    return writer;
  }

  /** Whether each line of a file stands for itself, so that it can be written as graphs come. */
  public boolean isLines() {
    return this == N_TRIPLES || this == N_QUADS;
  }

  /** Whether the format keeps graphs apart; the others get the union of all. */
  boolean namedGraphs() {
    return namedGraphs;
  }
}
