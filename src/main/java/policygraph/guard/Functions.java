package policygraph.guard;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions that queries may call by IRI: the casts of SPARQL, and a few others that look at
 * nothing but their arguments. A list of what is allowed, because the engine's own grows, loads
 * classes by name, and runs scripts.
 */
final class Functions {
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final Set<String> OTHERS = Set.of(ARQ + "localname", ARQ + "namespace");
  private static final FunctionRegistry ALLOWED = allowed();

  private Functions() {}

  static boolean allows(String iri) {
    return ALLOWED.isRegistered(iri);
  }

  /** For ARQ to look functions up in: the second lock. */
  static FunctionRegistry registry() {
    return ALLOWED;
  }

  private static FunctionRegistry allowed() {
    FunctionRegistry all = FunctionRegistry.standardRegistry();
    FunctionRegistry allowed = new FunctionRegistry();
    all.keys()
        .forEachRemaining(
            iri -> {
              if (iri.startsWith(XSD.NS) || iri.startsWith(MATH) || OTHERS.contains(iri)) {
                FunctionFactory own = all.getFunctionFactory(iri);
                allowed.put(iri, called -> new CarefulFunction(own.create(called)));
              }
            });
    allowed.put(MATH + "pow", called -> new CarefulFunction(new BoundedPower()));
    return allowed;
  }
}
