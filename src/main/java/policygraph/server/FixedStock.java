package policygraph.server;

import policygraph.Outcome;
import policygraph.Problem;

/** What stays as it is. */
record FixedStock(Current current) implements Stock {
  @Override
  public Outcome<Boolean> reload() {
    return Outcome.rejected(nothingElse());
  }

  @Override
  public String state() {
    return "";
  }

  @Override
  public Outcome<Documents> documents() {
    return Outcome.rejected(nothingElse());
  }

  private static Problem nothingElse() {
    return new Problem(
        "documents",
        "no-folder",
        "what is served was given once and has no folder",
        "serve a folder or a store");
  }

  @Override
  public void close() {}
}
