package policygraph.term;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import policygraph.annotation.Annotator;
import policygraph.document.Document;

/** Gathers the phrases of documents, those in clauses and in names of bodies and places aside. */
final class Harvest {
  private final TermProfile profile;
  private final Words words;
  private final Map<String, Found> phrases = new TreeMap<>();

  private Harvest(TermProfile profile, Words words) {
    this.profile = profile;
    this.words = words;
  }

  /** Phrases by key. */
  static Map<String, Found> of(
      List<Document> documents, Annotator annotator, TermProfile profile, Words words) {
    Harvest harvest = new Harvest(profile, words);
    documents.forEach(
        document -> Block.in(document, annotator.annotate(document)).forEach(harvest::add));
    return harvest.phrases;
  }

  private void add(Block block) {
    List<Word> free =
        words.in(block.text()).stream()
            .map(word -> block.isTaken(word) ? word.parting() : word)
            .toList();
    Phrase.in(block.text(), free).stream()
        .filter(phrase -> !block.isInTechnology(phrase))
        .forEach(phrase -> add(phrase, block));
  }

  private void add(Phrase phrase, Block block) {
    phrases
        .computeIfAbsent(phrase.key(), key -> new Found(phrase, block.passage(phrase)))
        .add(
            block.spelling(phrase),
            block.document(),
            block.isListed(phrase, profile),
            block.holdsTechnology(phrase));
  }
}
