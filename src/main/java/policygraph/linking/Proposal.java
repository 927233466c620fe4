package policygraph.linking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import policygraph.alignment.Strength;

/**
 * A link that may be right, for somebody to look at.
 *
 * @param likenesses what speaks for it, the strongest first
 * @param rivals other pairs that claim one of the two in the same way
 */
public record Proposal(
    String concept,
    String conceptLabel,
    String object,
    String objectLabel,
    List<Likeness> likenesses,
    int rivals) {
  private static final double BOTH_LANGUAGES = 0.03;
  private static final double SURE = 0.95;
  private static final double RIVALLED = 0.7;

  static final Comparator<Proposal> ORDER =
      Comparator.comparing(Proposal::concept)
          .thenComparing(Comparator.comparingDouble(Proposal::confidence).reversed())
          .thenComparing(Proposal::object);

  /** Two names and how like each other they are. */
  public record Likeness(Name ours, Name theirs) {
    private static final double BUT_FOR_NUMBER = 0.97;
    private static final double ALIKE = 0.8;
    private static final double OTHER_NAME = 0.9;
    private static final double ABBREVIATION = 0.7;

    boolean isSame() {
      return ours.stem().equals(theirs.stem());
    }

    /** A few capitals stand for many things, unless they are what both are called. */
    boolean isOfAbbreviations() {
      return ours.isAbbreviation() && !isOfPreferred();
    }

    boolean isOfPreferred() {
      return ours.preferred() && theirs.preferred();
    }

    /** From 0 to 1: of the names, and less where one of them is not the foremost. */
    double weight() {
      double use = (ours.preferred() ? 1 : OTHER_NAME) * (theirs.preferred() ? 1 : OTHER_NAME);
      double names =
          ours.folded().equals(theirs.folded())
              ? 1
              : isSame() ? BUT_FOR_NUMBER : ALIKE * ours.likeness(theirs);
      return use * names * (isOfAbbreviations() ? ABBREVIATION : 1);
    }

    String explained() {
      String uses =
          isOfPreferred()
              ? "preferred names"
              : ours.preferred() || theirs.preferred()
                  ? "a preferred and another name"
                  : "other names";
      return isSame()
          ? "the same: “%s”, “%s” (%s)".formatted(ours.text(), theirs.text(), uses)
          : "%d %% alike: “%s”, “%s” (%s)"
              .formatted(Math.round(100 * ours.likeness(theirs)), ours.text(), theirs.text(), uses);
    }
  }

  public Proposal {
    likenesses =
        likenesses.stream()
            .sorted(Comparator.comparingDouble(Likeness::weight).reversed())
            .toList();
  }

  /** The same name, foremost on both sides or in two languages. */
  boolean isExact() {
    return likenesses.stream().anyMatch(each -> each.isSame() && each.isOfPreferred())
        || languages() > 1;
  }

  /** Languages in which both have the same name, not counting those that all write alike. */
  private long languages() {
    return likenesses.stream()
        .filter(each -> each.isSame() && !each.isOfAbbreviations())
        .collect(
            Collectors.toMap(
                each -> each.ours().stem(), each -> each.ours().language(), (a, b) -> a))
        .values()
        .stream()
        .distinct()
        .count();
  }

  Proposal with(int others) {
    return new Proposal(concept, conceptLabel, object, objectLabel, likenesses, others);
  }

  Strength strength() {
    return isExact() && rivals == 0 ? Strength.EXACT : Strength.CLOSE;
  }

  double confidence() {
    double names = SURE * likenesses.getFirst().weight() + (languages() > 1 ? BOTH_LANGUAGES : 0);
    return Math.round(100 * names * (rivals == 0 ? 1 : RIVALLED)) / 100.0;
  }

  String comment() {
    String why =
        likenesses.stream().limit(2).map(Likeness::explained).collect(Collectors.joining("; "));
    return rivals == 0
        ? why
        : why + "; one of " + (rivals + 1) + " pairs that are as like each other";
  }
}
