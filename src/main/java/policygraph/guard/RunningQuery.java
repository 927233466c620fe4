package policygraph.guard;

import java.time.Instant;

/** A query that runs, for the administrator. */
public record RunningQuery(String id, String who, Instant since, String text) {}
