package policygraph.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.snapshot.ReferenceSnapshot;

/** The other ends of the links, against copies of the vocabularies where these are at hand. */
final class OutsideConceptsTest {
  private static final Path COPIES =
      ReferenceSnapshot.ontology().resolveSibling("../shared/links/datasets");

  /** Concepts that EuroVoc got after the copy was made. */
  private static final Set<String> NEWER =
      Set.of("http://eurovoc.europa.eu/c_eaccd9f4", "http://eurovoc.europa.eu/c_d9e3506f");

  private static List<Mapping> mappings(String vocabulary) {
    return ReferenceSnapshot.vocabularies().mappings().tables().stream()
        .filter(table -> table.vocabulary().equals(vocabulary))
        .findFirst()
        .orElseThrow()
        .mappings();
  }

  private static Path copy(String name) {
    Path copy = COPIES.resolve(name);
    assumeTrue(Files.exists(copy), copy + " is not at hand");
    return copy;
  }

  @ParameterizedTest
  @CsvSource({"EuroVoc, eurovoc_en_fr.ttl", "STW, stw-skos.ttl", "OpenCS, opencs_subset.ttl"})
  void eachIsAConceptOfItsVocabularyByTheNameGiven(String vocabulary, String file) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.source(copy(file)).parse(graph);
    List<String> faults = new ArrayList<>();
    for (Mapping mapping : mappings(vocabulary)) {
      Node concept = NodeFactory.createURI(mapping.object());
      List<String> names =
          Stream.of(SKOS.prefLabel, SKOS.altLabel)
              .flatMap(label -> graph.find(concept, label.asNode(), Node.ANY).toList().stream())
              .map(triple -> triple.getObject().getLiteralLexicalForm())
              .toList();
      if (!NEWER.contains(mapping.object())
          && names.stream().noneMatch(mapping.objectLabel()::equalsIgnoreCase)) {
        faults.add(mapping.object() + " " + mapping.objectLabel() + " " + names);
      }
    }
    assertEquals(List.of(), faults);
  }

  /** The types of ROR's records tell bodies of the state from universities and the like. */
  @Test
  void recordsOfRorAreOfBodiesOfTheStateAndAgreeOnTheItemInWikidata() throws IOException {
    Map<String, JsonObject> records = new HashMap<>();
    for (String line : Files.readAllLines(copy("ror_china_government.jsonl"))) {
      JsonObject each = JSON.parse(line);
      records.put(each.getString("id"), each);
    }
    Map<String, List<String>> items = new HashMap<>();
    mappings("Wikidata").stream()
        .filter(mapping -> mapping.strength().compareTo(Strength.CLOSE) <= 0)
        .forEach(
            mapping ->
                items
                    .computeIfAbsent(mapping.subject(), subject -> new ArrayList<>())
                    .add(mapping.object()));
    List<String> faults = new ArrayList<>();
    long known = 0;
    for (Mapping mapping : mappings("ROR")) {
      assertTrue(mapping.subject().contains("/id/agency/"), mapping::subject);
      JsonObject found = records.get(mapping.object());
      if (found != null) {
        known++;
        if (!found.get("types").toString().contains("overnment\"")) {
          faults.add(mapping + " is " + found.get("types"));
        }
        String listed = found.get("wikidata_all").toString();
        items.getOrDefault(mapping.subject(), List.of()).stream()
            .filter(item -> listed.contains("Q"))
            .filter(item -> !listed.contains(item.replaceFirst("^.*/", "\"") + "\""))
            .forEach(item -> faults.add(mapping + " has " + listed + ", not " + item));
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(known > 40, "most are in the copy: " + known);
  }
}
