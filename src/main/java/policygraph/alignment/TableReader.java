package policygraph.alignment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.Problem;
import policygraph.alignment.TableLine.Cell;
import policygraph.datafile.YamlFile;

/** Reads one table: a heading in YAML behind number signs, a line of titles, a line a mapping. */
final class TableReader {
  private static final Set<String> KEYS =
      Set.of(
          "curie_map",
          "mapping_set_id",
          "mapping_set_title",
          "mapping_set_description",
          "mapping_set_version",
          "license",
          "creator_label",
          "creator_id",
          "subject_type",
          "object_source",
          "object_source_version",
          "mapping_date",
          "comment");

  private final Path file;
  private final Map<String, String> labels;
  private final List<Problem> problems;
  private final Map<String, String> places = new HashMap<>();

  /**
   * Reads a file.
   *
   * @param labels the English names of the concepts that may be linked, by IRI
   * @param problems the faults are added here
   */
  TableReader(Path file, Map<String, String> labels, List<Problem> problems) {
    this.file = file;
    this.labels = labels;
    this.problems = problems;
  }

  MappingTable read(List<String> lines) {
    int titles = (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
    YamlFile heading = heading(lines.subList(0, titles));
    Prefixes prefixes = new Prefixes(heading.textMap("curie_map"));
    String vocabulary = heading.required("mapping_set_title");
    heading.required("mapping_set_id");
    heading.required("license");
    if (titles == lines.size()) {
      problems.add(problem(file + ":" + (titles + 1), "no line of titles", "name the columns"));
      return new MappingTable(vocabulary, List.of());
    }
    List<Slot> columns = columns(line(lines, titles));
    List<Mapping> mappings = new ArrayList<>();
    for (int i = titles + 1; i < lines.size(); i++) {
      mapping(line(lines, i), columns, prefixes).ifPresent(mappings::add);
    }
    return new MappingTable(vocabulary, mappings);
  }

  /** With a space for each number sign places stay those of the file. */
  private YamlFile heading(List<String> lines) {
    String yaml = String.join("\n", lines.stream().map(line -> " " + line.substring(1)).toList());
    return YamlFile.parse(file.toString(), yaml, problems).allowing(KEYS);
  }

  private TableLine line(List<String> lines, int index) {
    return TableLine.of(file + ":" + (index + 1), lines.get(index));
  }

  private List<Slot> columns(TableLine titles) {
    List<Slot> columns = new ArrayList<>();
    for (Cell title : titles.cells()) {
      Optional<Slot> slot = Slot.of(title.text());
      if (slot.isEmpty() || columns.contains(slot.get())) {
        problems.add(
            title.problem(
                "\"" + title.text() + "\" is no column, or stands twice",
                "use columns of SSSOM; docs/linking.md lists those that are read"));
      }
      slot.ifPresent(columns::add);
    }
    Slot.REQUIRED.stream()
        .filter(slot -> !columns.contains(slot))
        .forEach(
            slot ->
                problems.add(
                    problem(
                        titles.where(), "the column " + slot.title() + " is missing", "add it")));
    return columns;
  }

  private Optional<Mapping> mapping(TableLine line, List<Slot> columns, Prefixes prefixes) {
    if (line.cells().size() != columns.size()) {
      problems.add(
          problem(
              line.where(),
              "the line has %d cells, the titles are %d"
                  .formatted(line.cells().size(), columns.size()),
              "part cells by tabs; quote a cell that holds one"));
      return Optional.empty();
    }
    Map<Slot, Cell> cells = new EnumMap<>(Slot.class);
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), line.cells().get(i));
    }
    return cells.keySet().containsAll(Slot.REQUIRED)
        ? new Row(cells, prefixes, labels, places).mapping(problems)
        : Optional.empty();
  }

  private static Problem problem(String where, String what, String fix) {
    return new Problem(where, "bad-alignment", what, fix);
  }
}
