package policygraph.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import policygraph.annotation.Annotations;
import policygraph.annotation.Body;
import policygraph.annotation.Classification;
import policygraph.annotation.Clause;
import policygraph.annotation.Directive;
import policygraph.annotation.Implied;
import policygraph.annotation.Mention;
import policygraph.annotation.Quantity;
import policygraph.annotation.Responsibility;
import policygraph.annotation.Role;
import policygraph.annotation.SentenceCoverage;
import policygraph.annotation.Target;
import policygraph.annotation.Title;
import policygraph.document.Document;
import policygraph.document.Emendation;
import policygraph.document.Metadata;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** Writes one document and its annotations as triples. */
public final class DocumentGraph {
  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
  private final Document document;
  private final Node work;
  private final Node expression;
  private final Node file;
  private final String language;

  private DocumentGraph(Document document) {
    this.document = document;
    this.language = document.metadata().language();
    this.work = Iris.document(document.metadata().id());
    this.expression = Iris.below(work, language);
    this.file = Iris.below(expression, "source");
  }

  public static Graph of(Document document, Annotations annotations) {
    DocumentGraph graph = new DocumentGraph(document);
    graph.addWork(annotations);
    graph.addExpressionAndFile();
    graph.addUnits();
    document.emendations().forEach(graph::addEmendation);
    annotations.clauses().forEach(graph::addClause);
    annotations.implied().forEach(graph::addImplied);
    annotations.mentions().forEach(graph::addMention);
    annotations.titles().forEach(graph::addTitle);
    annotations.classifications().forEach(graph::addClassification);
    annotations.directives().forEach(graph::addDirective);
    annotations.targets().forEach(graph::addTarget);
    annotations.sentences().forEach(graph::addSentence);
    return graph.graph;
  }

