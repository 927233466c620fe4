package policygraph.guard;

import java.io.IOException;

/** What a run does with the data. */
@FunctionalInterface
interface Work {
  void on(GuardedDataset data, Budget budget) throws IOException;
}
