package policygraph.annotation;

/**
 * Bodies as tests write them: the last part of the IRI, or the unknown name with a question mark.
 */
final class Bodies {
  private Bodies() {}

  static String name(Body body) {
    return switch (body) {
      case Body.Known known -> known.agency().slug();
      case Body.Unreviewed unreviewed -> unreviewed.name() + "?";
    };
  }
}
