package policygraph.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts the requests of each address: a bucket that leaks so many a second and holds those of four
 * seconds. The machine itself is not limited.
 */
final class RateLimit {
  private static final int SECONDS_OF_BURST = 4;

  /** The longest unused are forgotten, which does them a favour. */
  private static final int MOST_ADDRESSES = 50_000;

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<InetAddress, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  private record Bucket(double level, long at) {}

  /**
   * Starts with empty buckets.
   *
   * @param perSecond 0 for no limit
   */
  RateLimit(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  boolean allows(SocketAddress client) {
    return perSecond == 0
        || !(client instanceof InetSocketAddress inet)
        || inet.getAddress().isLoopbackAddress()
        || allows(inet.getAddress());
  }

  synchronized boolean allows(InetAddress client) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(client, new Bucket(0, now));
    double leaked = (now - before.at) / 1e9 * perSecond;
    double level = Math.max(0, before.level - leaked) + 1;
    boolean allowed = level <= (double) perSecond * SECONDS_OF_BURST;
    buckets.put(client, new Bucket(allowed ? level : level - 1, now));
    return allowed;
  }
}
