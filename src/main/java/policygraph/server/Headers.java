package policygraph.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpFields;

/** The headers that every answer has, whoever makes it. */
final class Headers {
  static final String ID = "X-Request-Id";
  static final String POLICY = "Content-Security-Policy";

  /** The query editor makes style elements; scripts are no freer there. */
  static final String POLICY_OF_EDITOR = policy("'self' 'unsafe-inline'");

  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          POLICY,
          policy("'self'"));

  /** Everything here is public and read only, and no cookie is looked at. */
  private static final Map<String, String> FROM_OTHER_SITES =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          String.join(
              ", ",
              List.of(
                  ID,
                  "ETag",
                  "Link",
                  "Retry-After",
                  Answers.ROW_LIMIT,
                  Answers.BYTE_LIMIT,
                  "X-Federation-Members",
                  "X-Federation-Complete")));

  private Headers() {}

  private static String policy(String styles) {
    return "default-src 'none'; script-src 'self'; style-src "
        + styles
        + "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self';"
        + " base-uri 'none'; frame-ancestors 'none'";
  }

  static void put(HttpFields.Mutable fields, String id) {
    fields.put(ID, id);
    SAFE.forEach(fields::put);
    FROM_OTHER_SITES.forEach(fields::put);
  }

  /** Short enough to be read out, and not to be guessed from the one before. */
  static String newId() {
    return Long.toString(ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE, 36);
  }
}
