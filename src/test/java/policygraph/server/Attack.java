package policygraph.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query that means harm.
 *
 * @param outcome refused, stopped or harmless
 */
record Attack(String name, String outcome, String query) {
  private static final Pattern REPEATED = Pattern.compile("«([^»]*)»([0-9]+)");

  static List<Attack> all() throws IOException {
    try (var in = Attack.class.getResourceAsStream("/abuse/attacks.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Attack::read)
          .toList();
    }
  }

  private static Attack read(String line) {
    String[] columns = line.split(" +\\| ", 3);
    return new Attack(
        columns[0], columns[1], spelledOut(columns[2].replace("\\|", "|").replace("@", "\n")));
  }

  private static String spelledOut(String template) {
    Matcher repeated = REPEATED.matcher(template);
    StringBuilder query = new StringBuilder();
    while (repeated.find()) {
      repeated.appendReplacement(query, "");
      for (int turn = 0; turn < Integer.parseInt(repeated.group(2)); turn++) {
        query.append(
            repeated
                .group(1)
                .replace("#+", Integer.toString(turn + 1))
                .replace("#", Integer.toString(turn)));
      }
    }
    return repeated.appendTail(query).toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
