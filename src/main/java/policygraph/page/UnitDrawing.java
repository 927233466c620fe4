package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit between those who are responsible for it and the technologies it speaks of.
 *
 * @param height of the drawing
 */
public record UnitDrawing(List<Box> agencies, List<Box> technologies, String unit, int height) {
  private static final int SHOWN = 12;
  private static final int LINE = 24;
  private static final int LONGEST = 42;

  /**
   * One end of a line.
   *
   * @param style the word of a role
   * @param weight how thick its line is
   */
  public record Box(String name, String href, String style, String why, int y, int weight) {}

  /** Empty where nobody is responsible or no technology is spoken of. */
  static Optional<UnitDrawing> of(
      Site site, Reading reading, TextUnit unit, Visit visit, List<UnitNumbers.Tally> numbers) {
    List<Box> agencies = agencies(site, reading, unit, visit);
    List<Box> technologies =
        numbers.stream()
            .filter(tally -> tally.key().equals("technologies"))
            .findFirst()
            .map(UnitDrawing::technologies)
            .orElse(List.of());
    if (agencies.isEmpty() || technologies.isEmpty()) {
      return Optional.empty();
    }
    int height = LINE * (1 + Math.max(agencies.size(), technologies.size()));
    return Optional.of(
        new UnitDrawing(
            centred(agencies, height), centred(technologies, height), unit.code(), height));
  }

  private static List<Box> agencies(Site site, Reading reading, TextUnit unit, Visit visit) {
    List<Box> boxes = new ArrayList<>();
    for (Sections.Group group :
        new Sections(site, reading, visit, 0).groups(reading.responsibleFor(unit))) {
      for (Sections.Who who : group.who()) {
        boxes.add(new Box(cut(who.name()), who.href(), group.word(), who.why(), 0, 2));
      }
    }
    return boxes.stream().limit(SHOWN).toList();
  }

  private static List<Box> technologies(UnitNumbers.Tally tally) {
    return tally.lines().stream()
        .limit(SHOWN)
        .map(
            line ->
                new Box(
                    cut(line.name()), line.href(), "", line.why(), 0, 1 + 7 * line.share() / 100))
        .toList();
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static List<Box> centred(List<Box> boxes, int height) {
    List<Box> placed = new ArrayList<>();
    int y = (height - LINE * (boxes.size() - 1)) / 2;
    for (Box box : boxes) {
      placed.add(new Box(box.name(), box.href(), box.style(), box.why(), y, box.weight()));
      y += LINE;
    }
    return placed;
  }
}
