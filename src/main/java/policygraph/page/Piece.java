package policygraph.page;

import java.util.List;
import java.util.Optional;

/** A part of a text with its marks: pieces in their order hold the text, each once. */
public sealed interface Piece {
  /** The words in it, without anything else. */
  String words();

  /** For templates, which cannot ask for the class. */
  default boolean marked() {
    return this instanceof Marked;
  }

  /**
   * Words that no further mark divides.
   *
   * @param link the innermost mark of words over them
   */
  record Plain(String words, Optional<Mark> link) implements Piece {}

  /**
   * What a mark covers, or a part of it where marks cross.
   *
   * @param last whether the mark ends here
   */
  record Marked(Mark mark, List<Piece> inner, boolean last) implements Piece {
    @Override
    public String words() {
      StringBuilder words = new StringBuilder();
      inner.forEach(piece -> words.append(piece.words()));
      return words.toString();
    }

    /** Whether it is nothing but a link. */
    public boolean simple() {
      return !mark.layer().ofSentences() && inner.size() == 1 && !inner.getFirst().marked();
    }
  }
}
