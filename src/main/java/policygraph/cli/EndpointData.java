package policygraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import policygraph.assistant.Data;
import policygraph.assistant.Names;
import policygraph.assistant.Reply;
import policygraph.assistant.Source;
import policygraph.assistant.Table;

/** A graph at an endpoint, which keeps to its own bounds. */
record EndpointData(String address, Names names) implements Data {
  private static final long PATIENCE_SECONDS = 60;
  private static final int LONGEST_REASON = 500;

  EndpointData(String address) {
    this(address, new Names());
  }

  @Override
  public Reply lookUp(Function<Source, Reply> work) throws Unanswered {
    try {
      return work.apply(this::rows);
    } catch (HttpException | QueryException | RiotException e) {
      throw failed(e);
    }
  }

  private List<Binding> rows(Query query, Map<String, Node> values) {
    QueryExecHTTPBuilder building = asking(query);
    values.forEach(building::substitution);
    try (QueryExec execution = building.build()) {
      List<Binding> rows = new ArrayList<>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  private QueryExecHTTPBuilder asking(Query query) {
    return QueryExecHTTP.service(address).query(query).timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public Table ask(String sparql, Table.Bounds most) throws Unanswered {
    try {
      Query query = QueryFactory.create(sparql);
      try (QueryExec execution = asking(query).build()) {
        return table(query, execution, most);
      }
    } catch (HttpException | QueryException | RiotException e) {
      throw failed(e);
    }
  }

  private static Table table(Query query, QueryExec execution, Table.Bounds most) {
    if (query.isSelectType()) {
      return Table.of(execution.select(), most);
    }
    if (query.isAskType()) {
      return Table.of(execution.ask());
    }
    return Table.of(query.isDescribeType() ? execution.describe() : execution.construct(), most);
  }

  private Unanswered failed(RuntimeException failure) {
    return new Unanswered(
        switch (failure) {
          case QueryExceptionHTTP refused ->
              address
                  + " gave no answer: "
                  + refused.getMessage()
                  + said(Optional.ofNullable(refused.getResponseBody()));
          case QueryException malformed -> malformed.getMessage();
          default -> address + " gave no answer: " + failure.getMessage();
        });
  }

  private static String said(Optional<String> page) {
    return page.map(text -> ": " + text.replaceAll("\\s+", " "))
        .map(text -> text.substring(0, Math.min(LONGEST_REASON, text.length())))
        .orElse("");
  }
}
