package policygraph;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A measure of work that no busy machine changes: what the current thread allocates. */
public final class AllocatedBytes {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocatedBytes() {}

  public static long of(Runnable work) {
    work.run(); // classes and tables that are made once do not count
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
