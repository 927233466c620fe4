package policygraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ResultFormatTest {
  private static final String ROWS =
      """
      SELECT * { VALUES (?agency ?label ?units) {
        (<https://w3id.org/policygraph/id/agency/a> "发展改革委"@zh 3)
        (<https://example.org/b> "two, \\"three\\"" UNDEF)
      } }
      """;

  @Test
  void aTableIsAlignedAlsoWhereChineseCharactersTakeTwoPlaces() {
    assertEquals(
        """
        agency                 label         units
        agency/a               发展改革委    3
        https://example.org/b  two, "three"
        2 rows
        """,
        written(ResultFormat.TABLE, ROWS));
  }

  @Test
  void aTableCutsWhatIsTooLongAndKeepsEachRowOnItsLine() {
    assertEquals(
        "x\n" + "一 二 ".repeat(10) + "…\n1 row\n",
        written(ResultFormat.TABLE, "SELECT (\"%s\" AS ?x) {}".formatted("一\\n二\\t".repeat(30))));
  }

  @ParameterizedTest
  @CsvSource({"60, 60", "61, 60…"})
  void aCellHoldsSixtyPlaces(int length, String kept) {
    int digits = Integer.parseInt(kept.replace("…", ""));
    assertEquals(
        "x\n" + "a".repeat(digits) + (kept.endsWith("…") ? "…" : "") + "\n1 row\n",
        written(ResultFormat.TABLE, "SELECT (\"%s\" AS ?x) {}".formatted("a".repeat(length))));
  }

  @Test
  void anEmptyAnswerIsATableOfItsColumns() {
    assertEquals(
        "unit  title\n0 rows\n",
        written(ResultFormat.TABLE, "SELECT ?unit ?title { ?unit a ?title }"));
  }

  @Test
  void csvIsWrittenAsTheStandardSays() {
    assertEquals(
        "agency,label,units\r\n"
            + "https://w3id.org/policygraph/id/agency/a,发展改革委,3\r\n"
            + "https://example.org/b,\"two, \"\"three\"\"\",\r\n",
        written(ResultFormat.CSV, ROWS));
  }

  @Test
  void tsvKeepsTermsApart() {
    assertEquals(
        "?agency\t?label\t?units\n"
            + "<https://w3id.org/policygraph/id/agency/a>\t\"发展改革委\"@zh\t3\n"
            + "<https://example.org/b>\t\"two, \\\"three\\\"\"\t\n",
        written(ResultFormat.TSV, ROWS));
  }

  @ParameterizedTest
  @EnumSource(
      value = ResultFormat.class,
      names = {"TSV", "JSON", "XML"})
  void whatProgramsReadComesBackTheSame(ResultFormat format) {
    Lang language =
        switch (format) {
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          default -> ResultSetLang.RS_XML;
        };
    byte[] bytes = written(format, ROWS).getBytes(StandardCharsets.UTF_8);
    RowSet back =
        RowSetReaderRegistry.getFactory(language)
            .create(language)
            .read(new ByteArrayInputStream(bytes), Context.emptyContext());
    assertEquals(list(rows(ROWS)), list(back));
  }

  @ParameterizedTest
  @CsvSource({"TABLE, true", "CSV, false", "TSV, true"})
  void yesAndNoAreWrittenAsAWord(ResultFormat format, boolean answer) {
    assertEquals(answer + System.lineSeparator(), answered(format, answer));
  }

  @Test
  void yesAndNoAreWrittenInTheFormatsOfTheStandard() {
    assertEquals(
        "{\"head\":{},\"boolean\":true}", answered(ResultFormat.JSON, true).replaceAll("\\s", ""));
    assertEquals(
        List.of(true),
        Stream.of(answered(ResultFormat.XML, false))
            .map(xml -> xml.contains("<boolean>false</boolean>"))
            .toList());
  }

  private static String written(ResultFormat format, String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows(query), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String answered(ResultFormat format, boolean answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(answer, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RowSet rows(String query) {
    try (QueryExec run = QueryExec.dataset(DatasetGraphFactory.create()).query(query).build()) {
      return run.select().materialize();
    }
  }

  private static List<Binding> list(RowSet rows) {
    return Stream.iterate(rows, RowSet::hasNext, each -> each).map(RowSet::next).toList();
  }
}
