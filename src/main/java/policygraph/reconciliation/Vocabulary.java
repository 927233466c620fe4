package policygraph.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;

/** What the service speaks of: types, properties and wording, from its data file. */
record Vocabulary(List<Type> types, List<Property> properties, Wording wording) {
  Vocabulary {
    types = List.copyOf(types);
    properties = List.copyOf(properties);
  }

  /** A class of entities. */
  record Type(String id, String english, String chinese) {}

  /**
   * A column that can be fetched.
   *
   * @param language of the values, where only those of one are given
   * @param under the namespace of the values, where only those in one are given
   * @param types of the entities that have it; all where there is none
   */
  record Property(
      String id,
      String english,
      String iri,
      Optional<String> language,
      Optional<String> under,
      List<String> types) {
    Property {
      types = List.copyOf(types);
    }

    boolean isOf(String type) {
      return types.isEmpty() || types.contains(type);
    }
  }

  static Vocabulary read() {
    return BundledFile.yaml(
        Vocabulary.class,
        "service.yml",
        Set.of("types", "properties", "understood", "same"),
        file ->
            new Vocabulary(
                file.maps("types").stream().map(Vocabulary::type).toList(),
                file.maps("properties").stream().map(Vocabulary::property).toList(),
                new Wording(
                    file.map("understood").texts("start"),
                    file.map("understood").texts("end"),
                    file.textMap("same"))));
  }

  private static Type type(YamlFile map) {
    return new Type(map.required("id"), map.required("en"), map.required("zh"));
  }

  private static Property property(YamlFile map) {
    return new Property(
        map.required("id"),
        map.required("en"),
        map.required("iri"),
        map.text("lang"),
        map.text("under"),
        map.texts("types"));
  }

  Optional<Type> type(String id) {
    return types.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  Optional<Property> property(String id) {
    return properties.stream().filter(property -> property.id().equals(id)).findFirst();
  }
}
