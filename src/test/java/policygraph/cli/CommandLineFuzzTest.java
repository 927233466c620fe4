package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Arguments that nobody has thought of: whatever they are, it is not the program that fails. {@code
 * -Dfuzz=100} tries a hundred times as many.
 */
final class CommandLineFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz", 1);

  private static Path folder;
  private static Path ontology;

  @BeforeContainer
  static void files() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    ontology = CommandRun.smallOntology(folder);
    CommandRun.smallDocument(folder.resolve("document.txt"));
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, (byte) 0xff, (byte) 0xfe});
    Files.writeString(folder.resolve("bad.ttl"), "<a> <b> \u202e .");
    Files.writeString(folder.resolve("good.ttl"), "<http://x/a> <http://x/b> 1 .");
    Files.writeString(folder.resolve("bad.rq"), "SELECT * { ?s ?p");
    Files.writeString(folder.resolve("good.rq"), "SELECT * { ?s ?p ?o }");
    Files.writeString(folder.resolve("table.csv"), "a,b\n1,\"");
    Files.createDirectories(folder.resolve("empty"));
  }

  @Property(tries = 60)
  void whateverTheArgumentsTheProgramDoesNotFail(@ForAll("commands") List<List<String>> commands) {
    for (List<String> command : commands) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--ontology", ontology.toString()));
      CommandRun run = CommandRun.of(arguments.toArray());
      assertTrue(
          run.status() >= 0 && run.status() <= 2,
          () -> run.status() + " for " + arguments + ": " + run.err());
    }
  }

  @Provide
  Arbitrary<List<List<String>>> commands() {
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(WORDS).map(CommandLineFuzzTest::inFolder)),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.strings().ofMaxLength(8).map(text -> text.replace("\u0000", ""))));
    // "serve" would go on serving, and "rehearse" is not for people.
    Arbitrary<String> command =
        Arbitraries.of(
            "build", "query", "validate", "evaluate", "export", "terms", "version", "", "help");
    return Combinators.combine(command, word.list().ofMaxSize(5))
        .as(
            (first, rest) -> {
              List<String> all = new ArrayList<>(List.of(first));
              all.addAll(rest);
              return all;
            })
        .list()
        .ofSize(ROUNDS);
  }

  private static String inFolder(String word) {
    return word.replace("@", folder + "/");
  }

  private static final List<String> WORDS =
      List.of(
          "--help",
          "--out",
          "@out.ttl",
          "@out.nq.gz",
          "@out",
          "@no/such/out.ttl",
          "@document.txt",
          "@empty.txt",
          "@binary.txt",
          "@bad.ttl",
          "@good.ttl",
          "@bad.rq",
          "@good.rq",
          "@table.csv",
          "@empty",
          "@no-such-file",
          "@",
          "units",
          "nothing",
          "--data",
          "--endpoint",
          "http://127.0.0.1:9/",
          "nonsense",
          "--format",
          "csv",
          "json",
          "xml",
          "table",
          "ttl",
          "yaml",
          "--gold",
          "--report",
          "--debug",
          "--",
          "-",
          "@@",
          "=",
          "--out=",
          "-1",
          "文",
          "--limit",
          "--apply",
          "--misses",
          "--version",
          "--param",
          "a=b",
          "\u202e");
}
