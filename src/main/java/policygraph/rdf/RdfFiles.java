package policygraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import policygraph.Outcome;
import policygraph.Problem;

/** Writes data sets to files, and reads them back. */
public final class RdfFiles {
  private RdfFiles() {}

  /** Writes beside the file and then moves, so that there is a whole file or none. */
  public static void write(DatasetGraph dataset, Path file, RdfFormat format) throws IOException {
    write(Map.of(file, dataset), format);
  }

  /** Writes a Turtle file for each named graph into a folder: all of them or none. */
  public static void writeFolder(DatasetGraph dataset, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<Path, DatasetGraph> files = new TreeMap<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              String path = name.getURI().replaceFirst("^.*/graph/", "").replace('/', '-');
              files.put(
                  folder.resolve(path + ".ttl"), DatasetGraphFactory.wrap(dataset.getGraph(name)));
            });
    write(files, RdfFormat.TURTLE);
  }

  /** Writes lines to a file. */
  @FunctionalInterface
  public interface LinesTo<T> {
    Outcome<T> write(QuadLines lines) throws IOException;
  }

  /** Writes graphs as they come; there is a file only where all went well. */
  public static <T> Outcome<T> writeLines(
      Path file, RdfFormat format, Map<Node, Graph> background, LinesTo<T> writing)
      throws IOException {
    try {
      Outcome<T> outcome;
      try (OutputStream out = output(file)) {
        outcome = writing.write(new QuadLines(out, format, background));
      }
      if (outcome instanceof Outcome.Done) {
        putInPlace(file);
      }
      return outcome;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(beside(file));
    }
  }

  private static void write(Map<Path, DatasetGraph> files, RdfFormat format) throws IOException {
    try {
      for (Map.Entry<Path, DatasetGraph> file : files.entrySet()) {
        try (OutputStream out = output(file.getKey())) {
          write(file.getValue(), out, format);
        }
      }
      for (Path file : files.keySet()) {
        putInPlace(file);
      }
    } catch (RuntimeIOException e) {
      throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    } finally {
      for (Path file : files.keySet()) {
        Files.deleteIfExists(beside(file));
      }
    }
  }

  private static void putInPlace(Path file) throws IOException {
    Files.move(
        beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  private static OutputStream output(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, file + " is a folder, not a file");
    }
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside(file)));
    return RdfFormat.isCompressed(file) ? new GZIPOutputStream(out) : out;
  }

  public static void write(DatasetGraph dataset, OutputStream out, RdfFormat format) {
    if (format.namedGraphs()) {
      DatasetGraph named = DatasetGraphFactory.createGeneral();
      dataset
          .listGraphNodes()
          .forEachRemaining(name -> named.addGraph(name, dataset.getGraph(name)));
      Prefixes.namespaces().forEach(named.prefixes()::add);
      RDFWriter.source(named).format(format.writer()).output(out);
    } else {
      Graph union = GraphMemFactory.createDefaultGraphSameTerm();
      dataset.getDefaultGraph().find().forEachRemaining(union::add);
      union.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
      RDFWriter.source(union).format(format.writer()).output(out);
    }
  }

  /** Writes Turtle in the given order, for files that people keep and compare. */
  public static void writeInOrder(List<Triple> triples, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    Prefixes.namespaces().forEach(writer::prefix);
    triples.forEach(writer::triple);
    writer.finish();
  }

  /**
   * The RDF files of a folder, or the file itself, as one data set whose default graph is the union
   * of all.
   */
  public static Outcome<DatasetGraph> read(Path place) {
    List<Problem> problems = new ArrayList<>();
    UnionDataset dataset = new UnionDataset();
    for (Path file : files(place, problems)) {
      RdfParsing.parse(file, into(dataset), problems);
    }
    return problems.isEmpty() ? Outcome.done(dataset.dataset()) : new Outcome.Rejected<>(problems);
  }

  private static StreamRDF into(UnionDataset dataset) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        dataset.add(DEFAULT, triple);
      }

      @Override
      public void quad(Quad quad) {
        dataset.add(quad.isDefaultGraph() ? DEFAULT : quad.getGraph(), quad.asTriple());
      }
    };
  }

  /** Triples of files without named graphs. */
  private static final Node DEFAULT =
      NodeFactory.createURI("https://w3id.org/policygraph/id/graph/unnamed");

  private static List<Path> files(Path place, List<Problem> problems) {
    if (!Files.exists(place)) {
      problems.add(
          new Problem(
              place.toString(),
              "missing-file",
              "there is no such file or folder",
              "check the path"));
      return List.of();
    }
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (var all = Files.walk(place)) {
      List<Path> found =
          all.filter(file -> Files.isRegularFile(file) && RdfParsing.isRdf(file)).sorted().toList();
      if (found.isEmpty()) {
        problems.add(
            new Problem(
                place.toString(),
                "no-data",
                "the folder holds no RDF file",
                "give a folder with RDF files"));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          new Problem(
              place.toString(),
              "unreadable-file",
              "the folder cannot be read",
              "allow reading it"));
      return List.of();
    }
  }
}
