package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Text that is read with its traditional characters as simplified ones. */
final class SimplifiedTextTest {

  @Test
  void traditionalCharactersAreReadAsSimplifiedOnes() {
    assertEquals("国务院关于发展围棋的意见", SimplifiedText.fold("國務院關於發展圍棋的意見"));
  }

  @Test
  void radicalsOfPdfFilesAreReadAsTheCharactersTheyStandFor() {
    assertEquals("一、工业", SimplifiedText.fold("\u2F00、\u2F2F業"));
  }

  @Test
  void wideSpacesAreReadAsPlainOnesAndLineBreaksStay() {
    assertEquals("总 则\n茶 ", SimplifiedText.fold("总\u3000则\n茶\u00A0"));
  }

  @Test
  void textWithNothingToFoldIsTheSameObject() {
    String text = "国务院 State Council\n";
    assertSame(text, SimplifiedText.fold(text));
  }

  @Property
  void foldingMovesNoOffset(@ForAll String text) {
    assertEquals(text.length(), SimplifiedText.fold(text).length());
  }
}
