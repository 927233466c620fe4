package policygraph.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;
import policygraph.guard.Services;

/**
 * One federated query: plans it, asks the members, and keeps account of who answered. Asked by the
 * thread of the query and by those of FedX.
 */
public final class Round implements Services, AutoCloseable {
  /** What FedX puts in the place of a blank node, which no other query can name. */
  private static final String BLANK = "<http://fluidops.com/fedx/bnode>";

  private final Map<Member, Tally> members = new LinkedHashMap<>();
  private final Bounds bounds;
  private final SourceSelectionCache sources;
  private final boolean partial;
  private final Parts parts = new Parts();
  private final Graph gathered = GraphMemFactory.createDefaultGraph();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicReference<QueryStopped> stopped = new AtomicReference<>();
  private final AtomicReference<Runnable> checking = new AtomicReference<>(() -> {});
  private FedXMembers fedx;

  Round(List<Member> members, Bounds bounds, SourceSelectionCache sources, boolean partial) {
    members.forEach(member -> this.members.put(member, new Tally(member.name())));
    this.bounds = bounds;
    this.sources = sources;
    this.partial = partial;
  }

  /** What is to be asked in place of any data: holds what is fetched for paths. */
  public DatasetGraph data() {
    return DatasetGraphFactory.wrap(gathered);
  }

  /** Who answered until now. */
  public Report report() {
    return new Report(members.values().stream().map(Tally::attempt).toList());
  }

  @Override
  public boolean plans() {
    return true;
  }

  @Override
  public Op plan(Op query, Runnable check) {
    checking.set(check);
    Planner planner = new Planner(parts);
    Op plan = planner.plan(query);
    planner.closures().forEach(this::gather);
    return plan;
  }

  private void gather(Node predicate) {
    Var from = Var.alloc("from");
    Var to = Var.alloc("to");
    BasicPattern pattern = BasicPattern.wrap(List.of(Triple.create(from, predicate, to)));
    for (Binding row : each(PatternText.of(new OpBGP(pattern)))) {
      gathered.add(row.get(from), predicate, row.get(to));
    }
  }

  @Override
  public Optional<Iterator<Binding>> rows(OpService part, Runnable check) throws IOException {
    if (!parts.isJoined(part) && !parts.isEach(part)) {
      return Optional.empty();
    }
    checking.set(check);
    PatternText text = PatternText.of(part.getSubOp());
    // FedX asks for nothing that has no variable.
    Set<Binding> rows =
        parts.isJoined(part) && text.hasVariables() ? joined(text, check) : each(text);
    return Optional.of(rows.iterator());
  }

  private Set<Binding> joined(PatternText text, Runnable check) {
    try {
      return fedx().rows(text, check);
    } catch (QueryStopped e) {
      throw e;
    } catch (RuntimeException e) {
      check.run();
      throw Optional.ofNullable(stopped.get())
          .orElseGet(() -> new QueryStopped(Reason.SERVICE, "FedX: " + e.getMessage()));
    }
  }

  private FedXMembers fedx() {
    if (fedx == null) {
      Map<Member, MemberRepository.Line> lines = new LinkedHashMap<>();
      members.keySet().forEach(member -> lines.put(member, new MemberLine(member)));
      fedx = new FedXMembers(lines, sources);
    }
    return fedx;
  }

  /** What all members say to the same question, each row once. */
  private Set<Binding> each(PatternText text) {
    Set<Binding> rows = new LinkedHashSet<>();
    String query = text.query().replaceFirst("SELECT", "SELECT DISTINCT");
    for (Member member : members.keySet()) {
      MemberRepository.Found found = rows(member, query);
      found.rows().forEach(row -> rows.add(text.inPlan(row)));
    }
    return rows;
  }

  /** Where FedX asks one member. */
  private final class MemberLine implements MemberRepository.Line {
    private final Member member;

    private MemberLine(Member member) {
      this.member = member;
    }

    @Override
    public MemberRepository.Found rows(String query) {
      return Round.this.rows(member, query);
    }

