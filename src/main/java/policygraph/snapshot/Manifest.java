package policygraph.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a stored snapshot holds and was made from.
 *
 * @param snapshot the SHA-256 of its quads, which is its name
 * @param number one more than that of the snapshot stored before it; clocks may jump
 * @param program the version that built it
 * @param triples of all graphs together
 * @param dataSha256 of the compressed file
 */
public record Manifest(
    String snapshot,
    long number,
    String program,
    long quads,
    long triples,
    List<Input> inputs,
    long dataBytes,
    String dataSha256) {

  public Manifest {
    inputs = List.copyOf(inputs);
  }

  /**
   * A source file.
   *
   * @param document the id of the document in it
   */
  public record Input(String document, String file, String sha256) {}

  /** Its last line is the digest of what stands before, so that a damage to it shows too. */
  byte[] json() {
    JsonObject json = body();
    json.put("sha256", digest());
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private String digest() {
    return Digests.of(body().toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject body() {
    JsonObject json = new JsonObject();
    json.put("snapshot", snapshot);
    json.put("number", number);
    json.put("program", program);
    json.put("quads", quads);
    json.put("triples", triples);
    JsonObject data = new JsonObject();
    data.put("file", SnapshotStore.DATA);
    data.put("bytes", dataBytes);
    data.put("sha256", dataSha256);
    json.put("data", data);
    JsonArray files = new JsonArray();
    inputs.stream().map(Manifest::json).forEach(files::add);
    json.put("inputs", files);
    return json;
  }

  private static JsonObject json(Input input) {
    JsonObject json = new JsonObject();
    json.put("document", input.document);
    json.put("file", input.file);
    json.put("sha256", input.sha256);
    return json;
  }

  /** Reads it back; a damaged one is an exception that says so. */
  static Manifest read(byte[] bytes) throws IOException {
    try {
      JsonObject json = JSON.parse(new String(bytes, StandardCharsets.UTF_8));
      Manifest manifest = of(json);
      if (!manifest.digest().equals(text(json, "sha256"))) {
        throw new IOException("the manifest is not what was written");
      }
      return manifest;
    } catch (JsonException | NullPointerException e) {
      throw new IOException("the manifest is damaged", e);
    }
  }

  private static Manifest of(JsonObject json) {
    JsonObject data = json.getObj("data");
    List<Input> inputs = new ArrayList<>();
    json.get("inputs").getAsArray().forEach(each -> inputs.add(input(each.getAsObject())));
    return new Manifest(
        text(json, "snapshot"),
        number(json, "number"),
        text(json, "program"),
        number(json, "quads"),
        number(json, "triples"),
        inputs,
        number(data, "bytes"),
        text(data, "sha256"));
  }

  private static Input input(JsonObject json) {
    return new Input(text(json, "document"), text(json, "file"), text(json, "sha256"));
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString().value();
  }

  private static long number(JsonObject json, String key) {
    return json.get(key).getAsNumber().value().longValue();
  }
}
