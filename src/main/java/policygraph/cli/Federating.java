package policygraph.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.RowSetMem;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.federation.Bounds;
import policygraph.federation.Federation;
import policygraph.federation.Member;
import policygraph.federation.RemoteMember;
import policygraph.federation.Round;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.QueryStopped;
import policygraph.guard.Question;
import policygraph.guard.Services;
import policygraph.query.ResultFormat;
import policygraph.server.AllowedServices;

/**
 * Asks several endpoints as if they were one.
 *
 * @param addresses of the endpoints
 * @param partial whether an answer without some of them will do
 */
record Federating(List<String> addresses, boolean partial) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TIME = Duration.ofMinutes(10);

  Outcome<Integer> answer(String query, ResultFormat format) {
    Services services = new AllowedServices(addresses);
    List<Member> members =
        addresses.stream()
            .distinct()
            .map(each -> (Member) new RemoteMember(each, URI.create(each), services))
            .toList();
    Federation federation = new Federation(members, Bounds.standard().withPatience(PATIENCE));
    Limits limits = Limits.standard().withTimeout(TIME);
    try (GuardedQueries queries = new GuardedQueries(limits, Services.NONE);
        Round round = federation.begin(partial)) {
      queries.answer(question(query), round.data(), round, new Printing(format));
      if (!round.report().isComplete()) {
        System.err.println("The answer is not complete:\n" + round.report());
      }
      return Outcome.done(Main.DONE);
    } catch (QueryStopped e) {
      return Outcome.rejected(
          new Problem(
              String.join(", ", addresses),
              "endpoint-failed",
              e.getMessage(),
              "check the query, the addresses, and that the servers run; --partial does without one"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Question question(String query) {
    return new Question(
        query, Optional.empty(), List.of(), List.of(), Optional.empty(), "the terminal", "query");
  }

  /** Writes to standard output. */
  private record Printing(ResultFormat format) implements Asker {
    @Override
    public void expect(Kind kind) {
      // Either can be written.
    }

    @Override
    public void accept(Answer answer) {
      switch (answer) {
        case Answer.Rows rows -> format.write(RowSetMem.create(rows.rows()), System.out);
        case Answer.Truth truth -> format.write(truth.value(), System.out);
        case Answer.Triples triples ->
            RDFWriter.source(triples.graph()).lang(Lang.TURTLE).output(System.out);
      }
    }

    @Override
    public boolean isGone() {
      return false;
    }

    @Override
    public void stopped() {
      // Standard output does not wait.
    }
  }
}
