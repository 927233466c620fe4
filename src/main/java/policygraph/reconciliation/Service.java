package policygraph.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.reconciliation.Vocabulary.Property;
import policygraph.reconciliation.Vocabulary.Type;
import policygraph.search.Folded;

/** The reconciliation service over one data set, which never changes. */
public final class Service {
  static final String SCHEMA = "https://w3id.org/policygraph/ontology#";
  private static final int MOST_SUGGESTIONS = 20;
  private static final int MOST_IDS = 500;

  private final Vocabulary vocabulary = Vocabulary.read();
  private final Entities entities;
  private final Values values;
  private final Matcher matcher;

  private Service(DatasetGraph dataset) {
    this.entities = Entities.of(dataset, vocabulary.wording());
    this.values = new Values(dataset.getDefaultGraph(), vocabulary);
    this.matcher = new Matcher(entities, values, vocabulary.wording());
  }

  /** Reads all names of the data set. */
  public static Service of(DatasetGraph dataset) {
    return new Service(dataset);
  }

  /**
   * What the service is and where its parts are.
   *
   * @param address of the service
   */
  public JsonObject manifest(String address) {
    return Manifest.of(address, vocabulary);
  }

  /** Reads a batch; what is returned finds candidates for each query of it. */
  public Supplier<JsonObject> reconcile(String batch) throws Malformed {
    Batch asked = Batch.of(batch, vocabulary);
    return () -> results(asked);
  }

  private JsonObject results(Batch batch) {
    JsonObject results = new JsonObject();
    batch
        .questions()
        .forEach(
            (key, question) -> {
              JsonArray candidates = new JsonArray();
              matcher.candidates(question).forEach(candidate -> candidates.add(written(candidate)));
              results.put(key, result(candidates));
            });
    return results;
  }

  private JsonObject written(Candidate candidate) {
    JsonObject object = identified(candidate.entity().id(), candidate.entity().name());
    object.put("description", candidate.entity().description());
    object.put("type", types(candidate.entity()));
    object.put("score", JsonNumber.value(candidate.score()));
    object.put("match", candidate.match());
    JsonArray features = new JsonArray();
    candidate
        .features()
        .forEach(
            (id, value) -> {
              JsonObject feature = new JsonObject();
              feature.put("id", id);
              if (value instanceof Boolean truth) {
                feature.put("value", truth);
              } else {
                feature.put("value", JsonNumber.value(((Number) value).doubleValue()));
              }
              features.add(feature);
            });
    object.put("features", features);
    return object;
  }

  private JsonArray types(Entity entity) {
    JsonArray types = new JsonArray();
    vocabulary.type(entity.type()).map(Service::written).ifPresent(types::add);
    return types;
  }

  private static JsonObject written(Type type) {
    return identified(type.id(), type.english());
  }

  private static JsonObject identified(String id, String name) {
    JsonObject object = new JsonObject();
    object.put("id", id);
    object.put("name", name);
    return object;
  }

  private static JsonObject result(JsonArray array) {
    JsonObject object = new JsonObject();
    object.put("result", array);
    return object;
  }

  /** Entities one of whose names begins so, those with the shortest such name first. */
  public JsonObject suggestEntities(String prefix) {
    String folded = Folded.query(prefix);
    record Fit(Entity entity, int length) {}
    List<Fit> fits = new ArrayList<>();
    for (Entity entity : entities.byId().values()) {
      entity.names().stream()
          .filter(name -> !folded.isEmpty() && name.key().folded().startsWith(folded))
          .mapToInt(name -> name.key().folded().length())
          .min()
          .ifPresent(length -> fits.add(new Fit(entity, length)));
    }
    JsonArray array = new JsonArray();
    fits.stream()
        .sorted(Comparator.comparingInt(Fit::length).thenComparing(fit -> fit.entity().id()))
        .limit(MOST_SUGGESTIONS)
        .forEach(fit -> array.add(suggested(fit.entity())));
    return result(array);
  }

