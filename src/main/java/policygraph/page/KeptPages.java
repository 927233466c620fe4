package policygraph.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pages of whole documents that were made last. They take longest of all to make, are asked for
 * most, and stay the same as long as the data do.
 */
final class KeptPages {
  /** A page has half a million characters. */
  private static final int KEPT = 12;

  private final Map<Visit, Content> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Visit, Content> eldest) {
          return size() > KEPT;
        }
      };

  static KeptPages of(Site site) {
    return new KeptPages();
  }

  /** Two visits at once may make the same page twice; neither waits for another page. */
  Content get(Visit visit, Supplier<Content> make) {
    return find(visit).orElseGet(() -> keep(visit, make.get()));
  }

  private synchronized Optional<Content> find(Visit visit) {
    return Optional.ofNullable(kept.get(visit));
  }

  private synchronized Content keep(Visit visit, Content page) {
    kept.put(visit, page);
    return page;
  }
}
