package policygraph.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * The figures of one layer over some documents.
 *
 * @param documents how many were judged in this layer
 * @param f1 the interval around F1; the figures themselves are in the counts
 */
record Score(
    Layer layer,
    int documents,
    Counts counts,
    Optional<Interval> precision,
    Optional<Interval> recall,
    Optional<Interval> f1) {

  static Score of(Layer layer, List<Judgement> judgements) {
    Counts counts = judgements.stream().map(Judgement::counts).reduce(Counts.NONE, Counts::plus);
    List<Counts> units =
        judgements.stream().flatMap(each -> each.countsOfUnits().stream()).toList();
    return new Score(
        layer,
        judgements.size(),
        counts,
        Interval.wilson(counts.right(), counts.found()),
        Interval.wilson(counts.right(), counts.gold()),
        Interval.ofF1(units));
  }
}
