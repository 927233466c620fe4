package policygraph.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.annotation.ClauseWords.Part;
import policygraph.document.Span;

/**
 * Reads one clause from left to right and gives each body its role. Bodies wait until a phrase says
 * what they do; "led by" and the like speak of the bodies that follow.
 */
final class Roles {
  private final boolean firstLeads;
  private final Reading reading;
  private final List<Assigned> assigned = new ArrayList<>();
  private final List<Part.Named> waiting = new ArrayList<>();
  private final List<Part.Named> accompanying = new ArrayList<>();
  private Optional<Part.Said> announced = Optional.empty();
  private Optional<Part.Said> with = Optional.empty();

  /**
   * @param by the words that say so
   * @param toldToLead whether a phrase says so, and not only the place in a plain list
   */
  private record Assigned(
      Part.Named named, Role role, Optional<Part.Said> by, boolean toldToLead) {}

  Roles(boolean firstLeads, Reading reading) {
    this.firstLeads = firstLeads;
    this.reading = reading;
  }

  /** The bodies of a clause, and those of a rule in it that reaches on, who take part. */
  List<Responsibility> assign(List<Part> parts, List<Part.Named> also) {
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Part.Named named -> (with.isPresent() ? accompanying : waiting).add(named);
        case Part.Said said -> said(said);
        case Part.Stop stop -> {
          if (!listGoesOn(parts.subList(i + 1, parts.size()))) {
            settle(announced);
          }
        }
        case Part.NotUnderstood left -> {}
      }
    }
    settle(announced);
    agreeOnTheLead();
    also.stream()
        .filter(named -> assigned.stream().noneMatch(each -> isSame(each.named(), named)))
        .toList()
        .forEach(
            named -> assigned.add(new Assigned(named, Role.PARTICIPANT, Optional.empty(), false)));
    assigned.sort(Comparator.comparing(each -> each.named().start()));
    return numbered();
  }

  private static boolean isSame(Part.Named one, Part.Named other) {
    return one.body().equals(other.body());
  }

  private List<Responsibility> numbered() {
    List<Responsibility> numbered = new ArrayList<>();
    for (Assigned each : assigned) {
      Part.Named named = each.named();
      Span name = reading.span(named.start(), named.end());
      numbered.add(
          new Responsibility(
              named.body(),
              each.role(),
              each.by().map(said -> reading.span(said.start(), said.end())),
              numbered.size() + 1,
              name,
              reading.emendations(named.start(), named.end())));
    }
    return numbered;
  }

  /** "Responsible: X; Y": semicolons part the bodies of one list. */
  private boolean listGoesOn(List<Part> rest) {
    return announced.filter(said -> said.phrase() == Phrase.RESPONSIBLE_BODIES).isPresent()
        && rest.stream()
            .takeWhile(part -> !(part instanceof Part.Stop))
            .noneMatch(part -> part instanceof Part.Said said && !said.phrase().saysNothing());
  }

  /**
   * Who is said to lead goes before who is first in a list; several who lead do so jointly, whether
   * the clause says it at once or one after the other.
   */
  private void agreeOnTheLead() {
    boolean told = assigned.stream().anyMatch(Assigned::toldToLead);
    List<Assigned> leads =
        assigned.stream()
            .filter(each -> each.role().leads() && (each.toldToLead() || !told))
            .toList();
    Role lead = leads.size() == 1 ? Role.LEAD : Role.JOINT_LEAD;
    assigned.replaceAll(
        each ->
            each.role().leads()
                ? new Assigned(
                    each.named(),
                    leads.contains(each) ? lead : Role.PARTICIPANT,
                    each.by(),
                    each.toldToLead())
                : each);
  }

  private void said(Part.Said said) {
    Phrase phrase = said.phrase();
    if (phrase.announces()) {
      settle(announced);
      announced = Optional.of(said);
    } else if (phrase == Phrase.WITH) {
      with = Optional.of(said);
    } else if (phrase.makesClause()) {
      if (phrase == Phrase.PARTICIPATE || phrase == Phrase.COOPERATE) {
        settleAnnounced();
      }
      settle(Optional.of(said));
    }
  }

  /** "Led by A, B and C participating": what goes before speaks of the first only. */
  private void settleAnnounced() {
    if (announced.isPresent() && waiting.size() > 1) {
      List<Part.Named> others = List.copyOf(waiting.subList(1, waiting.size()));
      waiting.subList(1, waiting.size()).clear();
      settle(announced);
      waiting.addAll(others);
    }
  }

  /**
   * Gives the waiting bodies the roles that a phrase says; a phrase with nobody waiting says it of
   * nobody. Without a phrase the list is a plain one.
   */
  private void settle(Optional<Part.Said> by) {
    Phrase phrase = by.map(Part.Said::phrase).orElse(Phrase.RESPONSIBLE);
    boolean hasLead = assigned.stream().anyMatch(each -> each.role().leads());
    for (int i = 0; i < waiting.size(); i++) {
      assigned.add(new Assigned(waiting.get(i), role(phrase, i, hasLead), by, tellsToLead(phrase)));
    }
    Role accompanyingRole = // "with B cooperating"
        phrase == Phrase.COOPERATE && waiting.isEmpty() ? Role.COOPERATING : Role.PARTICIPANT;
    accompanying.forEach(named -> assigned.add(new Assigned(named, accompanyingRole, with, false)));
    waiting.clear();
    accompanying.clear();
    with = Optional.empty();
    announced = Optional.empty();
  }

  private static boolean tellsToLead(Phrase phrase) {
    return phrase == Phrase.LEAD || phrase == Phrase.JOINT_LEAD || phrase == Phrase.LED_BY;
  }

  private Role role(Phrase phrase, int index, boolean hasLead) {
    boolean alone = waiting.size() == 1;
    return switch (phrase) {
      case LEAD, JOINT_LEAD, LED_BY -> alone ? Role.LEAD : Role.JOINT_LEAD;
      case COOPERATE, COOPERATING_BODIES -> Role.COOPERATING;
      case RESPONSIBLE, RESPONSIBLE_BODIES ->
          !hasLead && (alone || firstLeads && index == 0) ? Role.LEAD : Role.PARTICIPANT;
      default -> Role.PARTICIPANT;
    };
  }
}
