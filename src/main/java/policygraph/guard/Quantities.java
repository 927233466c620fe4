package policygraph.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Numbers and durations of a size that the platform computes with at once. It multiplies numbers of
 * a million digits, and adds a duration to a date month by month, without looking up.
 */
final class Quantities {
  /** About {@link Limits#DIGITS} decimal digits. */
  private static final int BITS = 3322;

  /** Durations are compared by adding them to dates, too. */
  private static final int DIGITS_OF_DURATION = 6;

  private static final long MOST_DAYS = 1_000_000;

  private Quantities() {}

  static boolean reasonable(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength() <= BITS;
    }
    if (value.isDecimal()) {
      BigDecimal number = value.getDecimal();
      return number.unscaledValue().bitLength() <= BITS && Math.abs(number.scale()) <= BITS;
    }
    return !value.isDuration() || reasonable(value.getDuration());
  }

  /** Whole numbers only: the power of any other is a double. */
  static boolean reasonablePower(NodeValue base, NodeValue exponent) {
    if (!base.isInteger() || !exponent.isInteger()) {
      return true;
    }
    BigInteger bits = BigInteger.valueOf(base.getInteger().bitLength());
    return bits.multiply(exponent.getInteger()).compareTo(BigInteger.valueOf(BITS)) <= 0;
  }

  private static boolean reasonable(Duration duration) {
    long days =
        field(duration, DatatypeConstants.YEARS) * 366
            + field(duration, DatatypeConstants.MONTHS) * 31
            + field(duration, DatatypeConstants.DAYS)
            + field(duration, DatatypeConstants.HOURS) / 24
            + field(duration, DatatypeConstants.MINUTES) / 1440
            + field(duration, DatatypeConstants.SECONDS) / 86_400;
    return days < MOST_DAYS;
  }

  private static long field(Duration duration, DatatypeConstants.Field field) {
    Number number = duration.getField(field);
    BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
    return switch (number) {
      case null -> 0;
      case BigInteger whole -> whole.min(most).longValue();
      case BigDecimal seconds -> seconds.toBigInteger().min(most).longValue();
      default -> number.longValue();
    };
  }

  /** Whether a literal with this text is reasonable, whatever its type. */
  static boolean reasonable(String text) {
    return text.length() <= Limits.DIGITS && !(isDuration(text) && hasManyDigits(text));
  }

  static boolean reasonable(Node term) {
    if (!term.isLiteral() || term.getLiteralDatatypeURI().endsWith("tring")) {
      return true; // xsd:string and rdf:langString
    }
    return reasonable(term.getLiteralLexicalForm());
  }

  private static boolean isDuration(String text) {
    String unsigned = text.strip();
    return unsigned.startsWith("P") || unsigned.startsWith("-P");
  }

  private static boolean hasManyDigits(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
      if (run > DIGITS_OF_DURATION) {
        return true;
      }
    }
    return false;
  }
}
