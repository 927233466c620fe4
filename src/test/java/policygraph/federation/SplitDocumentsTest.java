package policygraph.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import policygraph.compact.CompactDataset;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.QueryStopped;
import policygraph.guard.Question;
import policygraph.guard.Services;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;
import policygraph.snapshot.ReferenceSnapshot;

/** Three documents, each at an endpoint with all vocabularies, and all at one. */
final class SplitDocumentsTest {
  private static final Path HOME = Path.of(System.getProperty("policygraph.home", ""));
  private static final Path FIXTURES = HOME.resolve("src/test/resources/federation");

  private static final List<Path> DOCUMENTS =
      List.of(
          HOME.resolve("data/internet-plus.txt"),
          FIXTURES.resolve("networks.txt"),
          FIXTURES.resolve("clouds.txt"));

  private static GuardedQueries members;
  private static GuardedQueries federated;
  private static DatasetGraph whole;
  private static Federation federation;

  @BeforeAll
  static void build() {
    members = new GuardedQueries(Limits.standard(), Services.NONE);
    federated = new GuardedQueries(Limits.standard(), Services.NONE);
    whole = served(DOCUMENTS);
    List<Member> parts = new ArrayList<>();
    for (Path document : DOCUMENTS) {
      String name = document.getFileName().toString().replace(".txt", "");
      URI address = URI.create("http://" + name + ".invalid/sparql");
      parts.add(new OwnMember(name, address, members, served(List.of(document))));
    }
    federation = new Federation(parts, Bounds.standard());
  }

  private static DatasetGraph served(List<Path> documents) {
    return CompactDataset.of(ReferenceSnapshot.build(documents).dataset());
  }

  @AfterAll
  static void stop() {
    federated.close();
    members.close();
  }

  @Test
  void allNamedQueriesAreAnsweredAsOneEndpointAnswersThem() throws Exception {
    NamedQueries queries =
        ReferenceSnapshot.done(NamedQueries.read(HOME.resolve("ontology/queries")));
    TreeMap<String, String> wrong = new TreeMap<>();
    int rows = 0;
    for (NamedQuery query : queries.all()) {
      Rows expected = new Rows();
      long start = System.nanoTime();
      members.answer(question(query), whole, expected);
      long between = System.nanoTime();
      String differs = difference(query, expected.rows());
      report(query, between - start, System.nanoTime() - between);
      rows += expected.rows().size();
      if (!differs.isEmpty()) {
        wrong.put(query.name(), differs);
      }
    }
    assertTrue(rows > 1000, "the comparison compares something");
    assertEquals(new TreeMap<>(), wrong);
  }

  /** With {@code -Dtiming}: what docs/federation.md says it costs. */
  private static void report(NamedQuery query, long alone, long together) {
    if (Boolean.getBoolean("timing")) {
      System.out.printf("%s,%.1f,%.1f%n", query.name(), alone / 1e6, together / 1e6);
    }
  }

  private static String difference(NamedQuery query, List<String> expected) throws Exception {
    Rows actual = new Rows();
    try (Round round = federation.begin(false)) {
      federated.answer(question(query), round.data(), round, actual);
    } catch (QueryStopped e) {
      return e.getMessage();
    }
    List<String> missing = new ArrayList<>(expected);
    actual.rows().forEach(missing::remove);
    List<String> extra = new ArrayList<>(actual.rows());
    expected.forEach(extra::remove);
    if (missing.isEmpty() && extra.isEmpty()) {
      return actual.rows().equals(expected) ? "" : "another order";
    }
    return "%d missing, as %s; %d too many, as %s"
        .formatted(
            missing.size(), missing.stream().findFirst(), extra.size(), extra.stream().findFirst());
  }

  private static Question question(NamedQuery query) {
    return new Question(
        query.text(), Optional.empty(), List.of(), List.of(), Optional.empty(), "a test", "1");
  }
}
