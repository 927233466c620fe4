package policygraph.document;

import com.google.re2j.Pattern;
import policygraph.Slug;

/** The last part of a document's IRI. */
final class DocumentId {
  private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

  private DocumentId() {}

  static boolean isValid(String id) {
    return VALID.matches(id);
  }

  /** An id from any name: its letters and digits, joined by hyphens. */
  static String slug(String name) {
    String slug = Slug.of(name);
    return slug.isEmpty() ? "document" : slug;
  }
}
