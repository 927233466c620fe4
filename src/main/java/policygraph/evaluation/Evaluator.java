package policygraph.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.Document;
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
    Map<GoldTable, Map<String, List<Fact>>> foundFacts = new EnumMap<>(GoldTable.class);
    for (GoldTable table : GoldTable.values()) {
      foundFacts.put(table, found.of(table, documents));
    }
    List<Judgement> judgements = new ArrayList<>();
    folder
        .documents()
        .forEach(
            (id, place) ->
                GoldFacts.read(place, documents.get(id), names, problems)
                    .forEach(
                        (table, facts) ->
                            judgements.addAll(
                                judge(
                                    table,
                                    id,
                                    facts,
                                    foundFacts.get(table).getOrDefault(id, List.of())))));
    return problems.isEmpty()
        ? Outcome.done(new Evaluation(judgements, folder.heldOut()::contains, sources(folder)))
        : new Outcome.Rejected<>(problems);
  }

  private static List<Judgement> judge(
      GoldTable table, String document, List<Fact> gold, List<Fact> found) {
    return Arrays.stream(Layer.values())
        .filter(layer -> layer.table() == table)
        .map(layer -> Judgement.of(layer, document, gold, found))
        .toList();
  }

  private Map<String, policygraph.document.SourceText> sources(GoldFolder folder) {
    return folder.documents().keySet().stream()
        .collect(Collectors.toMap(id -> id, id -> documents.get(id).source()));
  }
}
