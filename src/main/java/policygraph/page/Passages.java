package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/** Finds the words that statements rest on. */
final class Passages {
  private static final Node TEXT =
      NodeFactory.createURI("https://w3id.org/policygraph/ontology#text");
  private static final Node CODE =
      NodeFactory.createURI("https://w3id.org/policygraph/ontology#code");

  /** Code points shown on either side. */
  private static final int AROUND = 80;

  private Passages() {}

  /** Document by document, the newest first, each from its start to its end. */
  static Comparator<Node> readingOrder(Site site) {
    Units units = site.units();
    List<Node> documents = List.copyOf(units.documents());
    return Comparator.comparing(
            (Node unit) -> units.document(unit).map(documents::indexOf).orElse(documents.size()))
        .thenComparing(unit -> units.order().getOrDefault(unit, 0))
        .thenComparing(unit -> unit.toString());
  }

  /** Where concepts stand in a unit's own words. */
  static List<Passage> in(Site site, Visit visit, Node unit, Set<Node> concepts) {
    List<Passage> passages = new ArrayList<>();
    for (Row row : site.rows("passages-in", Map.of("unit", unit))) {
      if (concepts.contains(row.node("concept").orElseThrow())) {
        passages.add(passage(site, visit, unit, row));
      }
    }
    return passages;
  }

  static Passage passage(Site site, Visit visit, Node unit, Row row) {
    String text = row.node("file").map(file -> text(site, file)).orElse("");
    int start = row.number("start");
    int end = row.number("end");
    boolean fits = end > start && end <= text.codePointCount(0, text.length());
    return new Passage(
        unit(site, visit, unit),
        document(site, visit, unit),
        row.href("statement"),
        fits ? before(text, start) : "",
        row.text("exact"),
        fits ? after(text, end) : "");
  }

  private static String text(Site site, Node file) {
    return site.graph().find(file, TEXT, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** What comes before in the same line, from the start of a word. */
  private static String before(String text, int start) {
    int end = text.offsetByCodePoints(0, start);
    int from = text.offsetByCodePoints(0, Math.max(0, start - AROUND));
    int line = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    if (line >= from) {
      return text.substring(Math.min(line, end), end);
    }
    int space = text.indexOf(' ', from);
    return "…" + text.substring(space >= 0 && space < end ? space + 1 : from, end);
  }

  private static String after(String text, int end) {
    int from = text.offsetByCodePoints(0, end);
    int to =
        text.offsetByCodePoints(from, Math.min(AROUND, text.codePointCount(from, text.length())));
    int line = text.indexOf('\n', from);
    if (line >= 0 && line <= to) {
      return text.substring(from, line);
    }
    int space = text.lastIndexOf(' ', to);
    boolean rest = to < text.length();
    return text.substring(from, rest && space > from ? space : to) + (rest ? "…" : "");
  }

  /** A unit by its code and title, or its first words. */
  static Link unit(Site site, Visit visit, Node unit) {
    Words words = site.words();
    String code = words.texts(unit, CODE, "").stream().findFirst().orElse("");
    String name = words.text(unit, DCTerms.title.asNode(), visit.language().tag());
    for (String language : List.of("en", "zh")) {
      name = name.isEmpty() ? words.text(unit, DCTerms.title.asNode(), language) : name;
    }
    for (String language : List.of("en", "zh")) {
      name = name.isEmpty() ? Words.cut(words.text(unit, TEXT, language)) : name;
    }
    String text = (code + " " + name).strip();
    return Link.to(unit.toString(), text.isEmpty() ? words.label(unit, "en") : text);
  }

  /** The title of the document that a unit belongs to, where there are several documents. */
  static String document(Site site, Visit visit, Node unit) {
    Optional<Node> document =
        site.units().document(unit).filter(d -> site.units().documents().size() > 1);
    return document.map(node -> site.words().label(node, visit.language().tag())).orElse("");
  }

  /** How a body is named where it is made responsible. */
  static MatrixCell.Named named(Site site, Visit visit, Row row) {
    return new MatrixCell.Named(
        row.node("role").map(role -> site.words().label(role, visit.language().tag())).orElse(""),
        row.text("roleKey"),
        row.href("statement"),
        row.text("exact"));
  }
}
