package policygraph.vocabulary;

import java.util.Locale;

/** The concept schemes, one file each in {@code ontology/}. */
public enum Scheme {
  TECHNOLOGIES,
  APPLICATIONS,
  SECTORS,
  INSTRUMENTS,
  TARGET_GROUPS,
  ROLES,
  DIRECTIVE_FORCE,
  AGENCIES,
  PLACES,
  REFERENCES,
  CERTAINTY,
  METHODS;

  private static final String BASE = "https://w3id.org/policygraph/id/scheme/";

  public String iri() {
    return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
