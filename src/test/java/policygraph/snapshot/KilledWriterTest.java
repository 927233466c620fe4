package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.rdf.UnionDataset;

/**
 * A process that publishes without a pause and is killed at any moment. {@code -Drounds=200} kills
 * it as often.
 */
final class KilledWriterTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 4);
  private static final int LATEST_MILLIS = 400;

  @TempDir private Path folder;

  /** Publishes one data set after the other, and says so. */
  public static void main(String[] arguments) {
    SnapshotStore store = new SnapshotStore(Path.of(arguments[0]), 2);
    for (int i = 0; ; i++) {
      Manifest manifest = ReferenceSnapshot.done(store.publish(dataset(i % 3), List.of()));
      System.out.println(manifest.snapshot());
      System.out.flush();
    }
  }

  @Test
  void alwaysLeavesAWholeSnapshotNotOlderThanTheLastOneItTold() throws Exception {
    Map<String, Integer> numbers = new HashMap<>();
    SnapshotStore elsewhere = new SnapshotStore(folder.resolve("elsewhere"), 3);
    for (int i = 0; i < 3; i++) {
      numbers.put(ReferenceSnapshot.done(elsewhere.publish(dataset(i), List.of())).snapshot(), i);
    }
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      String told = lastToldBefore(random.nextInt(LATEST_MILLIS));
      Outcome<Stored> current = store().current();
      String seen = "round " + round + ": " + current;
      assertTrue(current instanceof Outcome.Done, seen);
      Outcome.Done<Stored> done = (Outcome.Done<Stored>) current;
      assertEquals(List.of(), done.remarks());
      String name = done.value().manifest().snapshot();
      int after = (numbers.get(name) - numbers.get(told) + 3) % 3;
      assertTrue(Set.of(0, 1).contains(after), "told of " + told + ", found " + name);
      assertEquals(
          List.of(),
          ((Outcome.Done<List<Manifest>>) store().verify()).remarks(),
          "what the pointer names is whole");
    }
    Manifest last = ReferenceSnapshot.done(store().publish(dataset(0), List.of()));
    assertEquals(last.snapshot(), store().names().getFirst());
  }

  /** Lets the process publish once at least, and kills it so many milliseconds later. */
  private String lastToldBefore(int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriterTest.class.getName(),
                folder.resolve("store").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
      String last = told.readLine();
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly(); // Process itself would close the pipe
      for (String next = told.readLine(); next != null; next = told.readLine()) {
        last = next.length() == last.length() ? next : last;
      }
      process.waitFor();
      return last;
    } finally {
      process.destroyForcibly();
    }
  }

  private SnapshotStore store() {
    return new SnapshotStore(folder.resolve("store"), 2);
  }

  /** Large enough that writing takes most of the time. */
  static DatasetGraph dataset(int number) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    Random random = new Random(number);
    for (int i = 0; i < 5000; i++) {
      graph.add(
          Triple.create(
              iri("s" + i),
              iri("p"),
              NodeFactory.createLiteralString(Long.toString(random.nextLong(), 36))));
    }
    UnionDataset dataset = new UnionDataset();
    dataset.add(iri("g"), graph);
    return dataset.dataset();
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }
}
