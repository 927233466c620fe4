package policygraph.server;

import java.time.Duration;

/**
 * What one client, or all together, may take of the server's connections and time.
 *
 * @param connections open at the same time; beyond it the idle ones are closed early
 * @param idle after which a connection on which nothing moves is closed
 * @param request within which the head, and then the body, of a request must have arrived
 * @param requestsPerSecond of one address, in the long run; 0 for any number
 * @param cacheBytes of answers that are kept to be given again
 */
public record HttpLimits(
    int connections, Duration idle, Duration request, int requestsPerSecond, long cacheBytes) {
  private static final int CACHE_SHARE = 16;

  static final int REQUEST_HEAD_BYTES = 32 << 10;
  static final int RESPONSE_HEAD_BYTES = 16 << 10;

  /** What is kept back of an answer, so that a failure up to there is a clean one. */
  static final int ANSWER_BUFFER_BYTES = 256 << 10;

  /** The longest answer that is kept to be given again. */
  static final int KEPT_ANSWER_BYTES = 2 << 20;

  public HttpLimits {
    if (connections < 1 || requestsPerSecond < 0 || cacheBytes < 0) {
      throw new IllegalArgumentException("a limit is a positive number");
    }
  }

  public static HttpLimits standard() {
    return new HttpLimits(
        2000, Duration.ofSeconds(30), Duration.ofSeconds(20), 50, standardCache());
  }

  public HttpLimits withRequestsPerSecond(int other) {
    return new HttpLimits(connections, idle, request, other, cacheBytes);
  }

  public HttpLimits withCacheBytes(long other) {
    return new HttpLimits(connections, idle, request, requestsPerSecond, other);
  }

  /** A part of the heap. */
  private static long standardCache() {
    return Math.min(64L << 20, Runtime.getRuntime().maxMemory() / CACHE_SHARE);
  }
}
