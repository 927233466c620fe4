package policygraph.term;

import policygraph.document.Span;

/** Where a term stands: its place in the source, and the sentence around it. */
public record Passage(String document, String unit, Span span, String sentence) {}
