package policygraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What one use of the command line led to. */
record CommandRun(int status, String out, String err) {
  static final Path HOME = Path.of(System.getProperty("policygraph.home", "")).toAbsolutePath();

  /** Runs in this Java machine, one run at a time, as its standard output and error are caught. */
  static synchronized CommandRun of(Object... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
    ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
    try {
      int status = Main.commandLine().execute(strings(arguments).toArray(String[]::new));
      System.out.flush();
      return new CommandRun(
          status,
          caughtOut.toString(StandardCharsets.UTF_8),
          caughtErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Runs in a Java machine of its own, as users do, which costs a second or more. */
  static CommandRun inProcess(
      Path folder, Map<String, String> environment, List<String> java, Object... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    ProcessBuilder builder = new ProcessBuilder(command(java, arguments));
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("did not end: " + builder.command());
      }
      return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** The command line of a process. */
  static List<String> command(List<String> java, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dpolicygraph.home=" + HOME);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("policygraph.cli.Main");
    command.addAll(strings(arguments));
    return command;
  }

  private static List<String> strings(Object... arguments) {
    return Stream.of(arguments).map(Object::toString).toList();
  }

  /** An ontology folder without vocabularies, so that what is built is small. */
  static Path smallOntology(Path folder) throws IOException {
    Path ontology = folder.resolve("small-ontology");
    Files.createDirectories(ontology.resolve("queries"));
    Files.writeString(
        ontology.resolve("policygraph.ttl"),
        "<https://w3id.org/policygraph/ontology> a <http://www.w3.org/2002/07/owl#Ontology> .\n");
    Files.copy(HOME.resolve("ontology/queries/units.rq"), ontology.resolve("queries/units.rq"));
    return ontology;
  }

  /** A document with two units. */
  static Path smallDocument(Path file) throws IOException {
    return Files.writeString(
        file,
        """
        Opinions on Testing

        I, Programme requirements

        Build networks of sensors.

        II, Main duties

        Test whatever was built. 测试一切。
        """);
  }

  /** The names of all files and folders below a folder, sorted. */
  static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> !each.equals(folder))
          .map(each -> folder.relativize(each).toString())
          .sorted()
          .toList();
    }
  }
}
