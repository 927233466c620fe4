package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.ProgramVersion;
import policygraph.rdf.UnionDataset;

final class SnapshotStoreTest {
  private static final List<Manifest.Input> INPUTS =
      List.of(new Manifest.Input("cn-1", "意见 \"1\".txt", "0".repeat(64)));

  @TempDir private Path folder;

  @Test
  void whatIsPublishedIsReadBackAsItWas() {
    Manifest written = publish(1);
    Stored read = current();
    assertEquals(quads(dataset(1)), quads(read.dataset()));
    assertEquals(
        dataset(1).getDefaultGraph().find().toSet(),
        read.dataset().getDefaultGraph().find().toSet());
    assertEquals(written, read.manifest());
    assertEquals(
        new Manifest(
            written.snapshot(),
            1,
            ProgramVersion.current(),
            3,
            2,
            INPUTS,
            written.dataBytes(),
            written.dataSha256()),
        written);
  }

  @Test
  void itsNameIsTheDigestOfItsQuads() throws IOException {
    Path data = place(publish(1)).resolve("data.nq.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(data))) {
      assertEquals(publish(1).snapshot(), Digests.of(in.readAllBytes()));
    }
  }

  @Test
  void theSameContentIsStoredOnce() throws IOException {
    assertEquals(publish(1).snapshot(), publish(1).snapshot());
    assertEquals(1, stored().size());
  }

  @Test
  void theLastOnesAreKept() throws IOException {
    List<String> names = Stream.of(1, 2, 3, 4, 2).map(n -> publish(n).snapshot()).toList();
    assertEquals(List.of(names.get(4), names.get(3), names.get(2)), store().names());
    assertEquals(Set.copyOf(store().names()), stored());
  }

  @Test
  void anEmptyStoreSaysHowToFillIt() {
    Problem none =
        new Problem(
            folder.toString(),
            "no-snapshot",
            "the store holds no snapshot",
            "build one: policygraph build INPUT --store " + folder);
    assertEquals(Outcome.rejected(none), store().current());
    assertEquals(Outcome.rejected(none), store().verify());
  }

