package policygraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** How an answer is written. */
public enum ResultFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  XML;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /**
   * Begins an answer that a spreadsheet will open: without this mark Excel takes UTF-8 for the code
   * page of the machine, and Chinese for rubbish.
   */
  public static void markUtf8(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
  }

  public void write(RowSet rows, OutputStream out) {
    switch (this) {
      case TABLE -> {
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        print.print(TextTable.of(rows));
        print.flush();
      }
      case CSV -> write(rows, ResultSetLang.RS_CSV, out);
      case TSV -> write(rows, ResultSetLang.RS_TSV, out);
      case JSON -> write(rows, ResultSetLang.RS_JSON, out);
      case XML -> write(rows, ResultSetLang.RS_XML, out);
    }
  }

  private static void write(RowSet rows, Lang language, OutputStream out) {
    RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
    writer.write(out, rows, Context.emptyContext());
  }

  /** An ASK query's answer. */
  public void write(boolean answer, OutputStream out) {
    if (this == JSON || this == XML) {
      Lang language = this == JSON ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
      RowSetWriterRegistry.getFactory(language)
          .create(language)
          .write(out, answer, Context.emptyContext());
    } else {
      PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
      print.println(answer);
      print.flush();
    }
  }
}
