package policygraph.federation;

import java.util.List;

/** The members that an operator has named, who together are asked. */
public final class Federation {
  private final List<Member> members;
  private final Bounds bounds;
  private final KnownSources sources = new KnownSources();

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
