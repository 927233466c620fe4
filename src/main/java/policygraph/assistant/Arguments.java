package policygraph.assistant;

import java.util.Map;
import java.util.Optional;

/** What a tool is called with. */
record Arguments(Map<String, Object> values) {

  /** An argument that cannot be used; the message says which, and how to mend it. */
  static final class Bad extends Exception {
    private static final long serialVersionUID = 1L;

    Bad(String message) {
      super(message);
    }
  }

  Optional<String> text(String name) throws Bad {
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text.strip());
    }
    throw new Bad("“" + name + "” is a text that is not empty, got " + value);
  }

  String needed(String name) throws Bad {
    return text(name).orElseThrow(() -> new Bad("“" + name + "” is missing"));
  }

  /** A number from 1. */
  int count(String name, int usual, int most) throws Bad {
    Object value = values.getOrDefault(name, usual);
    if (value instanceof Integer count && count >= 1 && count <= most) {
      return count;
    }
    throw new Bad("“" + name + "” is a number from 1 to " + most + ", got " + value);
  }
}
