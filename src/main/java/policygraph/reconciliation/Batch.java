package policygraph.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Questions by the names that the client gave them. */
record Batch(Map<String, Question> questions) {
  static final int MOST_QUESTIONS = 50;
  static final int MOST_CANDIDATES = 25;
  private static final int CANDIDATES = 5;

  /** No name that anyone looks for is as long; what is longer is cut. */
  private static final int LONGEST_NAME = 500;

  private static final int DEEPEST = 12;

  /** A batch as the API has it: an object of queries. */
  static Batch of(String json, Vocabulary vocabulary) throws Malformed {
    JsonObject object = object(json);
    if (object.size() > MOST_QUESTIONS) {
      throw new Malformed(
          "a batch has at most " + MOST_QUESTIONS + " queries, got " + object.size());
    }
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String key : object.keys()) {
      questions.put(key, question(key, object.get(key), vocabulary));
    }
    return new Batch(questions);
  }

  /** Parsers descend with the nesting: what is nested deeply is refused before. */
  static JsonObject object(String json) throws Malformed {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    if (deepest > DEEPEST) {
      throw new Malformed("the JSON is nested more than " + DEEPEST + " deep");
    }
    try {
      // Jena's parser stops at the end of the object, whatever follows; within a list it does not.
      JsonArray whole = JSON.parseAny("[" + json + "]").getAsArray();
      if (whole.size() == 1 && whole.get(0).isObject()) {
        return whole.get(0).getAsObject();
      }
    } catch (JsonException | IllegalArgumentException e) {
      throw new Malformed("this is no JSON object: " + e.getMessage());
    }
    throw new Malformed("this is no JSON object");
  }

  private static Question question(String key, JsonValue value, Vocabulary vocabulary)
      throws Malformed {
    if (!value.isObject()) {
      throw new Malformed("the query " + key + " is no JSON object");
    }
    JsonObject object = value.getAsObject();
    String name = object.hasKey("query") ? text(object.get("query"), key + ".query") : "";
    List<Question.Given> given = given(key, object.get("properties"), vocabulary);
    if (name.isBlank() && given.isEmpty()) {
      throw new Malformed("the query " + key + " has neither a name nor properties");
    }
    return new Question(
        name.substring(0, Math.min(LONGEST_NAME, name.length())),
        types(key, object.get("type"), vocabulary),
        limit(key, object.get("limit")),
        given);
  }

  /** Ids, also as whole IRIs of the classes. */
  private static Set<String> types(String key, JsonValue value, Vocabulary vocabulary)
      throws Malformed {
    Set<String> types = new TreeSet<>();
    for (JsonValue each : list(value)) {
      String type = text(each, key + ".type").replaceFirst("^" + Service.SCHEMA, "");
      if (vocabulary.type(type).isEmpty()) {
        throw new Malformed(
            "\"%s\" is no type here; these are: %s"
                .formatted(type, vocabulary.types().stream().map(Vocabulary.Type::id).toList()));
      }
      types.add(type);
    }
    return types;
  }

  private static int limit(String key, JsonValue value) throws Malformed {
    if (value == null) {
      return CANDIDATES;
    }
    if (!value.isNumber() || value.getAsNumber().value().doubleValue() < 1) {
      throw new Malformed(key + ".limit is a number from 1, got " + value);
    }
    return Math.min(MOST_CANDIDATES, value.getAsNumber().value().intValue());
  }

  private static List<Question.Given> given(String key, JsonValue value, Vocabulary vocabulary)
      throws Malformed {
    List<Question.Given> given = new ArrayList<>();
    for (JsonValue each : list(value)) {
      if (!each.isObject()
          || !each.getAsObject().hasKey("pid")
          || !each.getAsObject().hasKey("v")) {
        throw new Malformed(key + ".properties has something without pid and v");
      }
      String property = text(each.getAsObject().get("pid"), key + ".properties.pid");
      List<String> values = new ArrayList<>();
      for (JsonValue one : list(each.getAsObject().get("v"))) {
        values.add(value(one));
      }
      // A client may send columns that only others know.
      if (vocabulary.property(property).isPresent()) {
        given.add(new Question.Given(property, values));
      }
    }
    return given;
  }

  private static String value(JsonValue value) {
    if (value.isObject() && value.getAsObject().hasKey("id")) {
      return value(value.getAsObject().get("id"));
    }
    return value.isString() ? value.getAsString().value().strip() : value.toString();
  }

  private static List<JsonValue> list(JsonValue value) {
    if (value == null) {
      return List.of();
    }
    return value.isArray() ? value.getAsArray().stream().toList() : List.of(value);
  }

  static String text(JsonValue value, String what) throws Malformed {
    if (value == null || !value.isString()) {
      throw new Malformed(what + " is a text, got " + value);
    }
    return value.getAsString().value().strip();
  }
}
