package policygraph.term;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import policygraph.annotation.Token;

/**
 * Words of Chinese text, which does not part them: HanLP's segmenter and its parts of speech. Its
 * dictionaries take a second to load, so only what looks for terms makes one of these.
 */
final class ChineseWords implements Words {
  private static final String NUMERAL = "m";
  private static final String MEASURE_WORD = "q";

  private final TermProfile profile;
  private final Segment segmenter =
      new ViterbiSegment()
          .enableOffset(true)
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enableJapaneseNameRecognize(false);

  ChineseWords(TermProfile profile) {
    this.profile = profile;
  }

  @Override
  public List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    String before = "";
    for (Term term : segmenter.seg(text)) {
      String tag = term.nature.toString();
      // 亿元 measures; in 元宇宙 the segmenter only calls it a measure word.
      boolean measures = before.equals(NUMERAL) && tag.equals(MEASURE_WORD);
      words.add(word(term, measures ? Word.Place.NOWHERE : profile.place(tag)));
      before = tag;
    }
    return words;
  }

  private Word word(Term term, Word.Place place) {
    return new Word(
        term.offset,
        term.offset + term.word.length(),
        Token.key(term.word),
        profile.place(Token.key(term.word), place),
        term.word.length() > 1 && occurrences(term.word) <= profile.common());
  }

  /** In the texts that the segmenter learnt from. */
  private static int occurrences(String word) {
    CoreDictionary.Attribute known = CustomDictionary.get(word);
    return Math.max(
        CoreDictionary.getTermFrequency(word), known == null ? 0 : known.totalFrequency);
  }
}
