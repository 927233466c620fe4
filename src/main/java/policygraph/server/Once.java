package policygraph.server;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. */
final class Once<T> {
  private final Supplier<T> maker;
  private T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
