package policygraph.federation;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.exec.RowSet;
import policygraph.guard.Answer;
import policygraph.guard.Asker;

/** Keeps an answer, a row a text. */
final class Rows implements Asker {
  private final List<String> rows = new ArrayList<>();

  List<String> rows() {
    return rows;
  }

  @Override
  public void expect(Kind kind) {}

  @Override
  public void accept(Answer answer) {
    switch (answer) {
      case Answer.Rows found -> keep(found.rows());
      case Answer.Truth truth -> rows.add(Boolean.toString(truth.value()));
      case Answer.Triples triples -> triples.graph().find().forEachRemaining(t -> rows.add(t + ""));
    }
  }

  private void keep(RowSet found) {
    found.forEachRemaining(
        row ->
            rows.add(found.getResultVars().stream().map(each -> row.get(each) + "").toList() + ""));
  }

  @Override
  public boolean isGone() {
    return false;
  }

  @Override
  public void stopped() {}
}
