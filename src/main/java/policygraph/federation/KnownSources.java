package policygraph.federation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.structures.SubQuery;

/**
 * Which member knows a pattern, for all queries. It is remembered for a minute and no longer:
 * members change.
 */
final class KnownSources implements SourceSelectionCache {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Cache<Known, Boolean> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(REMEMBERED)
          .executor(Runnable::run)
          .build();

  private record Known(SubQuery pattern, String endpoint) {}

  @Override
  public StatementSourceAssurance getAssurance(SubQuery pattern, Endpoint endpoint) {
    Boolean has = known.getIfPresent(new Known(pattern, endpoint.getId()));
    if (has == null) {
      return StatementSourceAssurance.POSSIBLY_HAS_STATEMENTS;
    }
    return has ? StatementSourceAssurance.HAS_REMOTE_STATEMENTS : StatementSourceAssurance.NONE;
  }

  @Override
  public void updateInformation(SubQuery pattern, Endpoint endpoint, boolean has) {
    known.put(new Known(pattern, endpoint.getId()), has);
  }

  @Override
  public void invalidate() {
    known.invalidateAll();
  }
}
