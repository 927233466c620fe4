package policygraph.cli;

import java.util.List;
import policygraph.Problem;

/** What the commands say beside their results: on standard error. */
final class Messages {
  private Messages() {}

  /** Prints the problems and returns the exit code for them. */
  static int fault(List<Problem> problems) {
    problems.forEach(System.err::println);
    return Main.INPUT_AT_FAULT;
  }

  static void remarks(List<Problem> remarks) {
    remarks.forEach(remark -> System.err.println("note: " + remark));
  }

  /** A line that the next one overwrites; only where somebody watches. */
  static void progress(String line) {
    if (watched()) {
      System.err.print("\r\u001B[K" + line);
      System.err.flush();
    }
  }

  static void endProgress() {
    if (watched()) {
      System.err.print("\r\u001B[K");
      System.err.flush();
    }
  }

  /** The start script looks whether standard error is a terminal: Java 21 cannot. */
  private static boolean watched() {
    return Boolean.getBoolean("policygraph.terminal");
  }
}
