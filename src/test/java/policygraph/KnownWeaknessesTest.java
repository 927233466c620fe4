package policygraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the program is made of, also what other jars have inside, against a list of advisories that
 * is kept here: without a network, a newer advisory is not known.
 */
final class KnownWeaknessesTest {
  /** Versions from the one up to, but without, the other. */
  private record Advisory(String artifact, String from, String before, String id) {
    boolean concerns(String other, String version) {
      return artifact.equals(other) && compare(version, from) >= 0 && compare(version, before) < 0;
    }
  }

  @Test
  void noPartOfTheProgramHasAKnownWeakness() throws IOException {
    Map<String, String> parts = parts();
    List<String> found =
        parts.entrySet().stream()
            .flatMap(part -> weaknesses(part.getKey(), part.getValue()).stream())
            .toList();
    assertEquals(List.of(), found, "take a version that is mended");
  }

  /** Else the list would be of what is not in use any more. */
  @Test
  void theAdvisoriesAreOfPartsOfTheProgram() throws IOException {
    Map<String, String> parts = parts();
    advisories()
        .forEach(each -> assertTrue(parts.containsKey(each.artifact), each + " of " + parts));
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.jena:jena-arq, 6.1.0, [CVE-2026-61372]",
    "org.apache.jena:jena-arq, 6.2.0, []",
    "org.apache.jena:jena-arq, 6.10.0, []",
    "org.apache.logging.log4j:log4j-core, 2.16.0, [CVE-2021-44832]",
    "org.apache.logging.log4j:log4j-core, 2.26.1, []",
    "org.jsoup:jsoup, 1.14.1, [CVE-2021-37714]",
    "org.jsoup:jsoup, 1.21.2, []"
  })
  void aWeakVersionIsRecognised(String artifact, String version, String ids) {
    assertEquals(
        ids,
        weaknesses(artifact, version).stream().map(each -> each.split(" ")[0]).toList().toString());
  }

  private static List<String> weaknesses(String artifact, String version) {
    return advisories().stream()
        .filter(each -> each.concerns(artifact, version))
        .map(each -> each.id + " in " + artifact + " " + version + ", mended in " + each.before)
        .toList();
  }

  private static List<Advisory> advisories() {
    try (InputStream in = KnownWeaknessesTest.class.getResourceAsStream("/advisories.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(columns -> new Advisory(columns[0], columns[1], columns[2], columns[3]))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Artifacts with their versions, as Maven writes them into each jar. */
  private static Map<String, String> parts() throws IOException {
    Map<String, String> parts = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (entry.endsWith(".jar") && Files.exists(Path.of(entry))) {
        try (JarFile jar = new JarFile(entry)) {
          for (ZipEntry file :
              (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
            if (file.getName().matches("META-INF/maven/.*/pom\\.properties")) {
              Properties maven = new Properties();
              maven.load(jar.getInputStream(file));
              parts.put(
                  maven.getProperty("groupId") + ":" + maven.getProperty("artifactId"),
                  maven.getProperty("version"));
            }
          }
        }
      }
    }
    return parts;
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("[^0-9]+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
