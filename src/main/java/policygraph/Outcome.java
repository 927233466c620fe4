package policygraph;

import java.util.List;
import java.util.function.Function;

/**
 * What a step returns: its value with remarks, or the problems for which there is no value.
 *
 * @param <T> the value
 */
public sealed interface Outcome<T> {

  /** The step worked; the remarks say what was left out or looks doubtful. */
  record Done<T>(T value, List<Problem> remarks) implements Outcome<T> {
    public Done {
      remarks = List.copyOf(remarks);
    }
  }

  /** The input is at fault; nothing was made. */
  record Rejected<T>(List<Problem> problems) implements Outcome<T> {
    public Rejected {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a rejection names at least one problem");
      }
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value, List.of());
  }

  static <T> Outcome<T> rejected(Problem problem) {
    return new Rejected<>(List.of(problem));
  }

  /** The next step's outcome on this value; remarks add up. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
    return switch (this) {
      case Rejected<T> rejected -> new Rejected<>(rejected.problems());
      case Done<T> done ->
          switch (step.apply(done.value())) {
            case Rejected<R> rejected -> rejected;
            case Done<R> next -> new Done<>(next.value(), concat(done.remarks(), next.remarks()));
          };
    };
  }

  private static List<Problem> concat(List<Problem> first, List<Problem> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
