package policygraph.page;

import java.util.Optional;
import java.util.stream.Stream;

/** A language that pages are written in. */
public enum Language {
  EN("en", "English"),
  ZH("zh", "中文");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** By its tag (BCP 47). */
  public static Optional<Language> of(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  public String tag() {
    return tag;
  }

  /** What those who read it call it. */
  public String ownName() {
    return ownName;
  }

  /** The one that a page offers to change to. */
  public Language other() {
    return this == EN ? ZH : EN;
  }
}
