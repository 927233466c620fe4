package policygraph.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.QueryStopped;
import policygraph.guard.Question;
import policygraph.guard.Services;

/**
 * The data of this server, asked as any client asks them but for the network.
 *
 * @param queries not those that run federated queries: one would wait for the place of another
 */
public record OwnMember(String name, URI address, GuardedQueries queries, DatasetGraph data)
    implements Member {
  private static final String JSON = "application/sparql-results+json";

  @Override
  public Services.Reply ask(String query, long mostBytes, Runnable check) throws IOException {
    Reader reader = new Reader(mostBytes, check);
    Question question =
        new Question(
            query, Optional.empty(), List.of(), List.of(), Optional.empty(), name, "federated");
    try {
      queries.answer(question, data, reader);
    } catch (QueryStopped stopped) {
      check.run();
      throw new IOException(stopped.getMessage(), stopped);
    }
    return new Services.Reply(JSON, reader.body.toByteArray());
  }

  /** Takes an answer as a client would. */
  private static final class Reader implements Asker {
    private final Body body;
    private final Runnable check;

    private Reader(long mostBytes, Runnable check) {
      this.body = new Body(mostBytes);
      this.check = check;
    }

    @Override
    public void expect(Kind kind) throws IOException {
      if (kind != Kind.TABLE) {
        throw new IOException("a member is asked for tables");
      }
    }

    @Override
    public void accept(Answer answer) throws IOException {
      RowSetWriter writer =
          RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
      switch (answer) {
        case Answer.Rows rows -> writer.write(body, rows.rows(), Context.emptyContext());
        case Answer.Truth truth -> writer.write(body, truth.value(), Context.emptyContext());
        case Answer.Triples triples -> throw new IOException("a member is asked for tables");
      }
    }

    @Override
    public boolean isGone() {
      try {
        check.run();
        return false;
      } catch (RuntimeException e) {
        return true;
      }
    }

    @Override
    public void stopped() {
      // Writing to memory does not wait.
    }
  }

  /** No longer than it may be. */
  private static final class Body extends ByteArrayOutputStream {
    private final long most;

    private Body(long most) {
      this.most = most;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (count + (long) length > most) {
        throw new IllegalStateException("its answer has more than " + most + " bytes");
      }
      super.write(bytes, offset, length);
    }
  }
}
