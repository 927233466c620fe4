package policygraph.reconciliation;

import java.util.Map;

/**
 * What a name may mean.
 *
 * @param score from 0 to 100
 * @param match whether it is certain
 * @param features what the score was made of: figures and truths by name
 */
record Candidate(Entity entity, double score, boolean match, Map<String, Object> features) {
  Candidate asMatch() {
    return new Candidate(entity, score, true, features);
  }
}
