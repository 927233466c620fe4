package policygraph.document;

import java.util.Locale;

/**
 * A reading of the text that differs from what is printed. The source stays as it is; annotation
 * reads the corrected words where the emendation is {@linkplain #applied() applied}, and keeps
 * both.
 *
 * @param unit the code of the unit it stands in
 * @param span the printed words
 * @param reason why the printed reading is wrong
 * @param support what the corrected reading rests on
 */
public record Emendation(
    String unit,
    Span span,
    String printed,
    String corrected,
    Certainty certainty,
    String reason,
    String support) {

  /** How sure the correction is. */
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    /** Recorded, but not applied. */
    POSSIBLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean applied() {
    return certainty != Certainty.POSSIBLE;
  }
}
