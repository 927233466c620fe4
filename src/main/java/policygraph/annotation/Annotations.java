package policygraph.annotation;

import java.util.List;
import java.util.Optional;
import policygraph.Problem;

/**
 * All that was found in a document, each list in the order of the text.
 *
 * @param issuer the body that issued the document, where it is known by name
 * @param implied responsibilities that no clause of their unit states
 * @param mentions those outside of clauses; in a clause each responsibility is one
 * @param titles what is named and known to no vocabulary
 * @param sentences what became of each sentence of the document
 * @param remarks what looked like something and was not understood
 */
public record Annotations(
    Optional<Body> issuer,
    List<Clause> clauses,
    List<Implied> implied,
    List<Mention> mentions,
    List<Title> titles,
    List<Classification> classifications,
    List<Directive> directives,
    List<Target> targets,
    List<SentenceCoverage> sentences,
    List<Problem> remarks) {
  public Annotations {
    clauses = List.copyOf(clauses);
    implied = List.copyOf(implied);
    mentions = List.copyOf(mentions);
    titles = List.copyOf(titles);
    classifications = List.copyOf(classifications);
    directives = List.copyOf(directives);
    targets = List.copyOf(targets);
    sentences = List.copyOf(sentences);
    remarks = List.copyOf(remarks);
  }

  Annotations withSentences(List<SentenceCoverage> ledger) {
    return new Annotations(
        issuer,
        clauses,
        implied,
        mentions,
        titles,
        classifications,
        directives,
        targets,
        ledger,
        remarks);
  }
}
