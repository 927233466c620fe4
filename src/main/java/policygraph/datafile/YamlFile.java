package policygraph.datafile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import policygraph.Problem;

/**
 * A YAML mapping with typed access. Every value is read as text (YAML's failsafe schema), so that a
 * number such as {@code 2.10} stays what was written; what is missing or of another kind than asked
 * for becomes a problem.
 */
public final class YamlFile {
  private final String name;
  private final Map<?, ?> values;
  private final List<Problem> problems;

  private YamlFile(String name, Map<?, ?> values, List<Problem> problems) {
    this.name = name;
    this.values = values;
    this.problems = problems;
  }

  /** Faults are added to the given problems; a file that cannot be parsed reads as an empty one. */
  public static YamlFile parse(String name, String text, List<Problem> problems) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setSchema(new TextSchema())
              .setLabel(name)
              .setAllowDuplicateKeys(false)
              // Without references nothing can hold itself.
              .setMaxAliasesForCollections(0)
              .build();
      Object loaded = new Load(settings).loadFromString(text);
      if (loaded == null) {
        return new YamlFile(name, Map.of(), problems);
      }
      if (loaded instanceof Map<?, ?> map) {
        return new YamlFile(name, map, problems);
      }
      problems.add(
          new Problem(
              name,
              "bad-metadata",
              "it is no mapping of names to values",
              "write lines such as \"title: …\""));
    } catch (MarkedYamlEngineException e) {
      String where =
          e.getProblemMark()
              .map(mark -> name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
              .orElse(name);
      problems.add(
          new Problem(
              where,
              "bad-metadata",
              "not YAML: " + e.getProblem(),
              "correct this line; quote a value that holds \": \" or starts with a sign"));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(name, "bad-metadata", "not YAML: " + e.getMessage(), "correct the file"));
    } catch (StackOverflowError e) {
      problems.add(
          new Problem(
              name,
              "bad-metadata",
              "not YAML: nested too deeply",
              "write plain lists and mappings"));
    }
    return new YamlFile(name, Map.of(), problems);
  }

  /** The failsafe schema, in which a file may also be empty. */
  private static final class TextSchema extends FailsafeSchema {
    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      Map<Tag, ConstructNode> constructors = new HashMap<>(super.getSchemaTagConstructors());
      constructors.put(Tag.NULL, node -> null);
      return constructors;
    }
  }

  /** Reports every key that is none of these: a misspelt key is otherwise lost in silence. */
  public YamlFile allowing(Set<String> keys) {
    for (Object key : values.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        problems.add(
            new Problem(
                name,
                "bad-metadata",
                "unknown key \"" + key + "\"",
                "use one of " + keys.stream().sorted().toList()));
      }
    }
    return this;
  }

  public Optional<String> text(String key) {
    return switch (values.get(key)) {
      case null -> Optional.empty();
      case String text when !text.isBlank() -> Optional.of(text.strip());
      default -> {
        expected(key, "text");
        yield Optional.empty();
      }
    };
  }

  public String required(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      expected(key, "text");
    }
    return text.orElse("");
  }

  public Optional<LocalDate> date(String key) {
    return text(key)
        .flatMap(
            value -> {
              try {
                return Optional.of(LocalDate.parse(value));
              } catch (DateTimeParseException e) {
                expected(key, "a date such as 2015-07-01");
                return Optional.empty();
              }
            });
  }

  public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
    return text(key)
        .flatMap(
            value -> {
              for (E word : words.getEnumConstants()) {
                if (word.name().equalsIgnoreCase(value)) {
                  return Optional.of(word);
                }
              }
              expected(
                  key,
                  "one of "
                      + List.of(words.getEnumConstants())
                          .toString()
                          .toLowerCase(java.util.Locale.ROOT));
              return Optional.empty();
            });
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : elements(key)) {
      if (element instanceof String text) {
        texts.add(text);
      } else {
        expected(key, "a list of texts");
      }
    }
    return texts;
  }

  public Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    switch (values.get(key)) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach(
              (k, v) -> {
                if (v instanceof String text) {
                  texts.put(String.valueOf(k), text.strip());
                } else {
                  expected(key, "texts by name");
                }
              });
      default -> expected(key, "texts by name");
    }
    return texts;
  }

  /** Lists of texts by name. */
  public Map<String, List<String>> textLists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> map) {
      YamlFile inner = new YamlFile(name, map, problems);
      map.keySet().forEach(k -> lists.put(String.valueOf(k), inner.texts(String.valueOf(k))));
    } else if (values.containsKey(key)) {
      expected(key, "lists by name");
    }
    return lists;
  }

  /** A mapping inside this one; an empty one where there is none, which is reported. */
  public YamlFile map(String key) {
    if (values.get(key) instanceof Map<?, ?> map) {
      return new YamlFile(name, map, problems);
    }
    expected(key, "a mapping");
    return new YamlFile(name, Map.of(), problems);
  }

  public List<YamlFile> maps(String key) {
    List<YamlFile> maps = new ArrayList<>();
    for (Object element : elements(key)) {
      if (element instanceof Map<?, ?> map) {
        maps.add(new YamlFile(name, map, problems));
      } else {
        expected(key, "a list of mappings");
      }
    }
    return maps;
  }

  private List<?> elements(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> {
        expected(key, "a list");
        yield List.of();
      }
    };
  }

  private void expected(String key, String what) {
    Object value = values.get(key);
    problems.add(
        new Problem(
            name,
            "bad-metadata",
            "\"" + key + "\" is " + (value == null ? "missing" : "\"" + value + "\""),
            "give " + what));
  }
}
