package policygraph.datafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files that ship with the program; a fault in one is a fault of the program. */
final class BundledFileTest {

  @Test
  void linesAreThoseThatSaySomething() {
    assertEquals(List.of("one", " two #2"), BundledFile.lines(BundledFileTest.class, "lines.txt"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(
        "the program lacks its file none.txt",
        assertThrows(
                IllegalStateException.class,
                () -> BundledFile.read(BundledFileTest.class, "none.txt"))
            .getMessage());
  }

  @Test
  void aFaultIsNamed() {
    assertEquals(
        "[odd.yml: unknown key \"tae\" [bad-metadata]"
            + System.lineSeparator()
            + "    fix: use one of [tea]]",
        assertThrows(
                IllegalStateException.class,
                () ->
                    BundledFile.yaml(
                        BundledFileTest.class, "odd.yml", Set.of("tea"), file -> file.text("tea")))
            .getMessage());
  }
}
