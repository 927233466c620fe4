package policygraph.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import policygraph.guard.GuardedQueries;

/**
 * Figures of the server, as Prometheus reads them. What anybody may know tells nothing of what is
 * asked, by whom, or of the machine; details are for who shows the token.
 */
final class Metrics implements AutoCloseable {
  private static final Duration[] STEPS =
      java.util.stream.LongStream.of(5, 25, 100, 300, 1_000, 5_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry open =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PrometheusMeterRegistry details =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Metrics(GuardedQueries queries, AnswerCache cache, Current current) {
    Runtime machine = Runtime.getRuntime();
    gauge("policygraph.queries.running", () -> queries.running().size());
    gauge("policygraph.queries.waiting", queries::waiting);
    gauge("policygraph.cache.bytes", cache::bytes);
    count("policygraph.cache.hits", cache, each -> each.stats().hitCount());
    count("policygraph.cache.misses", cache, each -> each.stats().missCount());
    gauge("policygraph.snapshot.age.seconds", current::seconds);
    gauge("policygraph.snapshot.swaps", current::swaps);
    gauge(
        "policygraph.snapshot.triples", () -> current.edition().dataset().getDefaultGraph().size());
    gauge("policygraph.heap.used.bytes", () -> machine.totalMemory() - machine.freeMemory());
    gauge("policygraph.heap.max.bytes", machine::maxMemory);
    new JvmMemoryMetrics().bindTo(details);
    new JvmThreadMetrics().bindTo(details);
    collections.bindTo(details);
  }

  private void gauge(String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(open);
  }

  /** The registry does not keep the cache alive; the server does. */
  private void count(String name, AnswerCache cache, ToDoubleFunction<AnswerCache> value) {
    FunctionCounter.builder(name, cache, value).register(open);
  }

  /**
   * Counts an answer.
   *
   * @param broken whether it was broken off
   */
  void answered(RequestKind kind, int status, boolean broken, long nanos) {
    Timer.builder("policygraph.requests")
        .tag("kind", kind.label())
        .tag("status", broken ? "broken" : Integer.toString(status))
        .serviceLevelObjectives(STEPS)
        .register(open)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  String text(boolean detailed) {
    return detailed ? open.scrape() + details.scrape() : open.scrape();
  }

  @Override
  public void close() {
    collections.close();
    open.close();
    details.close();
  }
}
