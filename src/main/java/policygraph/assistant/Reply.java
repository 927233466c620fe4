package policygraph.assistant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an assistant is told.
 *
 * @param message what there is to say beside the results: that there are none, or more
 * @param results each with its IRIs and its quotations
 * @param fault whether the assistant asked in a way that cannot be answered
 */
public record Reply(Optional<String> message, List<Map<String, Object>> results, boolean fault) {
  public Reply {
    results = List.copyOf(results);
  }

  static Reply of(List<Map<String, Object>> results, String nothing) {
    return results.isEmpty() ? nothing(nothing) : new Reply(Optional.empty(), results, false);
  }

  /** Results of which there are more than an answer holds. */
  static Reply partOf(List<Map<String, Object>> results, String how) {
    return new Reply(
        Optional.of("These are the first " + results.size() + "; there are more. " + how),
        results,
        false);
  }

  static Reply nothing(String why) {
    return new Reply(Optional.of("Nothing found: " + why), List.of(), false);
  }

  static Reply fault(String what) {
    return new Reply(Optional.of(what), List.of(), true);
  }

  /** As it is sent. */
  public Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    message.ifPresent(text -> content.put("message", text));
    content.put("results", results);
    return Collections.unmodifiableMap(content);
  }
}
