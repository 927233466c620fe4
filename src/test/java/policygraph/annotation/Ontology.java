package policygraph.annotation;

import java.nio.file.Path;
import policygraph.Outcome;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** The vocabularies that ship with the program, read once for all tests. */
final class Ontology {
  static final Vocabularies VOCABULARIES =
      ((Outcome.Done<Vocabularies>) VocabularyReader.read(Path.of("ontology"))).value();

  private Ontology() {}

  /** The names of all agencies. */
  static Lexicon<Concept> agencies() {
    Lexicon<Concept> agencies = new Lexicon<>();
    VOCABULARIES
        .concepts(Scheme.AGENCIES)
        .forEach(agency -> agency.labels().forEach(label -> agencies.add(label, agency)));
    return agencies;
  }
}
