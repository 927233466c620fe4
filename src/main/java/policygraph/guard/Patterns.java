package policygraph.guard;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * Compiles regular expressions, and keeps the last one: it mostly is the same for each row.
 *
 * <p>They are Java's, as in any Jena: RE2/J, linear by construction, knows neither back references
 * nor Java's names for scripts, and a query would mean something else here than elsewhere.
 */
final class Patterns {
  private final String function;
  private String text;
  private String flags;
  private Pattern compiled;

  Patterns(String function) {
    this.function = function;
  }

  static String text(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  Pattern of(String newText, String newFlags) {
    if (compiled == null || !newText.equals(text) || !Objects.equals(newFlags, flags)) {
      if (Repetition.of(newText) > Repetition.MOST) {
        throw new ExprEvalException(function + ": repeats too often");
      }
      compiled = RegexEngine.makePattern(function, newText, newFlags);
      text = newText;
      flags = newFlags;
    }
    return compiled;
  }
}
