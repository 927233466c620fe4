package policygraph.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import policygraph.datafile.BundledFile;

/**
 * The words of the pages themselves: the files of the folder {@code messages}, in which each key
 * has its text in every {@link Language}, in their order. A message goes by the name of its file, a
 * dot and its key.
 */
final class Messages {
  private static final Map<String, Map<String, List<String>>> FILES = new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * A message.
   *
   * @param arguments put into its {0}, {1} … as {@link MessageFormat} does
   */
  static String say(Language language, String name, List<?> arguments) {
    int dot = name.indexOf('.');
    List<String> texts =
        FILES.computeIfAbsent(name.substring(0, dot), Messages::read).get(name.substring(dot + 1));
    if (texts == null || texts.size() != Language.values().length) {
      throw new IllegalStateException("there is no message " + name + " in every language");
    }
    String text = texts.get(language.ordinal());
    if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
      return text; // most are: a page says hundreds, and parsing takes its time
    }
    return new MessageFormat(text, Locale.of(language.tag())).format(arguments.toArray());
  }

  private static Map<String, List<String>> read(String file) {
    return BundledFile.yaml(
        Messages.class,
        "messages/" + file + ".yml",
        Set.of("messages"),
        yaml -> yaml.textLists("messages"));
  }
}
