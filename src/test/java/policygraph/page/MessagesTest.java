package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policygraph.datafile.YamlFile;

/** What the pages say of themselves, they say in every language. */
final class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/policygraph/page");
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z-]+\\.[a-z0-9-]+)\"");

  @Test
  void everyMessageIsThereInEveryLanguage() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Path file : files(FOLDER.resolve("messages"))) {
      Map<String, List<String>> messages =
          YamlFile.parse(file.toString(), Files.readString(file), new ArrayList<>())
              .textLists("messages");
      messages.forEach(
          (key, texts) -> {
            if (texts.size() != Language.values().length
                || texts.stream().anyMatch(String::isBlank)) {
              lacking.add(file.getFileName() + " " + key);
            }
          });
    }
    assertEquals(List.of(), lacking);
  }

  @Test
  void everyMessageThatATemplateSaysIsThere() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path file : files(FOLDER)) {
      Matcher matcher = SAID.matcher(Files.readString(file));
      while (matcher.find()) {
        said.add(matcher.group(1));
      }
    }
    for (String name : said) {
      for (Language language : Language.values()) {
        Messages.say(language, name, List.of(2, 2, 2, 2));
      }
    }
    assertEquals(true, said.contains("frame.search"), said.toString());
  }

  @Test
  void anArgumentStandsWhereTheLanguagePutsIt() {
    assertEquals(
        "Status 404, request a'{0}.",
        Messages.say(Language.EN, "fault.request", List.of("404", "a'{0}")));
    assertEquals(
        "状态码 404，请求编号 7。", Messages.say(Language.ZH, "fault.request", List.of("404", "7")));
  }

  @Test
  void anUnknownMessageIsAFaultOfTheProgram() {
    assertThrows(
        IllegalStateException.class, () -> Messages.say(Language.EN, "frame.none", List.of()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
