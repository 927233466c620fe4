package policygraph.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that make no difference to which body is named. */
record Wording(List<String> starts, List<String> ends, Map<String, String> same) {
  Wording {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
    same = Map.copyOf(same);
  }

  String same(String folded) {
    return Arrays.stream(folded.split(" "))
        .map(word -> same.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /** What is left names something still: the Bank of China is not just any bank. */
  String bare(String folded) {
    String bare = folded;
    for (String start : starts) {
      boolean chinese = Character.isIdeographic(start.charAt(0));
      if (bare.startsWith(chinese ? start : start + " ")) {
        bare = kept(bare, bare.substring(start.length()).strip());
      }
    }
    for (String end : ends) {
      if (bare.endsWith(" " + end)) {
        bare = kept(bare, bare.substring(0, bare.length() - end.length()).strip());
      }
    }
    return bare;
  }

  private static String kept(String whole, String rest) {
    boolean names = rest.indexOf(' ') > 0 || rest.codePoints().anyMatch(Character::isIdeographic);
    return names ? rest : whole;
  }
}
