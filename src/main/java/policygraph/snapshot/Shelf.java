package policygraph.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.rdf.Exchange;
import policygraph.snapshot.SnapshotBuilder.Built;

/**
 * The documents that are served. Each is built once; when some change, only these are built, and
 * the next snapshot is made from the one before.
 */
public final class Shelf {
  private final SnapshotBuilder builder;
  private final Supplier<Outcome<List<Path>>> files;
  private Map<Path, Copy> copies = new TreeMap<>();
  private Optional<Snapshot> snapshot = Optional.empty();

  /** Starts empty, without reading anything. */
  public Shelf(SnapshotBuilder builder, Supplier<Outcome<List<Path>>> files) {
    this.builder = builder;
    this.files = files;
  }

  /** A document as it was built; no two are the same. */
  private static final class Copy {
    private final String digest;
    private final Built built;
    private final Map<Node, Graph> graphs;

    /**
     * @param digest of the files it was built from
     */
    private Copy(String digest, Built built) {
      this.digest = digest;
      this.built = built;
      this.graphs = built.graphs();
    }
  }

  /**
   * Builds what has changed since the last time, told by the content of the files and not by their
   * dates. The first time all of it or nothing; later, documents at fault stay what they were, and
   * the remarks name them.
   */
  public synchronized Outcome<Snapshot> refresh(Consumer<Path> progress) {
    return files.get().then(found -> refresh(found, progress));
  }

  private Outcome<Snapshot> refresh(List<Path> found, Consumer<Path> progress) {
    Map<Path, Copy> next = new TreeMap<>(copies);
    next.keySet().retainAll(new HashSet<>(found));
    Map<Path, String> changed = new TreeMap<>();
    for (Path file : found) {
      String digest = digest(file);
      if (!next.containsKey(file) || !next.get(file).digest.equals(digest)) {
        changed.put(file, digest);
      }
    }
    List<Problem> faults = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    Ahead.each(
        List.copyOf(changed.keySet()),
        progress,
        file -> new Attempt(file, builder.build(file)),
        attempt -> attempt.addTo(next, changed.get(attempt.file), faults, remarks));
    if (snapshot.isEmpty() && !faults.isEmpty()) {
      return new Outcome.Rejected<>(faults);
    }
    faults.addAll(remarks);
    return new Outcome.Done<>(turnTo(next), faults);
  }

  private record Attempt(Path file, Outcome<Built> outcome) {
    void addTo(Map<Path, Copy> copies, String digest, List<Problem> faults, List<Problem> remarks) {
      switch (outcome.then(built -> ofNewId(built, copies.values()))) {
        case Outcome.Rejected<Built> rejected -> faults.addAll(rejected.problems());
        case Outcome.Done<Built> done -> {
          copies.put(file, new Copy(digest, done.value()));
          remarks.addAll(done.remarks());
        }
      }
    }
  }

  private static Outcome<Built> ofNewId(Built built, Collection<Copy> copies) {
    return copies.stream()
        .map(copy -> copy.built)
        .filter(other -> other.id().equals(built.id()) && !other.file().equals(built.file()))
        .findFirst()
        .map(other -> Outcome.<Built>rejected(SnapshotBuilder.sameId(built, other.file())))
        .orElseGet(() -> Outcome.done(built));
  }

  /** What it was last, if it was built already. */
  public synchronized Optional<Snapshot> snapshot() {
    return snapshot;
  }

  /** Puts files into the folder that documents are read from, or takes them from there. */
  @FunctionalInterface
  interface Placing {
    void run() throws IOException;
  }

  /** Exchanges some documents together with their files; if one cannot be, none is. */
  synchronized Outcome<Snapshot> exchange(
      Path folder, Set<Path> out, List<Built> in, Placing placing) {
    Map<Path, Copy> next = new TreeMap<>(copies);
    next.keySet().removeAll(out);
    for (Built built : in) {
      if (ofNewId(built, next.values()) instanceof Outcome.Rejected<Built> rejected) {
        return new Outcome.Rejected<>(rejected.problems());
      }
    }
    if (!copies.isEmpty() && next.isEmpty() && in.isEmpty()) {
      return Outcome.rejected(noneLeft());
    }
    try {
      placing.run();
    } catch (IOException e) {
      return Outcome.rejected(DurableFiles.cannotWrite(folder, e));
    }
    if (snapshot.isEmpty()) {
      return refresh(file -> {});
    }
    in.forEach(built -> next.put(built.file(), new Copy(digest(built.file()), built)));
    return Outcome.done(turnTo(next));
  }

  private static Problem noneLeft() {
    return new Problem(
        "documents",
        "no-documents",
        "it is the last document, and a graph without any cannot be served",
        "add another one first");
  }

  private static String digest(Path file) {
    return digestOf(file) + digestOf(DocumentReader.metadataBeside(file));
  }

  /** What cannot be read has no content; building it says why. */
  private static String digestOf(Path file) {
    try {
      return Digests.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return "";
    }
  }

  /** The snapshot in which these copies take the place of those before. */
  private Snapshot turnTo(Map<Path, Copy> next) {
    if (snapshot.isEmpty() || !next.equals(copies)) {
      snapshot =
          Optional.of(snapshot.map(before -> changed(before, next)).orElseGet(() -> whole(next)));
      copies = next;
    }
    return snapshot.get();
  }

  private Snapshot whole(Map<Path, Copy> next) {
    return builder.snapshot(
        new ArrayList<>(next.values().stream().map(copy -> copy.built).toList()));
  }

  private Snapshot changed(Snapshot before, Map<Path, Copy> next) {
    Set<Copy> old = new HashSet<>(copies.values());
    Set<Copy> all = new HashSet<>(next.values());
    Exchange exchange =
        new Exchange(
            graphs(copies, copy -> !all.contains(copy)),
            graphs(next, copy -> !old.contains(copy)),
            graphs(next, old::contains));
    return new Snapshot(exchange.in(before.dataset()), annotated(next));
  }

  private static List<Map<Node, Graph>> graphs(Map<Path, Copy> copies, Predicate<Copy> which) {
    return copies.values().stream().filter(which).map(copy -> copy.graphs).toList();
  }

  private static List<Snapshot.Annotated> annotated(Map<Path, Copy> copies) {
    return copies.values().stream()
        .map(copy -> copy.built)
        .sorted(Comparator.comparing(Built::id))
        .map(Built::annotated)
        .toList();
  }
}
