package policygraph.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policygraph.alignment.MappingTable;
import policygraph.snapshot.ReferenceSnapshot;

final class CoverageTest {
  private static final Coverage COVERAGE = Coverage.of(ReferenceSnapshot.vocabularies());

  @Test
  void everyLinkIsCountedOnce() {
    Map<String, Long> lines =
        ReferenceSnapshot.vocabularies().mappings().tables().stream()
            .collect(
                Collectors.toMap(
                    MappingTable::vocabulary, table -> (long) table.mappings().size()));
    assertEquals(
        lines,
        COVERAGE.vocabularies().stream()
            .collect(Collectors.toMap(Coverage.Links::vocabulary, Coverage.Links::all)));
  }

  @Test
  void aConceptWithAnExactLinkHasACloseOneAndAnyToo() {
    List<Coverage.Linked> wrong =
        COVERAGE.schemes().stream()
            .filter(
                linked ->
                    linked.exact() > linked.close()
                        || linked.close() > linked.any()
                        || linked.any() > linked.concepts())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void theReportIsTwoTables() {
    String report = COVERAGE.toString();
    assertTrue(report.startsWith("vocabulary  exact  close  broad  narrow  related"), report);
    assertEquals(2, report.split("\n\n").length, report);
  }
}
