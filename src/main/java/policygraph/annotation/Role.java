package policygraph.annotation;

import java.util.Locale;

/** The part a body has in a responsibility. */
public enum Role {
  LEAD,
  JOINT_LEAD,
  PARTICIPANT,
  COOPERATING;

  /** The word used in the graph and in query results. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean leads() {
    return this == LEAD || this == JOINT_LEAD;
  }
}
