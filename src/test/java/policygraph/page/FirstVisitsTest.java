package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import policygraph.query.NamedQueries;
import policygraph.snapshot.ReferenceSnapshot;

/** What is made once is there before the first visitor, and who needs it not waits for nobody. */
final class FirstVisitsTest {
  private static Site site(DatasetGraph dataset) {
    return new Site(
        dataset,
        ReferenceSnapshot.done(NamedQueries.read(ReferenceSnapshot.ontology().resolve("queries"))));
  }

  @Test
  void afterThemNothingIsLeftToBeMade() {
    Site site = site(ReferenceSnapshot.get().dataset());
    site.visitAhead();
    for (Class<?> made :
        new Class<?>[] {
          HomePage.Facts.class, Network.class, Searchable.class, TimelinePage.Facts.class
        }) {
      assertNotNull(site.once(made, made, none -> null), made + " is there");
    }
    for (Axis axis : Axis.values()) {
      assertNotNull(site.once(axis, Coverage.class, none -> null), axis + " is there");
    }
  }

  @Test
  void dataWithoutAnythingCanBeVisited() {
    Site site = site(DatasetGraphFactory.create());
    site.visitAhead();
    assertTrue(site.at(Visit.of("/")).isPresent());
  }

  @Test
  void whoNeedsSomethingElseDoesNotWait() throws Exception {
    Site site = site(DatasetGraphFactory.create());
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread slow =
        Thread.ofVirtual()
            .start(
                () ->
                    site.once(
                        "slow",
                        String.class,
                        all -> {
                          making.countDown();
                          await(end);
                          return "made slowly";
                        }));
    assertTrue(making.await(10, TimeUnit.SECONDS));
    assertEquals("made at once", site.once("quick", String.class, all -> "made at once"));
    end.countDown();
    slow.join();
    assertEquals("made slowly", site.once("slow", String.class, all -> "made again"));
  }

  @Test
  void thePageOfADocumentIsMadeOnceForEachWayToSeeIt() {
    Site site = site(ReferenceSnapshot.get().dataset());
    String iri = "https://w3id.org/policygraph/id/document/cn-guofa-2015-40";
    Visit english = Visit.of("/id/document/cn-guofa-2015-40");
    Visit chinese = new Visit(Language.ZH, english.path(), Map.of(), true);
    Visit covered = new Visit(Language.EN, english.path(), Map.of("layers", "chosen"), true);
    Content first = site.thing(iri, english);
    assertSame(first, site.thing(iri, english));
    assertEquals(3, Set.of(first, site.thing(iri, chinese), site.thing(iri, covered)).size());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
