package policygraph.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.ProgramVersion;
import policygraph.rdf.SortedQuads;

/** The two files of a stored snapshot: its quads and its manifest. */
final class StoredFiles {
  static final String MANIFEST = "manifest.json";
  private static final int BUFFER = 1 << 16;

  private StoredFiles() {}

  /** Writes both into an empty folder, and forces them to the disk. */
  static Manifest write(DatasetGraph dataset, List<Manifest.Input> inputs, long number, Path folder)
      throws IOException {
    Path data = folder.resolve(SnapshotStore.DATA);
    MessageDigest packed = Digests.sha256();
    MessageDigest content = Digests.sha256();
    long quads;
    try (OutputStream file = Files.newOutputStream(data);
        OutputStream zip =
            new GZIPOutputStream(
                new DigestOutputStream(new BufferedOutputStream(file, BUFFER), packed), BUFFER);
        OutputStream out = new DigestOutputStream(new BufferedOutputStream(zip, BUFFER), content)) {
      quads = SortedQuads.write(dataset, out);
    }
    Manifest manifest =
        new Manifest(
            Digests.hex(content),
            number,
            ProgramVersion.current(),
            quads,
            dataset.getDefaultGraph().size(),
            inputs,
            Files.size(data),
            Digests.hex(packed));
    Files.write(folder.resolve(MANIFEST), manifest.json());
    DurableFiles.force(data);
    DurableFiles.force(folder.resolve(MANIFEST));
    DurableFiles.force(folder);
    return manifest;
  }

  static Manifest manifest(Path folder) throws IOException {
    Manifest manifest = Manifest.read(Files.readAllBytes(folder.resolve(MANIFEST)));
    if (!folder.endsWith(manifest.snapshot())) {
      throw new IOException("the manifest is of the snapshot " + manifest.snapshot());
    }
    return manifest;
  }

  /** Reads all of it and compares it with its manifest. */
  static Stored read(Path folder) throws IOException {
    Manifest manifest = manifest(folder);
    checkFile(folder.resolve(SnapshotStore.DATA), manifest);
    MessageDigest content = Digests.sha256();
    try (InputStream in = unpacked(folder, content)) {
      DatasetGraph dataset = SortedQuads.read(in);
      if (!Digests.hex(content).equals(manifest.snapshot())) {
        throw new IOException("its quads are not those that it is named after");
      }
      return new Stored(manifest, dataset);
    }
  }

  private static InputStream unpacked(Path folder, MessageDigest content) throws IOException {
    return new DigestInputStream(
        new GZIPInputStream(
            new BufferedInputStream(
                Files.newInputStream(folder.resolve(SnapshotStore.DATA)), BUFFER),
            BUFFER),
        content);
  }

  /** Whether the files are what was written, without reading what they say. */
  static void check(Path folder) throws IOException {
    checkFile(folder.resolve(SnapshotStore.DATA), manifest(folder));
  }

  private static void checkFile(Path data, Manifest manifest) throws IOException {
    if (Files.size(data) != manifest.dataBytes()) {
      throw new IOException(
          "%s has %,d bytes and had %,d when it was written"
              .formatted(SnapshotStore.DATA, Files.size(data), manifest.dataBytes()));
    }
    MessageDigest packed = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(data), packed)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!Digests.hex(packed).equals(manifest.dataSha256())) {
      throw new IOException(SnapshotStore.DATA + " is not what was written");
    }
  }
}
