package policygraph.reconciliation;

import java.util.List;
import java.util.Optional;

/**
 * Something that a name may mean.
 *
 * @param id its IRI without the part that all have in common
 * @param type the name of its class
 * @param successors the English names of the bodies that have its duties now
 */
record Entity(
    String id,
    String type,
    List<Name> names,
    Optional<String> definition,
    List<String> successors) {
  Entity {
    names = List.copyOf(names);
    successors = List.copyOf(successors);
  }

  /** The English name where there is one. */
  String name() {
    return name("en").or(() -> name("zh")).orElseGet(() -> names.getFirst().text());
  }

  Optional<String> name(String language) {
    return names.stream()
        .filter(name -> name.use() == Name.Use.PREFERRED && name.language().equals(language))
        .map(Name::text)
        .findFirst();
  }

  /** To tell it from others of its name: the Chinese name, what it is, and who has come after. */
  String description() {
    StringBuilder text = new StringBuilder(name("zh").filter(zh -> !zh.equals(name())).orElse(""));
    definition.ifPresent(words -> text.append(text.isEmpty() ? "" : " – ").append(words));
    if (!successors.isEmpty()) {
      text.append(" Now: ").append(String.join("; ", successors)).append('.');
    }
    return text.toString().strip();
  }
}
