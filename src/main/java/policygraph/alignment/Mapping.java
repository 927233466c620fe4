package policygraph.alignment;

import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * One of our concepts, one of another vocabulary, and how near they are.
 *
 * @param justification how it was found, a term of the Semantic Mapping Vocabulary
 * @param confidence how probable it is that it is right, from 0 to 1
 * @param reviewer who looked at it after its author; none where nobody did
 * @param evidence what it rests on
 */
public record Mapping(
    String subject,
    Strength strength,
    String object,
    String objectLabel,
    String justification,
    double confidence,
    Optional<String> reviewer,
    String evidence) {
  public Mapping {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence is from 0 to 1, got " + confidence);
    }
  }

  /** Whether a link may lead there: an address of the Web, whole and rightly written. */
  public static boolean isIri(String text) {
    try {
      return IRIx.create(text).isReference() && text.matches("https?://[^\\s<>\"{}|\\\\^`]+");
    } catch (IRIException e) {
      return false;
    }
  }
}
