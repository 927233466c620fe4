package policygraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import policygraph.ProgramVersion;

@Command(name = "version", description = "Print the versions of the program, of Java and of Jena.")
final class VersionCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    System.out.println("policygraph " + ProgramVersion.current());
    System.out.println("Java " + Runtime.version());
    System.out.println("Jena " + org.apache.jena.Jena.VERSION);
    return Main.DONE;
  }
}
