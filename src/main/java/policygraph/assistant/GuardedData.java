package policygraph.assistant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.QueryStopped;
import policygraph.guard.Question;
import policygraph.guard.Waiting;

/**
 * A data set, asked within the bounds that hold for everybody's queries.
 *
 * @param who asks: an address, for the administrator
 * @param id of the request
 */
public record GuardedData(
    GuardedQueries queries,
    DatasetGraph dataset,
    Names names,
    String who,
    String id,
    Waiting waiting)
    implements Data {

  /** What the work is called in the list of those that run. */
  private static final String PATH = "/mcp";

  /** Who waits to the end. */
  public static final Waiting PATIENT =
      new Waiting() {
        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public void stopped() {
          // Nobody else waits.
        }
      };

  @Override
  public Reply lookUp(Function<Source, Reply> work) throws Unanswered {
    AtomicReference<Reply> reply = new AtomicReference<>();
    answered(
        () ->
            queries.read(
                Question.ofPath(PATH, who, id),
                dataset,
                false,
                data -> reply.set(work.apply((query, values) -> rows(data, query, values))),
                waiting));
    return reply.get();
  }

  private static List<Binding> rows(DatasetGraph data, Query query, Map<String, Node> values) {
    QueryExecBuilder building = QueryExec.dataset(data).query(query);
    values.forEach(building::substitution);
    try (QueryExec execution = building.build()) {
      List<Binding> rows = new ArrayList<>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  @Override
  public Table ask(String sparql, Table.Bounds most) throws Unanswered {
    Question question =
        new Question(sparql, Optional.empty(), List.of(), List.of(), Optional.empty(), who, id);
    AtomicReference<Table> table = new AtomicReference<>();
    answered(() -> queries.answer(question, dataset, new Taker(table, most, waiting)));
    return table.get();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void answered(Work work) throws Unanswered {
    try {
      work.run();
    } catch (QueryStopped e) {
      throw new Unanswered(e.getMessage());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Takes of an answer what is wanted. */
  private record Taker(AtomicReference<Table> table, Table.Bounds most, Waiting waiting)
      implements Asker {
    @Override
    public void expect(Kind kind) {
      // A table and a graph are both taken as rows.
    }

    @Override
    public void accept(Answer answer) {
      table.set(
          switch (answer) {
            case Answer.Rows rows -> Table.of(rows.rows(), most);
            case Answer.Truth truth -> Table.of(truth.value());
            case Answer.Triples triples -> Table.of(triples.graph(), most);
          });
    }

    @Override
    public boolean isGone() {
      return waiting.isGone();
    }

    @Override
    public void stopped() {
      waiting.stopped();
    }
  }
}
