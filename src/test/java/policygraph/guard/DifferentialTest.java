package policygraph.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.compact.CompactDataset;
import policygraph.snapshot.ReferenceSnapshot;

/** What is answered here is what plain Jena answers, row by row. */
final class DifferentialTest {
  /** More rows than a generated query needs to have to be compared. */
  private static final int MOST_ROWS = 2_000;

  private static final long SEED = 20150704;
  private static final int QUERIES = Integer.getInteger("fuzz", 1) * 600;

  private static final DatasetGraph PLAIN = ReferenceSnapshot.get().dataset();
  private static final DatasetGraph COMPACT = CompactDataset.of(PLAIN);
  private static final GuardedQueries GUARDED =
      new GuardedQueries(Limits.standard(), Services.NONE);

  @AfterAll
  static void close() {
    GUARDED.close();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("ontology/queries"))) {
      return all.filter(each -> each.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namedQueriesHaveTheAnswersOfPlainJena(Path file) throws IOException {
    String query = Files.readString(file);
    List<String> expected = plain(query, Integer.MAX_VALUE);
    List<String> actual = guarded(query);
    assertTrue(expected.equals(actual), expected.size() + " rows, here " + actual.size());
  }

  @Test
  void generatedQueriesHaveTheAnswersOfPlainJena() throws IOException {
    GeneratedQueries generated = new GeneratedQueries(SEED, PLAIN.getDefaultGraph());
    int compared = 0;
    int answered = 0;
    for (int each = 0; each < QUERIES; each++) {
      GeneratedQueries.Generated next = generated.next();
      Optional<List<String>> expected = expected(next);
      if (expected.isPresent()) {
        List<String> actual = guarded(next.query());
        assertTrue(
            expected.get().equals(actual),
            () -> next.query() + ": " + expected.get().size() + " rows, here " + actual.size());
        compared++;
        answered += actual.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(compared > QUERIES * 8 / 10, compared + " were compared");
    assertTrue(answered > QUERIES / 2, answered + " had an answer");
  }

  /** None where there are very many rows to work on, or to compare, or plain Jena is slow. */
  private static Optional<List<String>> expected(GeneratedQueries.Generated generated) {
    try {
      return Optional.of(generated)
          .filter(each -> plain(each.rows(), MOST_ROWS).size() < MOST_ROWS)
          .map(each -> plain(each.query(), MOST_ROWS))
          .filter(rows -> rows.size() < MOST_ROWS);
    } catch (QueryCancelledException e) {
      return Optional.empty();
    }
  }

  private static List<String> plain(String text, int most) {
    Query query = QueryFactory.create(text);
    try (QueryExec execution =
        QueryExec.dataset(PLAIN).query(query).timeout(2, TimeUnit.SECONDS).build()) {
      if (query.isSelectType()) {
        return lines(execution.select(), most);
      }
      return query.isAskType()
          ? List.of(String.valueOf(execution.ask()))
          : lines(execution.construct());
    }
  }

  private static List<String> guarded(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    GUARDED.answer(
        new Question(text, Optional.empty(), List.of(), List.of(), Optional.empty(), "test", "1"),
        COMPACT,
        new Asker() {
          @Override
          public void expect(Kind kind) {}

          @Override
          public void accept(Answer answer) {
            lines.addAll(
                switch (answer) {
                  case Answer.Rows rows -> lines(rows.rows(), Integer.MAX_VALUE);
                  case Answer.Truth truth -> List.of(String.valueOf(truth.value()));
                  case Answer.Triples triples -> lines(triples.graph());
                });
          }

          @Override
          public boolean isGone() {
            return false;
          }

          @Override
          public void stopped() {}
        });
    return lines;
  }

  private static List<String> lines(RowSet rows, int most) {
    List<String> lines = new ArrayList<>();
    while (rows.hasNext() && lines.size() < most) {
      Binding row = rows.next();
      lines.add(
          rows.getResultVars().stream()
              .map(each -> row.contains(each) ? NodeFmtLib.strNT(row.get(each)) : "-")
              .toList()
              .toString());
    }
    lines.sort(null);
    return lines;
  }

  private static List<String> lines(Graph graph) {
    return graph.find().mapWith(Object::toString).toList().stream().sorted().toList();
  }
}
