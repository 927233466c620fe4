package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import policygraph.ProgramVersion;

/** What holds for all commands. */
final class MainTest {
  @TempDir private Path folder;

  @Test
  void versionNamesTheProgramJavaAndJena() throws Exception {
    CommandRun expected =
        new CommandRun(
            0,
            "policygraph %s%nJava %s%nJena %s%n"
                .formatted(
                    ProgramVersion.current(), Runtime.version(), org.apache.jena.Jena.VERSION),
            "");
    assertEquals(expected, CommandRun.of("version"));
    assertEquals(expected, CommandRun.inProcess(folder, Map.of(), List.of(), "version"));
  }

  @Test
  void theVersionOptionNamesTheProgram() {
    assertEquals(
        new CommandRun(0, "policygraph " + ProgramVersion.current() + "\n", ""),
        CommandRun.of("--version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "build", "query", "validate", "version"})
  void helpIsAResult(String command) {
    CommandRun run = command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
    String usage = usage(command);
    assertEquals(new CommandRun(0, usage, ""), run);
    assertTrue(usage.startsWith(("Usage: policygraph " + command).strip() + " ["), usage);
  }

  @Test
  void helpNamesTheExitCodes() {
    assertTrue(
        usage("")
            .endsWith(
                """

                Exit codes:
                  0   done
                  1   the input or the data is at fault
                  2   wrong usage
                  3   the program itself failed
                """),
        usage(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # command | options                               | message
                    | ''                                    | Missing required subcommand
          build     | ''                                    | Missing required parameter: 'INPUT'
          build     | a.txt                                 | --out or --store says where to write; without either give --report
          build     | a.txt --out a.foo                     | --out ends in one of .ttl, .trig, .nt, .nq, .jsonld or names a folder, got a.foo
          build     | a.txt --out a.nq --nonsense           | Unknown option: '--nonsense'
          validate  | ''                                    | Missing required parameter: 'FILE'
          query     | units --format yaml                   | --format is table, csv, tsv, json or xml, got yaml
          query     | units --data a --endpoint http://b/   | --data and --endpoint exclude each other
          query     | units --endpoint nonsense             | --endpoint is an http or https address, got nonsense
          query     | units more                            | Unmatched argument at index 2: 'more'
          query     | nothing                               | no query is named "nothing"; query without a name lists all
          link      | ''                                    | give a file, an endpoint or --report
          link      | a.ttl --report                        | give a file, an endpoint or --report
          link      | a.ttl --least 2                       | --least is a number from 0 to 1, got 2.0
          serve     | --port 65536                          | --port is a number from 0 to 65535, got 65536
          serve     | --port -1                             | --port is a number from 0 to 65535, got -1
          serve     | --port all                            | Invalid value for option '--port': 'all' is not an int
          serve     | --timeout 0                           | --timeout is a number of seconds from 1, got 0
          serve     | --max-rows 0                          | --max-rows is a number from 1, got 0
          serve     | --max-rate -1                         | --max-rate is a number from 0, got -1
          serve     | --cache-megabytes -1                  | --cache-megabytes is a number from 0, got -1
          serve     | --tls-key key.pem                     | --tls-certificate and --tls-key belong together: give both
          serve     | --trusted-proxy localhost             | --trusted-proxy: a proxy is an IP address, got localhost
          serve     | --service-allow ftp://example.org     | --service-allow: an endpoint is http://… or https://…, got ftp://example.org
          serve     | --admin-token no-such-file            | --admin-token is a file that can be read, got no-such-file
          version   | now                                   | Unmatched argument at index 1: 'now'
          """)
  void wrongUsageIsNamedWithTheRightUsage(String command, String options, String message)
      throws Exception {
    String name = command == null ? "" : command;
    CommandRun run = CommandRun.of((Object[]) (name + " " + options).strip().split(" +"));
    if (name.isEmpty()) {
      run = CommandRun.of();
    }
    String queries = String.join(", ", queryNames());
    assertEquals(
        new CommandRun(2, "", message.replace("QUERIES", queries) + "\n" + usage(name)), run);
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    CommandRun run = CommandRun.of("nonsense");
    assertEquals(List.of(2, ""), List.of(run.status(), run.out()));
    assertTrue(run.err().startsWith("Unmatched argument at index 0: 'nonsense'\n"), run.err());
  }

  @Test
  void aFaultOfTheProgramIsOneSentenceWithoutItsTrace() {
    assertEquals(
        "policygraph failed: java.lang.IllegalStateException: broken\n"
            + "    fix: run it again with --debug, and report what it prints\n",
        failing("fail").err());
    assertEquals(3, failing("fail").status());
  }

  @Test
  void debugShowsTheTrace() {
    CommandRun run = failing("--debug", "fail");
    assertEquals(3, run.status());
    assertTrue(
        run.err()
            .startsWith(
                """
                policygraph failed: java.lang.IllegalStateException: broken
                java.lang.IllegalStateException: broken
                \tat policygraph.cli.MainTest$Failing.call("""),
        run.err());
  }

  @Test
  void chineseComesOutWhateverTheLocale() throws Exception {
    Files.writeString(folder.resolve("name.ttl"), "<a:a> <a:b> \"发展改革委\" .");
    Files.writeString(folder.resolve("name.rq"), "SELECT ?name { ?s ?p ?name }");
    CommandRun run =
        CommandRun.inProcess(
            folder,
            Map.of("LC_ALL", "C"),
            List.of(),
            "query",
            "name.rq",
            "--data",
            "name.ttl",
            "--format",
            "csv");
    assertEquals(new CommandRun(0, "name\r\n发展改革委\r\n", ""), run);
  }

  private static String usage(String command) {
    CommandLine program = Main.commandLine();
    return (command.isEmpty() ? program : program.getSubcommands().get(command)).getUsageMessage();
  }

  private static List<String> queryNames() throws Exception {
    return CommandRun.filesBelow(CommandRun.HOME.resolve("ontology/queries")).stream()
        .filter(file -> file.matches("[^/]+\\.rq"))
        .map(file -> file.replaceFirst("\\.rq$", ""))
        .toList();
  }

  private static CommandRun failing(String... arguments) {
    java.io.PrintStream err = System.err;
    java.io.ByteArrayOutputStream caught = new java.io.ByteArrayOutputStream();
    System.setErr(new java.io.PrintStream(caught, true));
    try {
      int status = Main.commandLine().addSubcommand("fail", new Failing()).execute(arguments);
      return new CommandRun(status, "", caught.toString());
    } finally {
      System.setErr(err);
    }
  }

  @Command(name = "fail")
  static final class Failing implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("broken");
    }
  }
}