    /** FedX remembers it: of one that does not answer it is assumed that it might know. */
    @Override
    public boolean truth(String query) {
      return said(member, query).map(said -> said.isBoolean() && said.booleanResult()).orElse(true);
    }
  }

  private MemberRepository.Found rows(Member member, String query) {
    return said(member, query)
        .map(said -> new MemberRepository.Found(said.columns, said.rows))
        .orElseGet(() -> new MemberRepository.Found(List.of(), List.of()));
  }

  /** A whole answer. */
  private record Said(
      boolean isBoolean, boolean booleanResult, List<Var> columns, List<Binding> rows) {}

  /** Nothing where the member fails, or has failed, and an answer without it is wanted. */
  private Optional<Said> said(Member member, String query) {
    checkStopped();
    Tally tally = members.get(member);
    if (tally.hasFailed()) {
      return Optional.empty();
    }
    if (query.contains(BLANK)) {
      throw stop(
          Reason.FORBIDDEN,
          "A blank node of one answer cannot be asked for in another; ask one endpoint");
    }
    if (requests.incrementAndGet() > bounds.requests()) {
      throw stop(
          Reason.FORBIDDEN, "The query asks its members more than " + bounds.requests() + " times");
    }
    tally.asked();
    try {
      return Optional.of(answer(member, tally, query));
    } catch (QueryStopped e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      checkStopped();
      tally.failed(String.valueOf(e.getMessage()));
      if (partial) {
        return Optional.empty();
      }
      throw stop(Reason.SERVICE, "A member gave no answer.\n" + report());
    }
  }

  private Said answer(Member member, Tally tally, String query) throws IOException {
    long start = System.nanoTime();
    Reply reply = member.ask(query, bounds.answerBytes(), () -> checkPatience(start));
    Said said = read(reply);
    tally.answered(said.rows.size(), reply.body().length, System.nanoTime() - start);
    if (bytes.addAndGet(reply.body().length) > bounds.allBytes()) {
      throw stop(
          Reason.MEMORY,
          "Members say more than " + (bounds.allBytes() >> 20) + " MiB to the query");
    }
    return said;
  }

  private static Said read(Reply reply) throws IOException {
    QueryExecResult result = reply.read();
    if (result.isBoolean()) {
      return new Said(true, result.booleanResult(), List.of(), List.of());
    }
    List<Binding> rows = new ArrayList<>();
    result.rowSet().forEachRemaining(rows::add);
    return new Said(false, false, result.rowSet().getResultVars(), rows);
  }

  private void checkPatience(long start) {
    checkStopped();
    if (System.nanoTime() - start > bounds.patience().toNanos()) {
      throw new IllegalStateException(
          "it took more than " + bounds.patience().toMillis() / 1000.0 + " s");
    }
  }

  private void checkStopped() {
    if (stopped.get() != null) {
      throw stopped.get();
    }
    checking.get().run();
  }

  /** The first reason stays, and ends what other threads still ask. */
  private QueryStopped stop(Reason reason, String message) {
    stopped.compareAndSet(null, new QueryStopped(reason, message));
    return stopped.get();
  }

  /** A member that the query itself calls by SERVICE. */
  @Override
  public boolean allow(String endpoint) {
    return members.keySet().stream().anyMatch(each -> each.address().toString().equals(endpoint));
  }

  @Override
  public Reply ask(String endpoint, String query, long mostBytes, Runnable check)
      throws IOException {
    Member called =
        members.keySet().stream()
            .filter(each -> each.address().toString().equals(endpoint))
            .findFirst()
            .orElseThrow(() -> new IOException("it is no member"));
    long start = System.nanoTime();
    members.get(called).asked();
    Reply reply = called.ask(query, mostBytes, () -> checkPatience(start));
    members.get(called).answered(0, reply.body().length, System.nanoTime() - start);
    return reply;
  }

  @Override
  public void close() {
    stop(Reason.CANCELLED, "The query has ended");
    if (fedx != null) {
      fedx.close();
    }
  }
}
