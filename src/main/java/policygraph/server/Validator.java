package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.stream.Collectors;
import policygraph.ProgramVersion;

/**
 * By what a client asks whether its copy is still good (RFC 9110, section 8.8.3): the same data,
 * written by the same program, are the same bytes.
 *
 * @param tag without its quotation marks
 */
record Validator(String tag) {
  private static final int DIGITS = 20;

  /** Of something that depends on the data alone, in a format. */
  static Validator of(Edition edition, String format) {
    return new Validator(
        edition.inventory().hash() + "-" + ProgramVersion.current() + "-" + format);
  }

  /** Of a page: its words depend on more than the data. */
  static Validator ofText(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the very bytes of an answer. */
  static Validator ofBytes(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Validator(HexFormat.of().formatHex(digest).substring(0, DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells the client the tag; true where its copy is good and 304 says so. */
  boolean stillGood(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", "\"" + tag + "\"");
    // Kept, but asked for each time: another snapshot may be served any moment.
    response.setHeader("Cache-Control", "no-cache");
    String known =
        Collections.list(request.getHeaders("If-None-Match")).stream()
            .collect(Collectors.joining(","));
    boolean good = known.strip().equals("*") || Arrays.stream(known.split(",")).anyMatch(this::is);
    if (good) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return good;
  }

  /** The weak comparison, as is right for GET. */
  private boolean is(String known) {
    return known.strip().replaceFirst("^W/", "").equals("\"" + tag + "\"");
  }
}