  private void addWork(Annotations annotations) {
    Metadata metadata = document.metadata();
    add(work, RDF.type.asNode(), PG.PolicyDocument);
    add(work, RDF.type.asNode(), ELI.LegalResource);
    titles(metadata).forEach((tag, title) -> add(work, DCTerms.title.asNode(), text(title, tag)));
    metadata
        .number()
        .ifPresent(number -> add(work, ELI.id_local, NodeFactory.createLiteralString(number)));
    metadata
        .date()
        .ifPresent(
            date ->
                add(
                    work,
                    ELI.date_document,
                    NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate)));
    annotations.issuer().ifPresent(issuer -> add(work, ELI.passed_by, agency(issuer)));
    metadata.addressees().ifPresent(words -> add(work, PG.addressee, text(words, language)));
  }

  /** A document without any title goes by its id. */
  private Map<String, String> titles(Metadata metadata) {
    return metadata.title().isEmpty() ? Map.of(language, metadata.id()) : metadata.title();
  }

  private void addExpressionAndFile() {
    add(work, ELI.is_realized_by, expression);
    addExpression(expression, language);
    document
        .metadata()
        .translationOf()
        .filter(original -> !original.equals(language))
        .ifPresent(this::addOriginalExpression);
    add(expression, ELI.is_embodied_by, file);
    add(file, RDF.type.asNode(), ELI.Format);
    add(file, ELI.embodies, expression);
    add(
        file,
        DCTerms.format.asNode(),
        NodeFactory.createLiteralString(document.source().mediaType()));
    add(file, PG.text, text(document.source().text(), language));
    add(file, PG.sha256, NodeFactory.createLiteralString(document.source().sha256()));
  }

  private void addOriginalExpression(String original) {
    Node translated = Iris.below(work, original);
    add(work, ELI.is_realized_by, translated);
    addExpression(translated, original);
    add(expression, ELI.is_translation_of, translated);
  }

  private void addExpression(Node node, String tag) {
    add(node, RDF.type.asNode(), ELI.LegalExpression);
    add(node, ELI.realizes, work);
    add(node, DCTerms.language.asNode(), NodeFactory.createLiteralString(tag));
    add(node, ELI.language, Iris.language(tag));
  }

  private void addUnits() {
    int order = 0;
    for (Unit unit : document.units()) {
      Node node = unit(unit.code());
      add(node, RDF.type.asNode(), unitClass(unit));
      add(node, PG.partOf, unit.parent().map(this::unit).orElse(work));
      add(node, PG.code, NodeFactory.createLiteralString(unit.code()));
      add(node, PG.order, integer(order++));
      unit.printedNumber()
          .ifPresent(
              number -> add(node, PG.printedNumber, NodeFactory.createLiteralString(number)));
      unit.title().ifPresent(title -> add(node, DCTerms.title.asNode(), text(title, language)));
      add(
          node,
          PG.text,
          text(
              String.join("\n", unit.blocks().stream().map(document.source()::slice).toList()),
              language));
      unit.blocks().forEach(block -> add(node, PG.evidence, passage(block)));
      unit.original()
          .ifPresent(
              original -> {
                add(
                    node,
                    PG.text,
                    text(document.source().slice(original.span()), original.language()));
                add(node, PG.evidence, passage(original.span()));
              });
    }
  }

  private static Node unitClass(Unit unit) {
    String word = unit.kind().word();
    return PG.term(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  private void addEmendation(Emendation emendation) {
    Node node = emendation(emendation);
    add(node, RDF.type.asNode(), PG.Emendation);
    addStatement(node, emendation.unit(), emendation.span(), Method.METADATA);
    add(node, PG.correctedReading, NodeFactory.createLiteralString(emendation.corrected()));
    add(node, RDFS.comment.asNode(), text(emendation.reason(), "en"));
    add(node, DCTerms.source.asNode(), text(emendation.support(), "en"));
    add(node, PG.certainty, Iris.concept("certainty", emendation.certainty().word()));
  }

  private Node emendation(Emendation emendation) {
    return Iris.below(work, "emendation/" + range(emendation.span()));
  }

  private void addClause(Clause clause) {
    Node node = clause(clause);
    add(node, RDF.type.asNode(), PG.Clause);
    addStatement(node, clause.unit(), clause.span(), Method.CLAUSE_GRAMMAR);
    addConfidence(node, "responsibilities");
    add(node, PG.openEnded, bool(clause.openEnded()));
    clause
        .responsibilities()
        .forEach(responsibility -> addResponsibility(node, clause, responsibility));
  }

  private Node clause(Clause clause) {
    return Iris.below(unit(clause.unit()), "clause/" + clause.number());
  }

  private void addResponsibility(Node clauseNode, Clause clause, Responsibility responsibility) {
    Node node = Iris.below(clauseNode, Integer.toString(responsibility.position()));
    Node agency = agency(responsibility.body());
    add(node, RDF.type.asNode(), PG.Responsibility);
    addStatement(node, clause.unit(), clause.span(), Method.CLAUSE_GRAMMAR);
    addConfidence(node, "responsibilities");
    add(node, PG.clause, clauseNode);
    add(node, PG.agency, agency);
    if (responsibility.role().leads()) {
      add(node, PG.leadAgency, agency);
    }
    add(node, PG.role, Iris.concept("role", responsibility.role().word()));
    add(node, PG.position, integer(responsibility.position()));
    responsibility.restsOn().forEach(emendation -> add(node, PG.restsOn, emendation(emendation)));
    Node name = mention(Scheme.AGENCIES, responsibility.name());
    addMention(name, clause.unit(), agency, responsibility.name(), Method.CLAUSE_GRAMMAR);
    responsibility.restsOn().forEach(emendation -> add(name, PG.restsOn, emendation(emendation)));
    add(node, PG.nameMention, name);
  }

  /** A responsibility that rests on the rule of another unit: it has no clause of its own. */
  private void addImplied(Implied implied) {
    Clause rule = implied.rule();
    Node node =
        Iris.below(
            unit(implied.unit()),
            "implied/" + rule.unit() + "-" + rule.number() + "-" + implied.position());
    add(node, RDF.type.asNode(), PG.Responsibility);
    addStatement(node, implied.unit(), rule.span(), Method.REACHING_RULE);
    add(node, PG.restsOn, clause(rule));
    add(node, PG.agency, agency(implied.body()));
    add(node, PG.role, Iris.concept("role", Role.PARTICIPANT.word()));
  }

  private void addMention(Mention mention) {
    Node node = mention(mention.scheme(), mention.span());
    Node concept = NodeFactory.createURI(mention.concept().iri());
    addMention(node, mention.unit(), concept, mention.span(), Method.LEXICON);
    switch (mention.scheme()) {
      case TECHNOLOGIES -> addConfidence(node, "technology-mentions-overlap");
      case REFERENCES -> addConfidence(node, "references");
      default -> {}
    }
    mention.restsOn().forEach(emendation -> add(node, PG.restsOn, emendation(emendation)));
    if (mention.scheme() == Scheme.TECHNOLOGIES) {
      add(node, PG.technology, concept);
    }
  }

  /** One name for each, the first: a document is named in full once, and then in short. */
  private void addTitle(Title title) {
    String own = document.metadata().id();
    Node reference =
        title
            .document()
            .map(Iris::numberedReference)
            .orElseGet(() -> Iris.unreviewedReference(own, title.name()));
    if (!graph.contains(reference, RDF.type.asNode(), PG.Reference)) {
      add(reference, RDF.type.asNode(), PG.Reference);
      add(reference, RDF.type.asNode(), SKOS.Concept.asNode());
      add(reference, SKOS.inScheme.asNode(), NodeFactory.createURI(Scheme.REFERENCES.iri()));
      add(
          reference,
          SKOS.broader.asNode(),
          Iris.concept("reference", "kind-" + title.kind().word()));
      add(reference, SKOS.prefLabel.asNode(), text(title.name(), language));
      add(reference, PG.unreviewed, bool(true));
      title
          .number()
          .ifPresent(number -> add(reference, DCTerms.identifier.asNode(), string(number)));
    }
    title.document().map(Iris::document).ifPresent(cited -> add(work, ELI.cites, cited));
    addMention(
        mention(Scheme.REFERENCES, title.span()),
        title.unit(),
        reference,
        title.span(),
        Method.TITLE_PATTERN);
  }

  private void addMention(Node node, String unit, Node concept, Span span, Method method) {
    add(node, RDF.type.asNode(), PG.Mention);
    addStatement(node, unit, span, method);
    add(node, PG.mentionOf, concept);
  }

  private Node mention(Scheme scheme, Span span) {
    return Iris.below(
        work, "mention/" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "/" + range(span));
  }

  private void addClassification(Classification classification) {
    Concept concept = classification.concept();
    Node property =
        switch (classification.scheme()) {
          case SECTORS -> PG.sector;
          case INSTRUMENTS -> PG.instrument;
          case TARGET_GROUPS -> PG.targetGroup;
          default ->
              throw new IllegalArgumentException(
                  "units are not classified by " + classification.scheme());
        };
    String kind = property.getLocalName();
    Node node = Iris.below(unit(classification.unit()), kind + "/" + concept.slug());
    add(node, RDF.type.asNode(), PG.Classification);
    add(node, PG.unit, unit(classification.unit()));
    add(node, PG.method, Method.CUE_SCORE.node());
    classification.evidence().forEach(span -> add(node, PG.evidence, passage(span)));
    add(node, property, NodeFactory.createURI(concept.iri()));
    add(node, PG.score, integer(classification.score()));
    addConfidence(
        node, classification.scheme().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private void addDirective(Directive directive) {
    Node node = Iris.below(unit(directive.unit()), "directive/" + range(directive.sentence()));
    add(node, RDF.type.asNode(), PG.Directive);
    addStatement(node, directive.unit(), directive.sentence(), Method.LEXICON);
    add(node, PG.force, NodeFactory.createURI(directive.force().iri()));
  }

  private void addTarget(Target target) {
    Node node = Iris.below(unit(target.unit()), "target/" + target.number());
    add(node, RDF.type.asNode(), PG.Target);
    addStatement(node, target.unit(), target.statement(), Method.DATE_PATTERN);
    addConfidence(node, "targets");
    add(node, PG.year, NodeFactory.createLiteralDT(target.year().toString(), XSDDatatype.XSDgYear));
    target.dates().forEach(date -> add(node, PG.dateEvidence, passage(date)));
    int number = 1;
    for (Quantity quantity : target.quantities()) {
      Node own = Iris.below(node, "quantity/" + number++);
      add(node, PG.quantity, own);
      addQuantity(own, target.unit(), quantity);
    }
  }

  private void addQuantity(Node node, String unit, Quantity quantity) {
    Span value = quantity.value();
    List<Span> said = Stream.concat(Stream.of(value), quantity.unit().stream()).toList();
    Span words =
        new Span(
            said.stream().mapToInt(Span::start).min().orElseThrow(),
            said.stream().mapToInt(Span::end).max().orElseThrow());
    add(node, RDF.type.asNode(), PG.Quantity);
    add(node, RDF.type.asNode(), SchemaDO.PropertyValue.asNode());
    addStatement(node, unit, words, Method.QUANTITY_GRAMMAR);
    addConfidence(node, "target-values");
    add(node, PG.printedValue, string(document.source().slice(value)));
    add(node, PG.comparison, string(quantity.comparison().word()));
    quantity.number().ifPresent(number -> addNumber(node, quantity.comparison(), number));
    quantity.metric().ifPresent(metric -> addMetric(node, metric));
    if (!quantity.unit().isEmpty()) {
      String unitText =
          quantity.unit().stream().map(document.source()::slice).collect(Collectors.joining(" "));
      add(node, SchemaDO.unitText.asNode(), string(unitText));
    }
    quantity
        .baseline()
        .ifPresent(
            span ->
                add(
                    node,
                    SchemaDO.valueReference.asNode(),
                    text(document.source().slice(span), language)));
  }

  private void addNumber(Node node, Quantity.Comparison comparison, BigDecimal number) {
    Node value = NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    add(node, SchemaDO.value.asNode(), value);
    switch (comparison) {
      case AT_LEAST -> add(node, SchemaDO.minValue.asNode(), value);
      case AT_MOST -> add(node, SchemaDO.maxValue.asNode(), value);
      case REACH, ABOUT, RISE_BY, FALL_BY -> {}
    }
  }

  private void addMetric(Node node, Span metric) {
    add(node, SchemaDO.name.asNode(), text(document.source().slice(metric), language));
    add(node, PG.metricEvidence, passage(metric));
  }

  private void addSentence(SentenceCoverage sentence) {
    Node node = Iris.below(unit(sentence.unit()), "sentence/" + sentence.number());
    add(node, RDF.type.asNode(), PG.SentenceCoverage);
    addStatement(node, sentence.unit(), sentence.sentence(), Method.SENTENCE_LEDGER);
    if (sentence.by().isEmpty()) {
      add(node, PG.coverage, coverage(sentence.status()));
    }
    sentence.by().forEach(extraction -> add(node, PG.coverage, coverage(extraction)));
  }

  private static Node coverage(Enum<?> word) {
    return Iris.concept(
        "coverage", word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private void addConfidence(Node node, String layer) {
    Confidence.of(layer).ifPresent(value -> add(node, PG.confidence, value));
  }

  private void addStatement(Node node, String unit, Span evidence, Method method) {
    add(node, PG.unit, unit(unit));
    add(node, PG.evidence, passage(evidence));
    add(node, PG.method, method.node());
  }

  private Node agency(Body body) {
    return switch (body) {
      case Body.Known known -> NodeFactory.createURI(known.agency().iri());
      case Body.Unreviewed unreviewed -> {
        Node node = Iris.unreviewedAgency(document.metadata().id(), unreviewed.name());
        add(node, RDF.type.asNode(), PG.Agency);
        add(node, RDF.type.asNode(), SKOS.Concept.asNode());
        add(node, SKOS.inScheme.asNode(), NodeFactory.createURI(Scheme.AGENCIES.iri()));
        addName(node, text(unreviewed.name(), language));
        add(node, PG.unreviewed, bool(true));
        yield node;
      }
    };
  }

  /** Names that differ in their brackets only are one body's, which has one preferred label. */
  private void addName(Node node, Node name) {
    boolean first = !graph.contains(node, SKOS.prefLabel.asNode(), Node.ANY);
    if (first) {
      add(node, SKOS.prefLabel.asNode(), name);
    } else if (!graph.contains(node, SKOS.prefLabel.asNode(), name)) {
      add(node, SKOS.altLabel.asNode(), name);
    }
  }

  private Node unit(String code) {
    return Iris.below(work, code);
  }

  private Node passage(Span span) {
    Node node = Iris.passage(file, span);
    add(node, RDF.type.asNode(), OA.TextPositionSelector.asNode());
    add(node, RDF.type.asNode(), OA.TextQuoteSelector.asNode());
    add(node, OA.start.asNode(), offset(span.start()));
    add(node, OA.end.asNode(), offset(span.end()));
    add(node, OA.exact.asNode(), NodeFactory.createLiteralString(document.source().slice(span)));
    add(node, DCTerms.source.asNode(), file);
    return node;
  }

  private static String range(Span span) {
    return span.start() + "-" + span.end();
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node text(String words, String language) {
    return NodeFactory.createLiteralLang(words, language);
  }

  private static Node string(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node offset(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  private static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }
}