  private JsonObject suggested(Entity entity) {
    JsonObject object = identified(entity.id(), entity.name());
    object.put("description", entity.description());
    object.put("notable", types(entity));
    return object;
  }

  public JsonObject suggestTypes(String prefix) {
    JsonArray array = new JsonArray();
    vocabulary.types().stream()
        .filter(
            type ->
                begins(type.english(), prefix)
                    || begins(type.id(), prefix)
                    || begins(type.chinese(), prefix))
        .forEach(type -> array.add(written(type)));
    return result(array);
  }

  public JsonObject suggestProperties(String prefix) {
    JsonArray array = new JsonArray();
    vocabulary.properties().stream()
        .filter(property -> begins(property.english(), prefix) || begins(property.id(), prefix))
        .forEach(property -> array.add(identified(property.id(), property.english())));
    return result(array);
  }

  private static boolean begins(String name, String prefix) {
    return name.toLowerCase(Locale.ROOT).startsWith(prefix.strip().toLowerCase(Locale.ROOT));
  }

  /** The columns that entities of a type have. */
  public JsonObject properties(String type) {
    JsonArray array = new JsonArray();
    vocabulary.properties().stream()
        .filter(property -> type.isEmpty() || property.isOf(type))
        .forEach(property -> array.add(identified(property.id(), property.english())));
    JsonObject object = new JsonObject();
    object.put("type", type);
    object.put("properties", array);
    return object;
  }

  /** Reads which values of which entities are asked for; one that is not known has none. */
  public Supplier<JsonObject> extend(String query) throws Malformed {
    JsonObject asked = Batch.object(query);
    List<Property> columns = columns(asked.get("properties"));
    Set<String> ids = new LinkedHashSet<>();
    for (JsonValue id : array(asked.get("ids"), "ids")) {
      ids.add(Batch.text(id, "an id"));
    }
    return () -> extended(ids, columns);
  }

  private JsonObject extended(Set<String> ids, List<Property> columns) {
    JsonObject rows = new JsonObject();
    for (String id : ids) {
      JsonObject row = new JsonObject();
      columns.forEach(column -> row.put(column.id(), cells(entities.find(id), column)));
      rows.put(id, row);
    }
    JsonArray meta = new JsonArray();
    columns.forEach(column -> meta.add(identified(column.id(), column.english())));
    JsonObject answer = new JsonObject();
    answer.put("meta", meta);
    answer.put("rows", rows);
    return answer;
  }

  private List<Property> columns(JsonValue value) throws Malformed {
    List<Property> columns = new ArrayList<>();
    for (JsonValue each : array(value, "properties")) {
      String id =
          each.isObject() ? Batch.text(each.getAsObject().get("id"), "a property's id") : "";
      columns.add(
          vocabulary
              .property(id)
              .orElseThrow(() -> new Malformed("there is no property \"" + id + "\"")));
    }
    return columns;
  }

  private static JsonArray array(JsonValue value, String what) throws Malformed {
    if (value == null || !value.isArray() || value.getAsArray().size() > MOST_IDS) {
      throw new Malformed(what + " is a list of at most " + MOST_IDS);
    }
    return value.getAsArray();
  }

  private JsonArray cells(Optional<Entity> entity, Property column) {
    JsonArray cells = new JsonArray();
    for (String value : entity.map(known -> values.of(known, column)).orElse(List.of())) {
      Optional<Entity> other = column.under().isEmpty() ? entities.find(value) : Optional.empty();
      if (other.isPresent()) {
        cells.add(identified(other.get().id(), other.get().name()));
      } else {
        JsonObject text = new JsonObject();
        text.put("str", value);
        cells.add(text);
      }
    }
    return cells;
  }

  /** The IRI of an entity, where there is one of this id. */
  public Optional<String> iri(String id) {
    return entities.find(id).map(entity -> Entities.SPACE + entity.id());
  }

  /** A small page on an entity, to stand within another. */
  public Optional<String> preview(String id) {
    return entities.find(id).map(entity -> Preview.of(entity, vocabulary));
  }
}
