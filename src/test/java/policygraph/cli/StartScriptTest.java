package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a folder of its own, with a Java and a Maven that only say what they got. */
final class StartScriptTest {
  private static final List<String> TOOLS =
      List.of("dirname", "sed", "head", "find", "rm", "mkdir", "touch", "cat");

  @TempDir private Path folder;
  private Path home;
  private Path path;
  private Path script;

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no /bin/sh");
    home = Files.createDirectories(folder.resolve("a folder with spaces"));
    path = Files.createDirectory(folder.resolve("path"));
    for (String tool : TOOLS) {
      Path found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(each -> Path.of(each, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
      executable(path.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
    }
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    // The usual folders of this machine may hold a Java; the copy looks into empty ones.
    String text = Files.readString(CommandRun.HOME.resolve("policygraph"));
    script =
        executable(
            home.resolve("policygraph"),
            text.replace("/usr/lib/jvm", folder + "/none")
                .replace("/opt/", folder + "/none/")
                .replace("/Library/", folder + "/none/"));
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    assertEquals(
        new CommandRun(
            1,
            "",
            """
            policygraph needs Java 21 or newer and found none in JAVA_HOME, on the PATH or in the usual folders.
                fix: install a JDK, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME
            """),
        run("version"));
  }

  @Test
  void anOlderJavaWillNotDo() throws Exception {
    fakeJava(17);
    assertEquals(1, run("version").status());
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    fakeJava(21);
    assertEquals(
        new CommandRun(
            1,
            "",
            """
            policygraph is not built, and Maven, which builds it, is not on the PATH.
                fix: install Apache Maven 3.8 or newer
            """),
        run("version"));
  }

  @Test
  void itBuildsOnceAndHandsArgumentsAndStatusThrough() throws Exception {
    fakeJava(21);
    fakeMaven("mkdir -p target && touch target/policygraph.jar");
    String started =
        """
        [-Xlog:disable]
        [-XX:TieredStopAtLevel=1]
        [-Dpolicygraph.home=%1$s]
        [-Dpolicygraph.terminal=false]
        [-jar]
        [%1$s/target/policygraph.jar]
        [query]
        [a file.rq]
        [*]
        """
            .formatted(home.toRealPath());
    assertEquals(
        new CommandRun(7, started, "building policygraph (once) ...\n"),
        run("query", "a file.rq", "*"));
    assertEquals(new CommandRun(7, started, ""), run("query", "a file.rq", "*"));
  }

  @Test
  void aFailedBuildIsAFaultOfTheProgram() throws Exception {
    fakeJava(21);
    fakeMaven("echo broken; false");
    assertEquals(
        new CommandRun(
            3,
            "",
            """
            building policygraph (once) ...
            broken
            policygraph could not be built; Maven says why above.
            """),
        run("version"));
  }

  /** Java opens files with Chinese names only where the locale is one of UTF-8. */
  @Test
  void chineseFileNamesWorkInEveryLocale() throws Exception {
    fakeJava(21);
    fakeMaven("mkdir -p target && touch target/policygraph.jar");
    executable(
        path.resolve("java"),
        "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"21\"' >&2 && exit\n"
            + "echo \"${LC_ALL:-}\"\n");
    assertEquals("C.UTF-8\n", run("version").out());
  }

  /** Prints each of its arguments on a line, and ends with status 7. */
  private void fakeJava(int version) throws IOException {
    executable(
        path.resolve("java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%d.0.1" 2026-01-01' >&2
          exit
        fi
        printf '[%%s]\\n' "$@"
        exit 7
        """
            .formatted(version));
  }

  /** Runs the commands in the project's folder. */
  private void fakeMaven(String commands) throws IOException {
    executable(path.resolve("mvn"), "#!/bin/sh\ncd '" + home + "'\n" + commands + "\n");
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private CommandRun run(String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command =
        Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", path.toString());
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C");
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new AssertionError("did not end: " + command);
      }
      return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }
}
