package policygraph.review;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import policygraph.graph.Iris;
import policygraph.graph.PG;

/** What decisions add to the scheme of technologies, as SKOS, with who decided when after what. */
final class Additions {
  private static final Node SCHEME = Iris.concept("scheme", "technologies");

  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

  private Additions() {}

  static Graph of(List<Entry> entries) {
    Additions additions = new Additions();
    entries.stream().filter(Additions::isAccepted).forEach(additions::concept);
    entries.stream().filter(each -> each.is(Entry.Decision.LABEL)).forEach(additions::labels);
    return additions.graph;
  }

  static Node technology(String slug) {
    return Iris.concept("technology", slug);
  }

  private static boolean isAccepted(Entry entry) {
    return entry.is(Entry.Decision.ACCEPT);
  }

  private void concept(Entry entry) {
    Node concept = technology(entry.concept());
    graph.add(concept, RDF.type.asNode(), SKOS.Concept.asNode());
    graph.add(concept, RDF.type.asNode(), PG.Technology);
    graph.add(concept, SKOS.inScheme.asNode(), SCHEME);
    graph.add(concept, SKOS.broader.asNode(), technology(entry.cell(Column.BROADER)));
    words(concept, SKOS.prefLabel.asNode(), entry.cell(Column.LABEL_EN), "en");
    words(concept, SKOS.prefLabel.asNode(), entry.cell(Column.LABEL_ZH), "zh");
    words(concept, SKOS.definition.asNode(), entry.cell(Column.DEFINITION_EN), "en");
    words(concept, SKOS.definition.asNode(), entry.cell(Column.DEFINITION_ZH), "zh");
    otherLabels(concept, entry);
    Stream.of(Column.LABEL_EN, Column.LABEL_ZH, Column.OTHER_LABELS_EN, Column.OTHER_LABELS_ZH)
        .flatMap(column -> entry.labels(column).stream())
        .filter(entry.cell(Column.TERM)::equals)
        .findFirst()
        .ifPresentOrElse(
            label -> {},
            () ->
                words(
                    concept,
                    SKOS.hiddenLabel.asNode(),
                    entry.cell(Column.TERM),
                    entry.cell(Column.LANGUAGE)));
    graph.add(
        concept,
        DCTerms.dateAccepted.asNode(),
        NodeFactory.createLiteralDT(entry.cell(Column.DATE), XSDDatatype.XSDdate));
    text(concept, DCTerms.contributor.asNode(), entry.cell(Column.REVIEWER));
    text(concept, DCTerms.source.asNode(), entry.cell(Column.DOCUMENT));
  }

  private void labels(Entry entry) {
    Node concept = technology(entry.concept());
    words(concept, SKOS.altLabel.asNode(), entry.cell(Column.TERM), entry.cell(Column.LANGUAGE));
    otherLabels(concept, entry);
    String after = entry.cell(Column.DOCUMENT);
    words(
        concept,
        SKOS.changeNote.asNode(),
        "%s: %s added the label “%s”%s."
            .formatted(
                entry.cell(Column.DATE),
                entry.cell(Column.REVIEWER),
                entry.cell(Column.TERM),
                after.isEmpty() ? "" : " after " + after),
        "en");
  }

  private void otherLabels(Node concept, Entry entry) {
    entry
        .labels(Column.OTHER_LABELS_EN)
        .forEach(label -> words(concept, SKOS.altLabel.asNode(), label, "en"));
    entry
        .labels(Column.OTHER_LABELS_ZH)
        .forEach(label -> words(concept, SKOS.altLabel.asNode(), label, "zh"));
  }

  private void words(Node concept, Node property, String words, String language) {
    graph.add(concept, property, NodeFactory.createLiteralLang(words, language));
  }

  private void text(Node concept, Node property, String text) {
    if (!text.isEmpty()) {
      graph.add(concept, property, NodeFactory.createLiteralString(text));
    }
  }
}
