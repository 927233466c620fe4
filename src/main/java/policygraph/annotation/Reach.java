package policygraph.annotation;

import java.util.List;

/**
 * A rule by which bodies are responsible for all that follows without being named again
 * (以下均需各市落实，不再列出).
 *
 * @param unit the code of the unit that states it
 * @param clause the number of the clause there that holds it
 */
record Reach(String unit, int clause, List<Body> bodies) {}
