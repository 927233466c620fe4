package policygraph;

import policygraph.datafile.BundledFile;

/** The version of the program, as pom.xml gives it. */
public final class ProgramVersion {
  private static final String CURRENT =
      BundledFile.read(ProgramVersion.class, "version.txt").strip();

  private ProgramVersion() {}

  public static String current() {
    return CURRENT;
  }
}
