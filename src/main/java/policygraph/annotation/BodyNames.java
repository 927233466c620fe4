package policygraph.annotation;

import com.google.re2j.Pattern;
import java.util.List;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/**
 * What the name of a body that no vocabulary has looks like in one language; the keys are explained
 * in clauses-en.yml.
 */
record BodyNames(
    TextPattern endings,
    TextPattern strictEndings,
    TextPattern not,
    TextPattern properName,
    Pattern complement,
    TextPattern told,
    String notAfterPhrase,
    String goesOn,
    TextPattern classWords,
    int longest,
    List<String> levels,
    TextPattern offices,
    TextPattern ownLevel,
    boolean haveCapitals) {

  static BodyNames of(YamlFile file) {
    YamlFile bodies = file.map("bodies");
    return new BodyNames(
        TextPattern.compile(bodies.required("endings")),
        TextPattern.compile(bodies.required("strictEndings")),
        TextPattern.compile(bodies.required("not")),
        TextPattern.compile(bodies.required("properName")),
        Pattern.compile(bodies.required("complement")),
        TextPattern.compile(bodies.required("told")),
        bodies.required("notAfterPhrase"),
        bodies.required("goesOn"),
        TextPattern.compile(bodies.required("classWords")),
        Integer.parseInt(bodies.required("longest")),
        bodies.texts("levels"),
        TextPattern.compile(bodies.required("offices")),
        TextPattern.compile(bodies.required("ownLevel")),
        file.required("namesHaveCapitals").equals("true"));
  }

  /** Whether words between two marks of a clause can be a name. */
  boolean canBeName(String words) {
    return haveCapitals
        ? isNoProse(words)
            && (words.chars().anyMatch(Character::isUpperCase) || endsLikeName(words))
        : isNoProse(words) && (words.length() <= SHORT || endsLikeName(words));
  }

  /** Names that follow no pattern (市残联, 银联) are short. */
  private static final int SHORT = 8;

  /** Whether a name starts here: "State Council", and not "Law of the Academy". */
  boolean startsName(String words) {
    return !words.isEmpty() && isName(complement.split(words)[0]);
  }

  /** Whether words say by themselves that they name a body, as in running text they must. */
  boolean isName(String words) {
    return isNoProse(words)
        && (haveCapitals
            ? properName.matcher(words).find() && strictEndings.matcher(words).find()
            : strictEndings.matcher(words).find());
  }

  boolean isClassWord(String name) {
    return classWords.matcher(name).find();
  }

  private boolean endsLikeName(String words) {
    return endings.matcher(words).find();
  }

  private boolean isNoProse(String words) {
    return words.length() > 1 && words.length() <= longest && !not.matcher(words).find();
  }

  /**
   * The level of government that a name starts with: 省 of 省商务厅, 贵州省 of 贵州省商务厅, 各地（市） of 各地（市）商务局;
   * empty where it has none. A level that is the whole name, or goes on as another word (市场, 区域,
   * 县级), is none.
   */
  String level(String name) {
    for (int end = 1; end <= Math.min(LONGEST_LEVEL, name.length() - 2); end++) {
      if (levels.stream().anyMatch(name.substring(0, end)::endsWith)) {
        char next = name.charAt(end);
        if (CLOSING.indexOf(next) >= 0) {
          return name.substring(0, end + 1);
        }
        if (NOT_AFTER_LEVEL.indexOf(next) < 0) {
          return name.substring(0, end);
        }
      }
    }
    return "";
  }

  private static final int LONGEST_LEVEL = 5;
  private static final String CLOSING = ")）〕";
  private static final String NOT_AFTER_LEVEL = "场域块级直属际、";

  /** Whether a name in a list after 省财政厅 may be short for 省… . */
  boolean mayLeaveOutLevel(String name) {
    return !levels.isEmpty()
        && level(name).isEmpty()
        && offices.matcher(name).find()
        && !ownLevel.matcher(name).find();
  }
}
