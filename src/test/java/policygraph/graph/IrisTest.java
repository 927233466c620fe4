package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.document.Span;

final class IrisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Office of “Smart” Affairs    | office-of-smart-affairs
          (The) Office, No. 2.         | the-office-no-2
          省商务厅                     | 省商务厅
          工信部〈试点〉               | 工信部-试点
          A/B #c?d%20e                 | a-b-c-d-20e
          """)
  void anUnreviewedBodyIsNamedByItsNameWithWhatNoIriHoldsLeftOut(String name, String slug) {
    String iri = Iris.unreviewedAgency("cn-guofa-2015-40", name).getURI();
    assertEquals("https://w3id.org/policygraph/id/agency/unreviewed/cn-guofa-2015-40/" + slug, iri);
    assertEquals(false, new IRIProvider3986().create(iri).hasViolations(), iri);
  }

  @Test
  void aPassageIsNamedByItsPositionsInTheFile() {
    assertEquals(
        "https://w3id.org/policygraph/id/document/a/en/source#char=1,20",
        Iris.passage(Iris.below(Iris.document("a"), "en/source"), new Span(1, 20)).getURI());
  }

  @ParameterizedTest
  @CsvSource({"en, ENG", "zh, ZHO"})
  void aLanguageIsNamedAsInTheTableThatEliPrescribes(String tag, String name) {
    assertEquals(
        "http://publications.europa.eu/resource/authority/language/" + name,
        Iris.language(tag).getURI());
  }

  @Test
  void graphNamesAreIris() {
    for (Iris.GraphName name : Iris.GraphName.values()) {
      assertEquals(true, IRIx.create(name.node().getURI()).isAbsolute());
    }
  }
}
