package policygraph.annotation;

import java.util.List;
import java.util.Optional;
import policygraph.Problem;
import policygraph.annotation.ClauseWords.Part;
import policygraph.vocabulary.Scheme;

/**
 * Whom the names of China's agencies stand for in a document. In another country's the Ministry of
 * Commerce is its own, which no vocabulary has; only a name that says China names one of China's.
 *
 * @param country that of the document, if it is not China
 * @param file the document's, for messages
 */
record Namesakes(Countries countries, Optional<String> country, String file) {

  /** A body under the name that the document has for it. */
  Body body(Body body, String name) {
    return isAnother(name) && body instanceof Body.Known ? new Body.Unreviewed(name) : body;
  }

  /** The bodies of a clause likewise. */
  <P extends Part> List<P> parts(List<P> parts, String text, Class<P> kind) {
    return parts.stream().map(part -> kind.cast(part(part, text))).toList();
  }

  private Part part(Part part, String text) {
    return part instanceof Part.Named(Body body, int start, int end)
        ? new Part.Named(body(body, text.substring(start, end)), start, end)
        : part;
  }

  /** Without those that name a body of another country. */
  List<Mention> mentions(
      List<Mention> mentions, java.util.function.Function<Mention, String> words) {
    return mentions.stream()
        .filter(each -> each.scheme() != Scheme.AGENCIES || !isAnother(words.apply(each)))
        .toList();
  }

  private boolean isAnother(String name) {
    return country.isPresent() && !countries.saysChina(name);
  }

  List<Problem> remarks() {
    return country.stream()
        .map(
            code ->
                new Problem(
                    file + ":1",
                    "foreign-document",
                    "the document is taken to be of "
                        + code
                        + " and not of China: the bodies that it names are unreviewed agencies of its own",
                    "where that is wrong, say jurisdiction: CN in its metadata file"))
        .toList();
  }
}
