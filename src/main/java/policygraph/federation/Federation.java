package policygraph.federation;

import java.util.List;
import org.eclipse.rdf4j.federated.cache.SourceSelectionCache;
import org.eclipse.rdf4j.federated.cache.SourceSelectionMemoryCache;

/** The members that an operator has named, who together are asked. */
public final class Federation {
  /** Which member knows a pattern may be remembered so long, and no longer: members change. */
  private static final String REMEMBERED = "maximumSize=10000,expireAfterWrite=60s";

  private final List<Member> members;
  private final Bounds bounds;
  private final SourceSelectionCache sources = new SourceSelectionMemoryCache(REMEMBERED);

  public Federation(List<Member> members, Bounds bounds) {
    if (members.stream().map(Member::name).distinct().count() != members.size()) {
      throw new IllegalArgumentException("two members have the same name");
    }
    this.members = List.copyOf(members);
    this.bounds = bounds;
  }

  /**
   * For one query; to be closed after it.
   *
   * @param partial whether an answer without members that fail is better than none
   */
  public Round begin(boolean partial) {
    return new Round(members, bounds, sources, partial);
  }
}
