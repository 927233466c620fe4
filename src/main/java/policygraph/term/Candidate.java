package policygraph.term;

import java.util.List;
import java.util.Optional;

/**
 * Words that may name a technology.
 *
 * @param frequency how often they stand in the documents, inside longer terms too
 * @param documents in how many documents
 * @param nestedIn the longer candidates that hold them
 * @param nearest the last part of the IRI of the technology whose labels are most like them
 */
public record Candidate(
    String term,
    String language,
    double score,
    int frequency,
    int documents,
    List<String> nestedIn,
    Optional<String> nearest,
    Passage example) {
  public Candidate {
    nestedIn = List.copyOf(nestedIn);
  }
}
