package policygraph.term;

import java.util.List;

/** Cuts text of one language into words that know where in a term they may stand. */
sealed interface Words permits ChineseWords, EnglishWords {

  List<Word> in(String text);

  static Words of(String language, TermProfile profile) {
    return language.equals("zh") ? new ChineseWords(profile) : new EnglishWords(profile);
  }
}
