package policygraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose body is kept back, counted and can be given up. */
final class PageResponse extends HttpServletResponseWrapper {
  private final OutputStream out;
  private final PrintWriter writer;

  PageResponse(HttpServletResponse response, OutputStream out) {
    super(response);
    this.out = out;
    this.writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int single) throws IOException {
        out.write(single);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("pages are written at once");
      }
    };
  }

  /** Of the writer; the client gets it when it is whole. */
  @Override
  public void flushBuffer() {
    writer.flush();
  }
}
