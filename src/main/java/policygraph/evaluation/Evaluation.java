package policygraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import policygraph.document.SourceText;

/**
 * All layers of all documents that have gold, judged.
 *
 * @param heldOut whether a document is kept for the final figure
 * @param sources the documents' texts, by id
 */
public record Evaluation(
    List<Judgement> judgements, Predicate<String> heldOut, Map<String, SourceText> sources) {
  public Evaluation {
    judgements = List.copyOf(judgements);
    sources = Map.copyOf(sources);
  }

  /** Documents by what they may be used for. */
  enum Split {
    DEVELOPMENT,
    HELD_OUT;

    String word() {
      return this == DEVELOPMENT ? "development" : "held-out";
    }
  }

  /** The evaluation of these layers alone. */
  public Evaluation of(List<Layer> layers) {
    return new Evaluation(
        judgements.stream().filter(each -> layers.contains(each.layer())).toList(),
        heldOut,
        sources);
  }

  Split split(String document) {
    return heldOut.test(document) ? Split.HELD_OUT : Split.DEVELOPMENT;
  }

  Stream<Judgement> judgements(Split split) {
    return judgements.stream().filter(each -> split(each.document()) == split);
  }

  List<String> documents(Split split) {
    return judgements(split).map(Judgement::document).distinct().sorted().toList();
  }

  /** A layer without gold has no figures. */
  List<Score> scores(Split split) {
    return scores(judgements(split).toList());
  }

  List<Score> scores(String document) {
    return scores(judgements.stream().filter(each -> each.document().equals(document)).toList());
  }

  private static List<Score> scores(List<Judgement> judgements) {
    return Arrays.stream(Layer.values())
        .map(layer -> judgements.stream().filter(each -> each.layer() == layer).toList())
        .filter(ofLayer -> !ofLayer.isEmpty())
        .map(ofLayer -> Score.of(ofLayer.getFirst().layer(), ofLayer))
        .toList();
  }
}
