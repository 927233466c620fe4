package policygraph.linking;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.BundledFile;

/**
 * The named things of a SPARQL endpoint, asked for page by page: many endpoints give no more than
 * so many rows at once, and do not say so. The next page begins behind what came, and the last is
 * the empty one.
 */
public final class EndpointThings {
  private static final int PAGE = 50_000;
  private static final int MOST_ROWS = 5_000_000;
  private static final long PATIENCE_SECONDS = 60;
  private static final String QUERY = BundledFile.read(EndpointThings.class, "names.rq");

  private EndpointThings() {}

  public static Outcome<Things> of(String address) {
    Things.Collector collector = new Things.Collector();
    Query query =
        QueryFactory.create(
            QUERY.replace(
                "# properties",
                collector.naming().all().stream()
                    .sorted()
                    .map(property -> "<" + property + ">")
                    .collect(Collectors.joining(" "))));
    query.setLimit(PAGE);
    try {
      long rows = 0;
      long page;
      do {
        query.setOffset(rows);
        page = page(address, query, collector);
        rows += page;
      } while (page > 0 && rows < MOST_ROWS);
      return rows < MOST_ROWS
          ? Outcome.done(collector.things())
          : rejected(address, "has more than " + MOST_ROWS + " names");
    } catch (HttpException | QueryException | RiotException e) {
      return rejected(address, "gave no answer: " + e.getMessage());
    }
  }

  private static long page(String address, Query query, Things.Collector collector) {
    try (QueryExec asked =
        QueryExecHTTP.service(address)
            .query(query)
            .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .build()) {
      long[] rows = {0};
      asked
          .select()
          .forEachRemaining(
              (Binding row) -> {
                collector.add(row.get("thing"), row.get("property"), row.get("name"));
                rows[0]++;
              });
      return rows[0];
    }
  }

  private static Outcome<Things> rejected(String address, String why) {
    return Outcome.rejected(
        new Problem(
            address, "no-answer", why, "check that it is a SPARQL endpoint, or give a file of it"));
  }
}
