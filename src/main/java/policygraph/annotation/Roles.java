package policygraph.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policygraph.annotation.ClauseGrammar.Phrase;
import policygraph.annotation.ClauseParser.Part;

/**
 * Reads one clause from left to right and gives each body its role. Bodies wait until a phrase says
 * what they do; "led by" and the like speak of the bodies that follow.
 */
final class Roles {
  private final boolean firstLeads;
  private final List<Assigned> assigned = new ArrayList<>();
  private final List<Part.Named> waiting = new ArrayList<>();
  private final List<Part.Named> accompanying = new ArrayList<>();
  private Phrase announced = Phrase.RESPONSIBLE;
  private boolean afterWith;

  /**
   * @param toldToLead whether a phrase says so, and not only the place in a plain list
   */
  private record Assigned(Part.Named named, Role role, boolean toldToLead) {}

  Roles(boolean firstLeads) {
    this.firstLeads = firstLeads;
  }

  List<Responsibility> assign(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Part.Named named -> (afterWith ? accompanying : waiting).add(named);
        case Part.Said said -> said(said.phrase());
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
    assigned.sort(Comparator.comparing(each -> each.named().name()));
    List<Responsibility> numbered = new ArrayList<>();
    for (Assigned each : assigned) {
      Part.Named named = each.named();
      numbered.add(
          new Responsibility(
              named.body(), each.role(), numbered.size() + 1, named.name(), named.restsOn()));
    }
    return numbered;
  }

  /** "Responsible: X; Y": semicolons part the bodies of one list. */
  private boolean listGoesOn(List<Part> rest) {
    return announced == Phrase.RESPONSIBLE_BODIES
        && rest.stream()
            .takeWhile(part -> !(part instanceof Part.Stop))
            .noneMatch(
                part ->
                    part instanceof Part.Said said
                        && said.phrase() != Phrase.JOINER
                        && said.phrase() != Phrase.OPEN);
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
                    each.named(), leads.contains(each) ? lead : Role.PARTICIPANT, each.toldToLead())
                : each);
  }

  private void said(Phrase phrase) {
    switch (phrase) {
      case LEAD, JOINT_LEAD, RESPONSIBLE, PARTICIPATE, COOPERATE -> settle(phrase);
      case LED_BY, RESPONSIBLE_BODIES, COOPERATING_BODIES -> {
        settle(announced);
        announced = phrase;
      }
      case WITH -> afterWith = true;
      case FIRST_LEADS, OPEN, JOINER -> {}
    }
  }

  /**
   * Gives the waiting bodies the roles that a phrase says; a phrase with nobody waiting says it of
   * nobody.
   */
  private void settle(Phrase phrase) {
    boolean hasLead = assigned.stream().anyMatch(each -> each.role().leads());
    for (int i = 0; i < waiting.size(); i++) {
      assigned.add(new Assigned(waiting.get(i), role(phrase, i, hasLead), tellsToLead(phrase)));
    }
    accompanying.forEach(named -> assigned.add(new Assigned(named, Role.PARTICIPANT, false)));
    waiting.clear();
    accompanying.clear();
    afterWith = false;
    announced = Phrase.RESPONSIBLE;
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
