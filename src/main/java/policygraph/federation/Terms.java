package policygraph.federation;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Jena's terms as RDF4J's, and back. */
final class Terms {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private Terms() {}

  static Value value(Node term) {
    if (term.isURI()) {
      return VALUES.createIRI(term.getURI());
    }
    if (term.isBlank()) {
      return VALUES.createBNode(term.getBlankNodeLabel());
    }
    if (!term.isLiteral()) {
      throw new IllegalArgumentException("a triple as a term is more than FedX knows");
    }
    return term.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(
            term.getLiteralLexicalForm(), VALUES.createIRI(term.getLiteralDatatypeURI()))
        : VALUES.createLiteral(term.getLiteralLexicalForm(), term.getLiteralLanguage());
  }

  static Node node(Value value) {
    return switch (value) {
      case IRI iri -> NodeFactory.createURI(iri.stringValue());
      case BNode blank -> NodeFactory.createBlankNode(blank.getID());
      case Literal literal -> node(literal);
      default -> throw new IllegalArgumentException("a triple as a term is more than FedX knows");
    };
  }

  private static Node node(Literal literal) {
    return literal
        .getLanguage()
        .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
        .orElseGet(
            () ->
                NodeFactory.createLiteralDT(
                    literal.getLabel(),
                    TypeMapper.getInstance()
                        .getSafeTypeByName(literal.getDatatype().stringValue())));
  }
}
