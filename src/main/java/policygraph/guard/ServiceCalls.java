package policygraph.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExecResult;
import policygraph.guard.QueryStopped.Reason;

/** Asks another endpoint, once for each row so far, and counts what it says. */
final class ServiceCalls extends QueryIterRepeatApply {
  private final OpService service;
  private final Services services;
  private final Budget budget;
  private int calls;

  ServiceCalls(
      OpService service,
      QueryIterator rows,
      ExecutionContext execution,
      Services services,
      Budget budget) {
    super(rows, execution);
    this.service = service;
    this.services = services;
    this.budget = budget;
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    OpService called = (OpService) QC.substitute(service, row);
    if (++calls > Limits.SERVICE_CALLS) {
      throw budget.stop(
          Reason.FORBIDDEN,
          "The query asks another endpoint more than " + Limits.SERVICE_CALLS + " times");
    }
    try {
      return new QueryIterCommonParent(answer(called), row, getExecContext());
    } catch (QueryCancelledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      budget.check();
      if (called.getSilent()) {
        return QueryIterSingleton.create(row, getExecContext());
      }
      throw budget.stop(
          Reason.SERVICE, "<" + called.getService() + "> gave no answer: " + e.getMessage());
    }
  }

  private QueryIterator answer(OpService called) throws IOException {
    Optional<Iterator<Binding>> found = services.rows(called, budget::check);
    return found.isPresent() ? held(found.get()) : asked(called);
  }

  private QueryIterator asked(OpService called) throws IOException {
    if (!called.getService().isURI()) {
      throw new IOException("that is no endpoint");
    }
    String endpoint = called.getService().getURI();
    if (!services.allow(endpoint)) {
      throw budget.stop(Reason.FORBIDDEN, Reach.noService(endpoint));
    }
    Op asked = Rename.reverseVarRename(called.getSubOp(), true);
    Services.Reply reply =
        services.ask(
            endpoint, OpAsQuery.asQuery(asked).toString(), Limits.SERVICE_BYTES, budget::check);
    budget.hold(reply.body().length);
    QueryExecResult result = reply.read();
    if (!result.isRowSet()) {
      throw new IOException("it answers with no rows");
    }
    return held(result.rowSet());
  }

  private QueryIterator held(Iterator<Binding> found) {
    List<Binding> rows = new ArrayList<>();
    found.forEachRemaining(
        row -> {
          budget.hold(Weight.of(row));
          rows.add(row);
        });
    return QueryIterPlainWrapper.create(rows.iterator(), getExecContext());
  }
}
