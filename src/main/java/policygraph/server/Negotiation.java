package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a media type by Accept, as RFC 9110, section 12.5.1 has it: the most specific range that
 * matches a type gives its weight, and a weight of 0 excludes it.
 */
final class Negotiation {
  private Negotiation() {}

  /** A media range with its weight; a type or subtype may be a star. */
  private record Range(String type, String subtype, double weight) {
    boolean matches(String offeredType, String offeredSubtype) {
      return (type.equals("*") || type.equals(offeredType))
          && (subtype.equals("*") || subtype.equals(offeredSubtype));
    }

    int precision() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  /** What a request accepts; a header that is sent several times is one list. */
  static String accept(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  /**
   * The best of the types offered, the first where several are as good.
   *
   * @param accept the header, or null where there is none
   */
  static Optional<String> choose(String accept, List<String> offered) {
    if (accept == null || accept.isBlank()) {
      return offered.stream().findFirst();
    }
    List<Range> ranges = ranges(accept);
    String best = null;
    double bestWeight = 0;
    for (String type : offered) {
      double weight = weight(type, ranges);
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The same for Accept-Language (RFC 4647, basic filtering by primary tags). */
  static Optional<String> chooseLanguage(String accept, List<String> offered) {
    // A language is written like a media type that has no subtype.
    return accept == null || accept.isBlank()
        ? Optional.empty()
        : choose(
                accept.replaceAll("([A-Za-z*]+)(\\s*;[^,]*)?(?=,|$)", "$1/*$2"),
                offered.stream().map(tag -> tag + "/x").toList())
            .map(type -> type.substring(0, type.indexOf('/')));
  }

  private static double weight(String offered, List<Range> ranges) {
    int slash = offered.indexOf('/');
    String type = offered.substring(0, slash);
    String subtype = offered.substring(slash + 1);
    return ranges.stream()
        .filter(range -> range.matches(type, subtype))
        .max(Comparator.comparing(Range::precision))
        .map(Range::weight)
        .orElse(0.0);
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";");
      String range = pieces[0].strip();
      int slash = range.indexOf('/');
      if (slash > 0) {
        ranges.add(
            new Range(range.substring(0, slash), range.substring(slash + 1), weight(pieces)));
      }
    }
    return ranges;
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (piece.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(piece.substring(2).strip()), 0, 1);
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
