package policygraph.federation;

import java.util.Optional;

/** Counts what one member is asked and says in one query; many threads ask. */
final class Tally {
  private final String name;
  private int requests;
  private long rows;
  private long bytes;
  private long nanos;
  private String failure;

  Tally(String name) {
    this.name = name;
  }

  synchronized void asked() {
    requests++;
  }

  synchronized void answered(long moreRows, long moreBytes, long moreNanos) {
    rows += moreRows;
    bytes += moreBytes;
    nanos += moreNanos;
  }

  /** The first failure stays. */
  synchronized void failed(String why) {
    failure = failure == null ? why : failure;
  }

  synchronized boolean hasFailed() {
    return failure != null;
  }

  synchronized Attempt attempt() {
    return new Attempt(
        name, requests, rows, bytes, nanos / 1_000_000, Optional.ofNullable(failure));
  }
}
