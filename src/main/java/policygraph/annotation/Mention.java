package policygraph.annotation;

import java.util.List;
import policygraph.document.Emendation;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** A place in a unit that names a concept. */
public record Mention(
    String unit, Scheme scheme, Concept concept, Span span, List<Emendation> restsOn) {
  public Mention {
    restsOn = List.copyOf(restsOn);
  }
}
