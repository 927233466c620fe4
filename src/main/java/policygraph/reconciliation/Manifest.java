package policygraph.reconciliation;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** What the service says of itself. */
final class Manifest {
  private static final int PREVIEW_WIDTH = 420;
  private static final int PREVIEW_HEIGHT = 180;

  private Manifest() {}

  static JsonObject of(String address, Vocabulary vocabulary) {
    JsonObject manifest = new JsonObject();
    JsonArray versions = new JsonArray();
    versions.add("0.2");
    manifest.put("versions", versions);
    manifest.put("name", "policygraph");
    manifest.put("identifierSpace", Entities.SPACE);
    manifest.put("schemaSpace", Service.SCHEMA);
    manifest.put("documentation", "https://w3id.org/policygraph/");
    manifest.put("batchSize", Batch.MOST_QUESTIONS);
    manifest.put("maxCandidates", Batch.MOST_CANDIDATES);
    JsonArray types = new JsonArray();
    vocabulary
        .types()
        .forEach(
            type -> {
              JsonObject object = new JsonObject();
              object.put("id", type.id());
              object.put("name", type.english());
              types.add(object);
            });
    manifest.put("defaultTypes", types);
    manifest.put("view", url(address + "/view?id={{id}}"));
    manifest.put("preview", preview(address));
    manifest.put("suggest", suggest(address));
    JsonObject extend = new JsonObject();
    extend.put("propose_properties", service(address, "/properties"));
    extend.put("property_settings", new JsonArray());
    manifest.put("extend", extend);
    return manifest;
  }

  private static JsonObject url(String url) {
    JsonObject object = new JsonObject();
    object.put("url", url);
    return object;
  }

  private static JsonObject preview(String address) {
    JsonObject preview = url(address + "/preview?id={{id}}");
    preview.put("width", PREVIEW_WIDTH);
    preview.put("height", PREVIEW_HEIGHT);
    return preview;
  }

  private static JsonObject suggest(String address) {
    JsonObject suggest = new JsonObject();
    for (String what : new String[] {"entity", "property", "type"}) {
      suggest.put(what, service(address, "/suggest/" + what));
    }
    return suggest;
  }

  private static JsonObject service(String address, String path) {
    JsonObject service = new JsonObject();
    service.put("service_url", address);
    service.put("service_path", path);
    return service;
  }
}
