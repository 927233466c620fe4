package policygraph.annotation;

import policygraph.document.Span;
import policygraph.vocabulary.Concept;

/**
 * How strongly a sentence tells its addressees to act.
 *
 * @param force a concept of the scheme of directive force
 */
public record Directive(String unit, Concept force, Span sentence) {}
