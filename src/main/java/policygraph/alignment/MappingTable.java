package policygraph.alignment;

import java.util.List;

/**
 * All links to one other vocabulary.
 *
 * @param vocabulary its name
 */
public record MappingTable(String vocabulary, List<Mapping> mappings) {
  public MappingTable {
    mappings = List.copyOf(mappings);
  }
}
