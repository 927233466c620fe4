package policygraph.annotation;

/**
 * A body that is responsible for a unit by a rule stated in an earlier one (以下均需各市落实，不再列出).
 *
 * @param unit the code of the unit that it is responsible for
 * @param rule the clause that states the rule
 * @param position of the body in that rule, from 1
 */
public record Implied(String unit, Clause rule, Body body, int position) {}
