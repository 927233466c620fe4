package policygraph.annotation;

import java.util.List;
import java.util.Optional;
import policygraph.document.Emendation;
import policygraph.document.Span;

/**
 * One body of a clause.
 *
 * @param roleWords the words that give the role (牵头, "with"); none where only the place in a list
 *     does
 * @param position from 1, over the whole clause
 * @param name where the body is named
 * @param restsOn the emendations without which it would read otherwise
 */
public record Responsibility(
    Body body,
    Role role,
    Optional<Span> roleWords,
    int position,
    Span name,
    List<Emendation> restsOn) {
  public Responsibility {
    restsOn = List.copyOf(restsOn);
  }
}
