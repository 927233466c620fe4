package policygraph.term;

import java.util.List;
import policygraph.annotation.Token;

/**
 * Words of English text. There is no tagger: what is no stop word and no verb of the profile may be
 * a noun.
 */
final class EnglishWords implements Words {
  private final TermProfile profile;

  EnglishWords(TermProfile profile) {
    this.profile = profile;
  }

  @Override
  public List<Word> in(String text) {
    return Token.of(text).stream()
        .map(
            token ->
                new Word(token.start(), token.end(), token.form(), place(token), token.capitals()))
        .toList();
  }

  private Word.Place place(Token token) {
    return Character.isLetterOrDigit(token.form().codePointAt(0))
        ? profile.place(token.form(), Word.Place.ANYWHERE)
        : Word.Place.NOWHERE;
  }
}
