package policygraph.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.CsvRows;
import policygraph.snapshot.ReferenceSnapshot;

/** Names over the vocabularies and the reference document. */
final class ReconciliationTest {
  private static final Path FILES = Path.of("src/test/resources/reconciliation");
  private static final Service SERVICE = Service.of(ReferenceSnapshot.get().dataset());

  @Test
  void namesInDocumentsAreThoseOfTheirAgencies() throws Exception {
    List<List<String>> rows = CsvRows.of(FILES.resolve("agencies.csv"), "name,agency");
    List<String> wrong = new ArrayList<>();
    for (List<String> row : rows) {
      JsonArray found = candidates(query(row.get(0), "Agency"));
      String first = found.isEmpty() ? "nothing" : text(found.get(0), "id");
      if (!first.equals("agency/" + row.get(1))) {
        wrong.add(row.get(0) + ": " + first);
      }
    }
    assertTrue(rows.size() >= 200, rows.size() + " names");
    assertTrue(wrong.size() <= rows.size() / 20, wrong.toString());
  }

  /** A ministry's name within a local body's, or another country's, is not that ministry. */
  @Test
  void namesOfNoAgencyAreNeverCertain() throws Exception {
    for (String name :
        Files.readAllLines(FILES.resolve("no-agencies.txt"), StandardCharsets.UTF_8)) {
      for (JsonValue each : candidates(query(name, "Agency"))) {
        assertFalse(matches(each), name + ": " + each);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "云计算, Technology, technology/cloud-computing",
    "雲計算, Technology, technology/cloud-computing",
    "Cloud Computing, Technology, technology/cloud-computing",
    "agriculture, Sector, sector/agriculture",
    "国发〔2015〕40号, PolicyDocument, document/cn-guofa-2015-40",
  })
  void conceptsAndDocumentsAreFoundByTheirNames(String name, String type, String id)
      throws Exception {
    JsonValue first = candidates(query(name, type)).get(0);
    assertEquals(id, text(first, "id"));
    assertTrue(matches(first));
    assertEquals(type, text(first.getAsObject().get("type").getAsArray().get(0), "id"));
  }

  @Test
  void aScoreIsExplained() throws Exception {
    JsonObject first = candidates(query("NDRC", "Agency")).get(0).getAsObject();
    List<String> features =
        first.get("features").getAsArray().stream().map(each -> text(each, "id")).toList();
    assertEquals(List.of("same-name", "likeness", "shortened-name", "preferred-name"), features);
    assertEquals(99, first.get("score").getAsNumber().value().doubleValue());
  }

  @Test
  void aPropertyThatDisagreesTakesCertaintyAway() throws Exception {
    String disagreeing =
        "{\"query\": \"NDRC\", \"properties\": [{\"pid\": \"label-zh\", \"v\": \"农业部\"}]}";
    assertFalse(matches(candidates(disagreeing).get(0)));
    String agreeing =
        "{\"query\": \"NDRC\", \"properties\": [{\"pid\": \"label-zh\", \"v\": \"发展改革委\"}]}";
    assertTrue(matches(candidates(agreeing).get(0)));
  }

  @Test
  void asManyCandidatesComeAsAreAskedFor() throws Exception {
    assertEquals(2, candidates("{\"query\": \"Ministry of\", \"limit\": 2}").size());
  }

  @Test
  void theBestOfManyQueriesComeUnderTheirOwnNames() throws Exception {
    JsonObject results =
        SERVICE.reconcile("{\"a\": {\"query\": \"MIIT\"}, \"b\": {\"query\": \"zzzz\"}}").get();
    assertEquals(List.of("a", "b"), results.keys().stream().sorted().toList());
    assertTrue(results.get("b").getAsObject().get("result").getAsArray().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"a\": 1}",
        "{\"a\": {}}",
        "{\"a\": {\"query\": 5}}",
        "{\"a\": {\"query\": \"x\", \"type\": \"Bank\"}}",
        "{\"a\": {\"query\": \"x\", \"limit\": 0}}",
        "{\"a\": {\"query\": \"x\", \"limit\": \"many\"}}",
        "{\"a\": {\"query\": \"x\", \"properties\": [1]}}",
        "{\"a\": {\"query\": \"x\"}} more",
        "{\"a\": [[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]}",
      })
  void aBatchThatIsNoneIsRefused(String batch) {
    assertThrows(Malformed.class, () -> SERVICE.reconcile(batch));
  }

  @Test
  void aBatchOfTooManyIsRefused() {
    StringBuilder batch = new StringBuilder("{\"q\": {\"query\": \"x\"}");
    for (int i = 0; i < Batch.MOST_QUESTIONS; i++) {
      batch.append(", \"q").append(i).append("\": {\"query\": \"x\"}");
    }
    assertThrows(Malformed.class, () -> SERVICE.reconcile(batch + "}"));
  }

  @Test
  void columnsOfEntitiesAreFetched() throws Exception {
    String agency = "agency/ministry-of-land-and-resources";
    JsonObject answer =
        SERVICE
            .extend(
                "{\"ids\": [\"%s\", \"agency/none\"], \"properties\": [{\"id\": \"label-zh\"}, {\"id\": \"successor\"}]}"
                    .formatted(agency))
            .get();
    JsonObject rows = answer.get("rows").getAsObject();
    JsonObject row = rows.get(agency).getAsObject();
    assertEquals("国土资源部", text(row.get("label-zh").getAsArray().get(0), "str"));
    assertEquals(
        "agency/ministry-of-natural-resources",
        text(row.get("successor").getAsArray().get(0), "id"));
    assertTrue(rows.get("agency/none").getAsObject().get("label-zh").getAsArray().isEmpty());
    assertThrows(
        Malformed.class,
        () -> SERVICE.extend("{\"ids\": [], \"properties\": [{\"id\": \"none\"}]}"));
  }

  @Test
  void suggestionsBeginAsAskedFor() {
    JsonArray found = SERVICE.suggestEntities("工业和信息").get("result").getAsArray();
    assertEquals(
        "agency/ministry-of-industry-and-information-technology", text(found.get(0), "id"));
    assertEquals(
        "Technology", text(SERVICE.suggestTypes("tech").get("result").getAsArray().get(0), "id"));
    assertEquals(
        "successor",
        text(SERVICE.suggestProperties("succ").get("result").getAsArray().get(0), "id"));
    assertTrue(SERVICE.suggestEntities(" ").get("result").getAsArray().isEmpty());
  }

  private static String query(String name, String type) {
    JsonObject query = new JsonObject();
    query.put("query", name);
    query.put("type", type);
    return query.toString();
  }

  private static JsonArray candidates(String query) throws Malformed {
    JsonObject results = SERVICE.reconcile("{\"q\": " + query + "}").get();
    JsonObject parsed = JSON.parse(results.toString());
    return parsed.get("q").getAsObject().get("result").getAsArray();
  }

  private static boolean matches(JsonValue candidate) {
    return candidate.getAsObject().get("match").getAsBoolean().value();
  }

  private static String text(JsonValue object, String key) {
    return object.getAsObject().get(key).getAsString().value();
  }
}
