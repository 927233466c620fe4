package policygraph.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret by which an administrator is known. Only its digest is kept. */
public final class AdminToken {
  /** Shorter ones can be guessed. */
  public static final int LEAST_LENGTH = 16;

  private static final String SCHEME = "Bearer ";

  private final byte[] digest;

  public AdminToken(String secret) {
    if (secret.length() < LEAST_LENGTH) {
      throw new IllegalArgumentException(
          "a token has at least " + LEAST_LENGTH + " characters, got " + secret.length());
    }
    this.digest = digest(secret);
  }

  /**
   * Takes the same time however much of a guess is right.
   *
   * @param authorization the header, or null where there is none
   */
  boolean isShownBy(String authorization) {
    return authorization != null
        && authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length())));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
