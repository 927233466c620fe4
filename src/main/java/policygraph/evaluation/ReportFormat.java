package policygraph.evaluation;

/** How an evaluation is written. */
public enum ReportFormat {
  TEXT,
  JSON,
  CSV,
  TTL;

  /** Whether it can list misses and false alarms. */
  public boolean hasMisses() {
    return this == TEXT || this == JSON;
  }

  /**
   * @param misses whether each miss and false alarm is listed; JSON always does
   * @param heldOut whether those of documents that are held out are listed too
   */
  public String write(Evaluation evaluation, boolean misses, boolean heldOut) {
    return switch (this) {
      case TEXT ->
          TextReport.of(evaluation) + (misses ? "\n" + TextReport.misses(evaluation, heldOut) : "");
      case JSON -> JsonReport.of(evaluation, heldOut);
      case CSV -> CsvReport.of(evaluation);
      case TTL -> DqvReport.of(evaluation);
    };
  }
}
