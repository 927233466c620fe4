package policygraph.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import policygraph.ProgramVersion;

/** The command line's entry. */
@Command(
    name = "policygraph",
    description = "Turns policy documents into a linked-data knowledge graph and serves it.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input or the data is at fault",
      "2:wrong usage",
      "3:the program itself failed"
    },
    subcommands = {
      ServeCommand.class,
      McpCommand.class,
      BuildCommand.class,
      QueryCommand.class,
      ValidateCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      TermsCommand.class,
      LinkCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyCommand.class,
      VersionCommand.class,
      RehearseCommand.class
    })
public final class Main {
  static final int DONE = 0;
  static final int INPUT_AT_FAULT = 1;
  static final int WRONG_USAGE = 2;
  static final int PROGRAM_FAILED = 3;

  @Option(
      names = "--ontology",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description =
          "The folder of ontology, vocabularies and queries (default: the project's ontology/).")
  Path ontology = Home.folder().resolve("ontology");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  boolean debug;

  private Main() {}

  public static void main(String[] args) {
    // Chinese text must come out whatever the platform's encoding is.
    System.setOut(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err),
            true,
            StandardCharsets.UTF_8));
    int status = execute(commandLine(), args);
    System.out.flush();
    System.exit(status);
  }

  /** Errors too, such as lack of memory: picocli handles exceptions only. */
  private static int execute(CommandLine commandLine, String... args) {
    try {
      return commandLine.execute(args);
    } catch (Error e) {
      return commandLine.<Main>getCommand().failed(e);
    }
  }

  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.setOut(
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    commandLine.setErr(
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> main.failed(failure));
    return commandLine;
  }

  private int failed(Throwable failure) {
    if (failure instanceof CommandLine.ParameterException) {
      System.err.println(failure.getMessage());
      return WRONG_USAGE;
    }
    System.err.println(
        "policygraph failed: "
            + failure
            + (debug ? "" : "\n    fix: run it again with --debug, and report what it prints"));
    if (debug) {
      failure.printStackTrace(System.err);
    }
    return PROGRAM_FAILED;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"policygraph " + ProgramVersion.current()};
    }
  }
}
