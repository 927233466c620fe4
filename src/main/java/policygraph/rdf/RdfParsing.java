package policygraph.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import policygraph.Problem;

/** Parses one RDF file; its format goes by its ending. */
public final class RdfParsing {
  private static final String BASE = "https://w3id.org/policygraph/";

  private static final Set<Lang> LANGUAGES =
      Set.of(
          Lang.TURTLE,
          Lang.TRIG,
          Lang.NTRIPLES,
          Lang.NQUADS,
          Lang.JSONLD,
          Lang.JSONLD11,
          Lang.RDFXML);

  private RdfParsing() {}

  /** Whether the ending of a file's name is one of the formats that are read. */
  static boolean isRdf(Path file) {
    Lang language = RDFLanguages.pathnameToLang(file.toString());
    return language != null && LANGUAGES.contains(language);
  }

  /**
   * Contexts that stand elsewhere would be fetched from there; no file makes the program ask the
   * network.
   */
  private static JsonLdOptions offline() {
    return new JsonLdOptions(
        (address, options) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "the context " + address + " is not fetched; write it into the file");
        });
  }

  /**
   * Gives the file's triples and quads to the sink, those before a fault too; faults are added to
   * the given problems. Blank nodes have the same labels in every run.
   */
  public static void parse(Path file, StreamRDF sink, List<Problem> problems) {
    Lang language = RDFLanguages.pathnameToLang(file.toString());
    if (!isRdf(file)) {
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
          .set(LangJSONLD11.JSONLD_OPTIONS, offline())
          .base(BASE)
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
          .errorHandler(new Collector(file, problems))
          .parse(sink);
    } catch (StackOverflowError e) {
      problems.add(
          new Problem(file.toString(), "bad-rdf", "nested too deeply", "write flatter lists"));
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
    return RdfFormat.isCompressed(file) ? new GZIPInputStream(in) : in;
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
