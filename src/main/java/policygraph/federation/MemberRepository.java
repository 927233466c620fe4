package policygraph.federation;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.eclipse.rdf4j.http.client.SPARQLProtocolSession;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.TupleQueryResultHandler;
import org.eclipse.rdf4j.query.impl.IteratingTupleQueryResult;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/**
 * A member as FedX knows one. FedX would ask by an HTTP client that follows redirects and reads
 * without end; its questions take our way to the member instead.
 */
final class MemberRepository extends SPARQLRepository {
  private final Line line;

  MemberRepository(Member member, Line line) {
    super(member.address().toString());
    this.line = line;
  }

  /** Leads to one member in one query. */
  interface Line {
    /** All rows that it has. */
    Found rows(String query);

    /** Of ASK. */
    boolean truth(String query);
  }

  /** What a member says to a SELECT. */
  record Found(List<Var> columns, List<Binding> rows) {}

  @Override
  protected SPARQLProtocolSession createSPARQLProtocolSession() {
    return new Session(line);
  }

  private static final class Session extends SPARQLProtocolSession {
    private final Line line;

    private Session(Line line) {
      super(null, ForkJoinPool.commonPool()); // neither is used
      this.line = line;
    }

    /** The one that RDF4J's queries call, deprecated or not. */
    @Override
    @SuppressWarnings("deprecation")
    public TupleQueryResult sendTupleQuery(
        QueryLanguage language,
        String query,
        String base,
        Dataset dataset,
        boolean inferred,
        int seconds,
        WeakReference<?> caller,
        org.eclipse.rdf4j.query.Binding... bindings) {
      Found found = line.rows(query);
      return new IteratingTupleQueryResult(
          found.columns.stream().map(Var::getVarName).toList(),
          found.rows.stream().map(row -> bindings(found.columns, row)).toList());
    }

    private static BindingSet bindings(List<Var> columns, Binding row) {
      MapBindingSet values = new MapBindingSet();
      for (Var column : columns) {
        Node term = row.get(column);
        if (term != null) {
          values.addBinding(column.getVarName(), Terms.value(term));
        }
      }
      return values;
    }

    @Override
    public void sendTupleQuery(
        QueryLanguage language,
        String query,
        String base,
        Dataset dataset,
        boolean inferred,
        int seconds,
        TupleQueryResultHandler handler,
        org.eclipse.rdf4j.query.Binding... bindings)
        throws IOException {
      throw new IOException("FedX reads rows, and is not called with them");
    }

    @Override
    public boolean sendBooleanQuery(
        QueryLanguage language,
        String query,
        String base,
        Dataset dataset,
        boolean inferred,
        int seconds,
        org.eclipse.rdf4j.query.Binding... bindings) {
      return line.truth(query);
    }

    @Override
    public void close() {
      // There is no connection of its own.
    }
  }
}
