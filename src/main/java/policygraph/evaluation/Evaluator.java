package policygraph.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.query.NamedQueries;
import policygraph.snapshot.Snapshot;

/** Compares what a snapshot holds with gold. */
public final class Evaluator {
  private final Map<String, Document> documents = new TreeMap<>();
  private final ConceptNames names;
  private final FoundFacts found;

  private Evaluator(Snapshot snapshot, ConceptNames names, FoundFacts found) {
    snapshot
        .documents()
        .forEach(each -> documents.put(each.document().metadata().id(), each.document()));
    this.names = names;
    this.found = found;
  }

  /**
   * Judges every document that has gold; all faults of the gold are reported at once.
   *
   * @param gold a folder of folders named by document, or the folder of one document
   */
  public static Outcome<Evaluation> evaluate(Path gold, Snapshot snapshot, NamedQueries queries) {
    ConceptNames names = new ConceptNames(snapshot.dataset().getDefaultGraph());
    return FoundFacts.in(snapshot.dataset(), queries, names)
        .then(found -> new Evaluator(snapshot, names, found).evaluate(gold));
  }

  private Outcome<Evaluation> evaluate(Path gold) {
    return GoldFolder.read(gold, documents.keySet()).then(this::judge);
  }

  private Outcome<Evaluation> judge(GoldFolder folder) {
    List<Problem> problems = new ArrayList<>();
    Map<GoldTable, Map<String, List<Fact>>> all = new EnumMap<>(GoldTable.class);
    for (GoldTable table : GoldTable.values()) {
      all.put(table, found.of(table, documents));
    }
    List<Judgement> judgements = new ArrayList<>();
    Map<String, SourceText> sources = new TreeMap<>();
    folder
        .documents()
        .forEach(
            (id, place) -> {
              Document document = documents.get(id);
              sources.put(id, document.source());
              GoldFacts.read(place, document, names, problems)
                  .forEach(
                      (layer, gold) ->
                          judgements.add(
                              Judgement.of(
                                  layer,
                                  id,
                                  gold,
                                  all.get(layer.table()).getOrDefault(id, List.of()))));
            });
    return problems.isEmpty()
        ? Outcome.done(new Evaluation(judgements, folder.heldOut()::contains, sources))
        : new Outcome.Rejected<>(problems);
  }
}
