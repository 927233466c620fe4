package policygraph.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request as they were sent, strictly: the container would put a replacement
 * character for what is not UTF-8, and the query would mean something else.
 */
record Parameters(Map<String, List<String>> values) {
  private static final int MOST = 100;

  /** The text is not a form in UTF-8. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads a form.
   *
   * @param form as in a query string; null for an empty one
   */
  static Parameters of(String form) throws Malformed {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : form == null || form.isEmpty() ? new String[0] : form.split("&")) {
      if (++count > MOST) {
        throw new Malformed("more than " + MOST + " parameters");
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }
    return new Parameters(values);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Its value, where it is there once. */
  Optional<String> single(String name) throws Malformed {
    if (all(name).size() > 1) {
      throw new Malformed("the parameter " + name + " is given more than once");
    }
    return all(name).stream().findFirst();
  }

  static Malformed malformed(String message) {
    return new Malformed(message);
  }

  private static String decoded(String text) throws Malformed {
    ByteBuffer bytes = ByteBuffer.allocate(text.chars().map(each -> each < 0x80 ? 1 : 3).sum());
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '%') {
        bytes.put(hex(text, i));
        i += 2;
      } else if (next < 0x80) {
        bytes.put((byte) (next == '+' ? ' ' : next));
      } else {
        bytes.put(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.flip());
  }

  private static byte hex(String text, int at) throws Malformed {
    if (at + 2 < text.length()) {
      int high = Character.digit(text.charAt(at + 1), 16);
      int low = Character.digit(text.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        return (byte) (high << 4 | low);
      }
    }
    throw new Malformed("a percent sign without two hexadecimal digits behind it");
  }

  static String utf8(ByteBuffer bytes) throws Malformed {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("the request is not UTF-8");
    }
  }
}
