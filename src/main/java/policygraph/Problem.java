package policygraph;

import java.util.Objects;

/**
 * A fault of the input or a remark on it: where, what, and how to mend it.
 *
 * @param where file, and line and column where known: {@code opinions.txt:2:11}
 * @param code a stable short name, a heading in docs/problems.md
 * @param what one sentence that quotes the offending text
 * @param fix what the user can do
 */
public record Problem(String where, String code, String what, String fix) {
  public Problem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(fix, "fix");
  }

  @Override
  public String toString() {
    return "%s: %s [%s]%n    fix: %s".formatted(where, what, code, fix);
  }
}
