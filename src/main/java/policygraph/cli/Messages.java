package policygraph.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Nothing was written, and why. */
  static Problem cannotWrite(Path out, IOException failure) {
    return new Problem(
        out.toString(),
        "cannot-write",
        "nothing was written: " + reason(out, failure),
        "choose a place that exists, may be written to and has room");
  }

  private static String reason(Path out, IOException failure) {
    Path folder = BuildCommand.isFolder(out) ? out : out.toAbsolutePath().getParent();
    if (Files.isRegularFile(folder)) {
      return folder + " is a file, not a folder";
    }
    if (!Files.exists(folder)) {
      return "there is no folder " + folder;
    }
    if (!Files.isWritable(folder)) {
      return "no permission to write into " + folder;
    }
    return failure instanceof FileSystemException fault && fault.getReason() != null
        ? fault.getReason()
        : String.valueOf(failure.getMessage());
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
