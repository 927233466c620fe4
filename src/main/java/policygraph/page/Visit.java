package policygraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a page is asked for.
 *
 * @param language to write it in
 * @param path on this server, with its slash at the start and without an ending
 * @param parameters of the address, the first value of each
 * @param served whether a server stands behind the page; else it is written to a file
 */
public record Visit(
    Language language, String path, Map<String, String> parameters, boolean served) {
  /** The parameter that changes the language. */
  public static final String LANGUAGE = "lang";

  public Visit {
    parameters = new TreeMap<>(parameters);
  }

  /** In English, with nothing further asked. */
  public static Visit of(String path) {
    return new Visit(Language.EN, path, Map.of(), true);
  }

  /** For a page that is written to a file, in English. */
  public static Visit written(String path) {
    return new Visit(Language.EN, path, Map.of(), false);
  }

  /** What was asked by this name, where it is not blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The address of the same page with another value of a parameter; an empty one is left out. */
  public String with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(parameters);
    changed.put(name, value);
    return address(path, changed);
  }

  /** The first page of a list in pages. */
  Visit atStart() {
    Map<String, String> changed = new TreeMap<>(parameters);
    changed.remove("page");
    return new Visit(language, path, changed, served);
  }

  /** The address of the same page without some parameters. */
  public String without(String... names) {
    Map<String, String> changed = new TreeMap<>(parameters);
    List.of(names).forEach(changed::remove);
    return address(path, changed);
  }

  /** The same asked of another page. */
  public Visit to(String otherPath) {
    return new Visit(language, otherPath, parameters, served);
  }

  /** The address of another page with what was asked of this one. */
  public String at(String otherPath) {
    return address(otherPath, parameters);
  }

  /** An address; blank values are left out. */
  static String address(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(each -> !each.getValue().isBlank())
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** A slash may stand as it is, and reads better so. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** The same page in the other language. */
  public String inOtherLanguage() {
    return with(LANGUAGE, language.other().tag());
  }
}
