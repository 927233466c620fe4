package policygraph.linking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.rdf.RdfParsing;

/**
 * Things with what they are called, of which a data set may have many.
 *
 * @param names by IRI, in the order of the data set
 */
public record Things(Map<String, List<Said>> names) {
  /** A name as it is written there. */
  record Said(String text, String tag, boolean preferred) {
    Name name() {
      return Name.of(text, tag, preferred);
    }
  }

  /** Collects names from statements. */
  static final class Collector {
    private final Naming naming = Naming.read();
    private final Map<String, List<Said>> names = new LinkedHashMap<>();

    Naming naming() {
      return naming;
    }

    void add(Node thing, Node property, Node name) {
      if (thing.isURI()
          && property.isURI()
          && name.isLiteral()
          && naming.isName(property.getURI())
          && name.getLiteralLexicalForm().length() <= Name.LONGEST
          && !name.getLiteralLexicalForm().isBlank()) {
        names
            .computeIfAbsent(thing.getURI(), iri -> new ArrayList<>(2))
            .add(
                new Said(
                    name.getLiteralLexicalForm(),
                    name.getLiteralLanguage(),
                    naming.preferred().contains(property.getURI())));
      }
    }

    Things things() {
      return new Things(names);
    }
  }

  /** The things of an RDF file that have names; no statement is kept but these. */
  public static Outcome<Things> of(Path file) {
    Collector collector = new Collector();
    List<Problem> problems = new ArrayList<>();
    RdfParsing.parse(
        file,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            collector.add(triple.getSubject(), triple.getPredicate(), triple.getObject());
          }

          @Override
          public void quad(Quad quad) {
            triple(quad.asTriple());
          }
        },
        problems);
    return problems.isEmpty() ? Outcome.done(collector.things()) : new Outcome.Rejected<>(problems);
  }

  public int size() {
    return names.size();
  }
}
