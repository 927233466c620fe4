package policygraph.page;

/**
 * Words on which a statement rests, with those around them.
 *
 * @param unit where they stand
 * @param document its title
 * @param statement the address of what they are read as
 */
public record Passage(
    Link unit, String document, String statement, String before, String words, String after) {}
