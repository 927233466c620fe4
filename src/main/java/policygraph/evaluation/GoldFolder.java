package policygraph.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policygraph.Outcome;
import policygraph.Problem;

/**
 * Which documents have gold, where it lies, and which of them are kept for the final figure.
 *
 * @param documents folders by document, of the documents that were given
 */
record GoldFolder(Map<String, Path> documents, Set<String> heldOut) {
  private static final String HELD_OUT = "held-out.txt";

  GoldFolder {
    documents = new TreeMap<>(documents);
    heldOut = Set.copyOf(heldOut);
  }

  /** Remarks say what cannot be judged: gold without document, and documents without gold. */
  static Outcome<GoldFolder> read(Path folder, Set<String> given) {
    try {
      Map<String, Path> all = new TreeMap<>(documents(folder, given));
      Map<String, Path> both = new TreeMap<>(all);
      both.keySet().retainAll(given);
      if (both.isEmpty()) {
        return Outcome.rejected(noGold(folder, given));
      }
      List<Problem> remarks = new ArrayList<>();
      all.forEach((id, place) -> remarks.addAll(withoutDocument(id, place, given)));
      withoutGold(folder, given, both.keySet(), remarks);
      return new Outcome.Done<>(new GoldFolder(both, heldOut(folder)), remarks);
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              folder.toString(),
              "unreadable-file",
              "the folder cannot be read",
              "check that it is there and may be read"));
    }
  }

  private static Map<String, Path> documents(Path folder, Set<String> given) throws IOException {
    if (isGold(folder)) {
      String name = folder.toAbsolutePath().normalize().getFileName().toString();
      return Map.of(
          given.size() == 1 && !given.contains(name) ? given.iterator().next() : name, folder);
    }
    try (Stream<Path> below = Files.list(folder)) {
      return below
          .filter(Files::isDirectory)
          .filter(GoldFolder::isGold)
          .collect(Collectors.toMap(each -> each.getFileName().toString(), each -> each));
    }
  }

  private static boolean isGold(Path folder) {
    return Stream.of(GoldTable.values())
        .anyMatch(table -> Files.exists(folder.resolve(table.file())));
  }

  private static Set<String> heldOut(Path folder) throws IOException {
    Path file = folder.resolve(HELD_OUT);
    if (!Files.exists(file)) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toSet());
    }
  }

  private static Problem noGold(Path folder, Set<String> given) {
    return new Problem(
        folder.toString(),
        "no-gold",
        "the folder holds no gold for " + String.join(", ", given.stream().sorted().toList()),
        "give a folder of folders that are named by document and hold files such as units.csv");
  }

  private static List<Problem> withoutDocument(String id, Path place, Set<String> given) {
    return given.contains(id)
        ? List.of()
        : List.of(
            new Problem(
                place.toString(),
                "gold-without-document",
                "the document " + id + " was not given, so its gold is not used",
                "give its file as INPUT"));
  }

  private static void withoutGold(
      Path folder, Set<String> given, Set<String> judged, List<Problem> remarks) {
    List<String> others = given.stream().filter(id -> !judged.contains(id)).sorted().toList();
    if (!others.isEmpty()) {
      remarks.add(
          new Problem(
              folder.toString(),
              "document-without-gold",
              "%d of %d documents have no gold and are not judged: %s"
                  .formatted(others.size(), given.size(), String.join(", ", others)),
              "add a folder of that name, or give only documents that have one"));
    }
  }
}