  /** What can happen to a snapshot on a disk. */
  enum Damage {
    TRUNCATED {
      @Override
      void to(Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve(SnapshotStore.DATA));
        Files.write(
            place.resolve(SnapshotStore.DATA), java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    A_BYTE_CHANGED {
      @Override
      void to(Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve(SnapshotStore.DATA));
        bytes[bytes.length / 2] ^= 1;
        Files.write(place.resolve(SnapshotStore.DATA), bytes);
      }
    },
    EMPTY {
      @Override
      void to(Path place) throws IOException {
        Files.write(place.resolve(SnapshotStore.DATA), new byte[0]);
      }
    },
    NO_DATA {
      @Override
      void to(Path place) throws IOException {
        Files.delete(place.resolve(SnapshotStore.DATA));
      }
    },
    NO_MANIFEST {
      @Override
      void to(Path place) throws IOException {
        Files.delete(place.resolve(StoredFiles.MANIFEST));
      }
    },
    HALF_A_MANIFEST {
      @Override
      void to(Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve(StoredFiles.MANIFEST));
        Files.write(
            place.resolve(StoredFiles.MANIFEST), java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    A_COUNT_CHANGED {
      @Override
      void to(Path place) throws IOException {
        String text = Files.readString(place.resolve(StoredFiles.MANIFEST));
        assertTrue(text.contains("\"quads\" : 3"), text);
        Files.writeString(
            place.resolve(StoredFiles.MANIFEST), text.replace("\"quads\" : 3", "\"quads\" : 4"));
      }
    },
    GONE {
      @Override
      void to(Path place) throws IOException {
        DurableFiles.deleteAll(place);
      }
    };

    abstract void to(Path place) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedSnapshotIsReportedAndTheOneBeforeIsRead(Damage damage) throws IOException {
    Manifest good = publish(1);
    Manifest bad = publish(2);
    damage.to(place(bad));
    Outcome.Done<Stored> read = (Outcome.Done<Stored>) store().current();
    assertEquals(good, read.value().manifest());
    assertEquals(List.of("bad-snapshot"), codes(read.remarks()));
    assertTrue(read.remarks().getFirst().where().endsWith(bad.snapshot()));
    Outcome.Done<List<Manifest>> verified = (Outcome.Done<List<Manifest>>) store().verify();
    assertEquals(List.of(good), verified.value());
    assertEquals(read.remarks(), verified.remarks());

    publish(2);
    Outcome.Done<Stored> mended = (Outcome.Done<Stored>) store().current();
    assertEquals(quads(dataset(2)), quads(mended.value().dataset()));
    assertEquals(List.of(), mended.remarks());
  }

  @Test
  void whereNoneIsWholeThereIsNone() throws IOException {
    Damage.EMPTY.to(place(publish(1)));
    assertTrue(store().current() instanceof Outcome.Rejected);
  }

  @Test
  void withoutAReadablePointerTheNewestIsTaken() throws IOException {
    publish(2);
    Manifest newest = publish(1);
    Files.writeString(folder.resolve("current"), "?\n");
    Outcome.Done<Stored> read = (Outcome.Done<Stored>) store().current();
    assertEquals(newest, read.value().manifest());
    assertEquals(List.of("bad-pointer"), codes(read.remarks()));
    publish(3);
    assertEquals(3, store().names().size());
    assertEquals(quads(dataset(3)), quads(current().dataset()));
  }

  @Test
  void whatAKilledWriterLeftBehindIsClearedAway() throws IOException {
    Manifest before = publish(1);
    Path half = Files.createDirectory(folder.resolve("snapshots/.new"));
    Files.writeString(half.resolve("data.nq.gz"), "half");
    Path unnamed = Files.createDirectory(folder.resolve("snapshots").resolve("a".repeat(64)));
    Files.writeString(unnamed.resolve("data.nq.gz"), "whole, but not yet the current one");
    Files.writeString(folder.resolve(".policygraph.part"), "half a pointer");
    assertEquals(before, current().manifest());
    Manifest after = publish(2);
    assertEquals(Set.of(before.snapshot(), after.snapshot()), stored());
    assertFalse(Files.exists(folder.resolve(".policygraph.part")));
  }

  @Test
  void whereNothingCanBeWrittenTheProblemSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Outcome<Manifest> outcome = new SnapshotStore(file, 3).publish(dataset(1), INPUTS);
    assertEquals(List.of("cannot-write"), codes(((Outcome.Rejected<Manifest>) outcome).problems()));
  }

  @Test
  void aDataSetThatIsStoredFromDiskHasTheSameName() {
    Manifest first = publish(1);
    assertEquals(
        first.snapshot(),
        ReferenceSnapshot.done(store().publish(current().dataset(), INPUTS)).snapshot());
  }

  private SnapshotStore store() {
    return new SnapshotStore(folder, 3);
  }

  private Manifest publish(int number) {
    return ReferenceSnapshot.done(store().publish(dataset(number), INPUTS));
  }

  private Stored current() {
    return ReferenceSnapshot.done(store().current());
  }

  private Path place(Manifest manifest) {
    return store().place(manifest.snapshot());
  }

  private Set<String> stored() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("snapshots"))) {
      return Set.copyOf(all.map(each -> each.getFileName().toString()).toList());
    }
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  /** Two graphs that share a triple. */
  private static DatasetGraph dataset(int number) {
    UnionDataset dataset = new UnionDataset();
    Node own = NodeFactory.createLiteralLang("号 \"" + number + "\"\n", "zh");
    dataset.add(iri("a"), graph(iri("same"), own));
    dataset.add(iri("b"), graph(iri("same")));
    return dataset.dataset();
  }

  private static Graph graph(Node... objects) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (Node object : objects) {
      graph.add(Triple.create(iri("s"), iri("p"), object));
    }
    return graph;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> quads = new java.util.HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }
}
