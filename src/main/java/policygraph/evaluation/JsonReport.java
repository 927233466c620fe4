package policygraph.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import policygraph.document.SourceText;
import policygraph.evaluation.Evaluation.Split;

/** All there is to say, for programs. */
final class JsonReport {
  private JsonReport() {}

  static String of(Evaluation evaluation, boolean withHeldOut) {
    JsonArray splits = new JsonArray();
    JsonArray documents = new JsonArray();
    for (Split split : Split.values()) {
      List<String> ids = evaluation.documents(split);
      if (!ids.isEmpty()) {
        splits.add(split(split, evaluation));
      }
      boolean told = split == Split.DEVELOPMENT || withHeldOut;
      ids.forEach(id -> documents.add(document(id, evaluation, told)));
    }
    JsonObject report = new JsonObject();
    report.put("splits", splits);
    report.put("documents", documents);
    return report + "\n";
  }

  private static JsonObject split(Split split, Evaluation evaluation) {
    JsonObject object = new JsonObject();
    object.put("split", split.word());
    JsonArray documents = new JsonArray();
    evaluation.documents(split).forEach(documents::add);
    object.put("documents", documents);
    object.put("layers", layers(evaluation.scores(split)));
    return object;
  }

  private static JsonObject document(String id, Evaluation evaluation, boolean told) {
    JsonObject object = new JsonObject();
    object.put("document", id);
    object.put("split", evaluation.split(id).word());
    object.put("layers", layers(evaluation.scores(id)));
    if (told) {
      SourceText source = evaluation.sources().get(id);
      JsonArray misses = new JsonArray();
      evaluation.judgements().stream()
          .filter(judgement -> judgement.document().equals(id))
          .flatMap(judgement -> misses(judgement, source))
          .forEach(misses::add);
      object.put("misses", misses);
    }
    return object;
  }

  private static JsonArray layers(List<Score> scores) {
    JsonArray layers = new JsonArray();
    for (Score score : scores) {
      JsonObject layer = new JsonObject();
      layer.put("layer", score.layer().word());
      layer.put("documents", score.documents());
      layer.put("gold", score.counts().gold());
      layer.put("found", score.counts().found());
      layer.put("right", score.counts().right());
      for (Figure.Measure measure : Figure.Measure.values()) {
        Figure.of(score, measure).ifPresent(figure -> layer.put(measure.word(), figure(figure)));
      }
      layers.add(layer);
    }
    return layers;
  }

  private static JsonObject figure(Figure figure) {
    JsonObject object = new JsonObject();
    object.put("value", JsonNumber.value(figure.value()));
    object.put("low", JsonNumber.value(figure.low()));
    object.put("high", JsonNumber.value(figure.high()));
    return object;
  }

  private static Stream<JsonObject> misses(Judgement judgement, SourceText source) {
    return Stream.concat(
        judgement.missed().stream().map(fact -> miss(judgement, "missed", fact, source)),
        judgement.falseAlarms().stream().map(fact -> miss(judgement, "false alarm", fact, source)));
  }

  private static JsonObject miss(Judgement judgement, String kind, Fact fact, SourceText source) {
    JsonObject object = new JsonObject();
    object.put("layer", judgement.layer().word());
    object.put("unit", fact.unit());
    object.put("kind", kind);
    object.put("what", fact.label());
    fact.span()
        .ifPresent(
            span -> {
              object.put("start", span.start());
              object.put("end", span.end());
            });
    object.put("words", TextReport.words(fact, source));
    return object;
  }
}
