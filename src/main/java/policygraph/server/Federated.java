package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import policygraph.federation.Bounds;
import policygraph.federation.Federation;
import policygraph.federation.Member;
import policygraph.federation.OwnMember;
import policygraph.federation.RemoteMember;
import policygraph.federation.Round;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.Question;
import policygraph.guard.Services;

/**
 * {@code /federated}: this server and the members that its operator has named, asked as if they
 * were one.
 */
final class Federated implements AutoCloseable {
  static final String MEMBERS = "X-Federation-Members";
  static final String COMPLETE = "X-Federation-Complete";
  static final String OWN = "this";

  /** Nobody asks by it. */
  private static final URI HERE = URI.create("http://this.invalid/sparql");

  /** An answer is held until all who are asked have answered. */
  private static final long MOST_ROWS = 200_000;

  private final Answers answers;
  private final GuardedQueries own;
  private final Map<String, URI> members;
  private final Bounds bounds;
  private final Services services;

  /** Apart from those of the server: each of these waits for some of those. */
  private final GuardedQueries queries;

  private Optional<Federation> federation = Optional.empty();
  private long number;

  Federated(Answers answers, GuardedQueries own, Limits limits, Members members) {
    this.answers = answers;
    this.own = own;
    this.members = new TreeMap<>(members.addresses());
    this.bounds = Bounds.standard().withPatience(members.patience());
    this.services =
        new AllowedServices(members.addresses().values().stream().map(URI::toString).toList());
    this.queries =
        new GuardedQueries(limits.withRows(Math.min(limits.rows(), MOST_ROWS)), Services.NONE);
  }

  /** Asks; an answer without members that fail has the status 200 where one is wanted. */
  void send(
      Question question,
      Answers.Form form,
      boolean partial,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Federation federation = federation(request);
    answers.send(
        question,
        form,
        (asked, asker) -> {
          try (Round round = federation.begin(partial)) {
            try {
              queries.answer(
                  asked, round.data(), round, new Whole(asker, () -> tell(round, response)));
            } finally {
              tell(round, response);
            }
          }
        },
        request,
        response);
  }

  /** Which member knows what is remembered as long as the data here are the same. */
  private synchronized Federation federation(HttpServletRequest request) {
    Edition edition = Edition.of(request);
    if (federation.isEmpty() || edition.number() != number) {
      List<Member> all = new ArrayList<>();
      all.add(new OwnMember(OWN, HERE, own, edition.dataset()));
      members.forEach((name, address) -> all.add(new RemoteMember(name, address, services)));
      federation = Optional.of(new Federation(all, bounds));
      number = edition.number();
    }
    return federation.get();
  }

  private static void tell(Round round, HttpServletResponse response) {
    if (!response.isCommitted()) {
      response.setHeader(MEMBERS, round.report().header());
      response.setHeader(COMPLETE, round.report().isComplete() ? "?1" : "?0");
    }
  }

  /** Hands an answer on when all of it is here, and what is to be told of it known. */
  private record Whole(Asker asker, Runnable known) implements Asker {
    @Override
    public void expect(Kind kind) throws IOException {
      asker.expect(kind);
    }

    @Override
    public void accept(Answer answer) throws IOException {
      Answer whole =
          answer instanceof Answer.Rows rows ? new Answer.Rows(all(rows.rows())) : answer;
      known.run();
      asker.accept(whole);
    }

    private static RowSet all(RowSet rows) {
      List<Binding> held = Iter.toList(rows);
      return RowSetStream.create(rows.getResultVars(), held.iterator());
    }

    @Override
    public boolean isGone() {
      return asker.isGone();
    }

    @Override
    public void stopped() {
      asker.stopped();
    }
  }

  @Override
  public void close() {
    queries.close();
  }
}
