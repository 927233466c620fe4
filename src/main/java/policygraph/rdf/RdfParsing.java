package policygraph.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import policygraph.Problem;

/** Parses one RDF file; its format goes by its ending. */
public final class RdfParsing {
  private static final String BASE = "https://w3id.org/policygraph/";

  private RdfParsing() {}

  /**
   * Gives the file's triples and quads to the sink, those before a fault too; faults are added to
   * the given problems. Blank nodes have the same labels in every run.
   */
  public static void parse(Path file, StreamRDF sink, List<Problem> problems) {
    Lang language = RDFLanguages.pathnameToLang(file.toString());
    if (language == null || !RDFLanguages.isQuads(language) && !RDFLanguages.isTriples(language)) {
      problems.add(
          new Problem(
              file.toString(),
              "unknown-format",
              "the ending names no RDF format",
              "use one of " + RdfFormat.endings()));
      return;
    }
    UUID seed =
        UUID.nameUUIDFromBytes(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    int before = problems.size();
    try (InputStream in = open(file)) {
      RDFParser.source(in)
          .lang(language)
          .base(BASE)
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
          .errorHandler(new Collector(file, problems))
          .parse(sink);
    } catch (IOException | RuntimeIOException | RiotException e) {
      if (problems.size() == before) {
        problems.add(
            new Problem(
                file.toString(),
                "bad-rdf",
                String.valueOf(e.getMessage()),
                "check that the file is there and holds RDF"));
      }
    }
  }

  /** Jena unpacks by ending only what it opens by address. */
  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  /** Turns the parser's errors into problems with line and column. */
  private record Collector(Path file, List<Problem> problems) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      problems.add(
          new Problem(file + ":" + line + ":" + column, "bad-rdf", message, "correct this line"));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
      throw new RiotException(message);
    }
  }
}
