package policygraph.server;

import java.util.Optional;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;
import policygraph.snapshot.SnapshotStore;
import policygraph.snapshot.Stored;

/** Serves the current snapshot of a store that others publish into. */
public final class StoreStock implements Stock {
  private final SnapshotStore store;
  private final NamedQueries queries;
  private final Current current;
  private Stored served;

  private StoreStock(SnapshotStore store, NamedQueries queries, Stored served) {
    this.store = store;
    this.queries = queries;
    this.served = served;
    this.current = new Current(edition());
  }

  /** Reads the current snapshot. */
  public static Outcome<StoreStock> open(SnapshotStore store, NamedQueries queries) {
    return store.current().then(read -> Outcome.done(new StoreStock(store, queries, read)));
  }

  private Edition edition() {
    return Edition.serving(served.dataset(), queries);
  }

  @Override
  public Current current() {
    return current;
  }

  @Override
  public synchronized Outcome<Boolean> reload() {
    String before = served.manifest().snapshot();
    if (store.names().stream().findFirst().equals(Optional.of(before))) {
      return Outcome.done(false);
    }
    return store.current().then(read -> Outcome.done(turnTo(read, before)));
  }

  private boolean turnTo(Stored read, String before) {
    if (read.manifest().snapshot().equals(before)) {
      return false;
    }
    served = read;
    current.swap(edition());
    return true;
  }

  @Override
  public String state() {
    return store.names().toString();
  }

  @Override
  public Outcome<Documents> documents() {
    return Outcome.rejected(
        new Problem(
            "documents",
            "no-folder",
            "what is served comes from a store, not from a folder of documents",
            "publish into the store, or serve a folder"));
  }

  @Override
  public void close() {}
}
