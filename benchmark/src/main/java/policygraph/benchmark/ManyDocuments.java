package policygraph.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import policygraph.Outcome;
import policygraph.document.DocumentReader;
import policygraph.graph.Iris;
import policygraph.rdf.QuadLines;
import policygraph.rdf.RdfFormat;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.VocabularyReader;

/**
 * Documents a second from files to checked N-Quads, over a folder again and again, once it is warm.
 *
 * <p>Documents differ in length, so the speed is also given in lengths of the reference document;
 * and the time of the processor beside that of the clock, which other programs on the machine
 * lengthen.
 */
public final class ManyDocuments {
  /** Characters of data/internet-plus.txt. */
  private static final double REFERENCE = 81_789;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final SnapshotBuilder builder =
      new SnapshotBuilder(Given.value(VocabularyReader.read(Given.ONTOLOGY)));
  private final List<Path> files;

  private ManyDocuments(List<Path> files) {
    this.files = files;
  }

  /**
   * @param args documents to build, threads, and a folder; by default 500, 2, and ../shared/corpus,
   *     or data/ where that is absent
   */
  public static void main(String[] args) throws Exception {
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    Path folder = args.length > 2 ? Path.of(args[2]) : folder();
    ManyDocuments many = new ManyDocuments(sources(folder));
    System.out.printf(
        "%d files of %s, %d %s%n",
        many.files.size(), folder, threads, threads == 1 ? "thread" : "threads");
    many.build(documents, threads).print("cold");
    for (int round = 1; round <= 3; round++) {
      many.build(documents, threads).print("warm " + round);
    }
  }

  private static Path folder() {
    Path corpus = Given.HOME.resolve("../shared/corpus");
    return Files.isDirectory(corpus) ? corpus : Given.HOME.resolve("data");
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(DocumentReader::isSource)
          .filter(file -> !file.getFileName().toString().startsWith("README"))
          .sorted()
          .toList();
    }
  }

  /** What one thread has done. */
  private record Work(int documents, long characters, long quads, long cpu, long allocated) {
    Work plus(Work other) {
      return new Work(
          documents + other.documents,
          characters + other.characters,
          quads + other.quads,
          cpu + other.cpu,
          allocated + other.allocated);
    }
  }

  private record Round(Work work, double seconds, long heap) {
    void print(String name) {
      double lengths = work.characters / REFERENCE;
      double cpu = work.cpu / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents in %.1f s, %.1f s of processor time; "
              + "documents a second %.1f, of the reference's length %.1f, "
              + "and per second of processor time %.1f; quads a second %,.0f; "
              + "allocated for a reference's length %.1f MB; heap after it %.0f MB%n",
          name,
          work.documents,
          seconds,
          cpu,
          work.documents / seconds,
          lengths / seconds,
          lengths / cpu,
          work.quads / seconds,
          work.allocated / lengths / 1e6,
          heap / 1e6);
    }
  }

  private Round build(int documents, int threads)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    Work all = new Work(0, 0, 0, 0, 0);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Work>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> work(next, documents)));
      }
      for (Future<Work> each : running) {
        all = all.plus(each.get());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    return new Round(
        all, seconds, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
  }

  private Work work(AtomicInteger next, int documents) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    QuadLines lines = lines();
    int done = 0;
    long characters = 0;
    long quads = 0;
    for (int i = next.getAndIncrement(); i < documents; i = next.getAndIncrement()) {
      Outcome<SnapshotBuilder.Built> outcome = builder.build(files.get(i % files.size()));
      if (outcome instanceof Outcome.Done<SnapshotBuilder.Built> built) {
        characters += built.value().annotated().document().source().text().length();
        quads += write(lines, built.value());
      }
      done++;
    }
    return new Work(
        done,
        characters,
        quads,
        THREADS.getCurrentThreadCpuTime() - cpu,
        THREADS.getCurrentThreadAllocatedBytes() - allocated);
  }

  /** As {@code build} does. */
  private static long write(QuadLines lines, SnapshotBuilder.Built built) {
    long before = lines.triples();
    try {
      lines.add(
          built.graphs(), Iris.ofOnly(built.annotated().document().metadata().id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.triples() - before;
  }

  private static QuadLines lines() {
    try {
      return new QuadLines(OutputStream.nullOutputStream(), RdfFormat.N_QUADS, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
