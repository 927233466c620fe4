package policygraph.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policygraph.page.Language;
import policygraph.page.Visit;

/**
 * What a request asks of a page. The language is that of the parameter {@code lang}, else the one
 * chosen before, else by Accept-Language.
 */
final class Visits {
  /** A year. */
  private static final int KEPT_SECONDS = 31_536_000;

  private Visits() {}

  static Visit of(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    return of(request, path.isEmpty() ? "/" : path);
  }

  /** The same at the path of what is shown, which leaves the ending of the address out. */
  static Visit of(HttpServletRequest request, String path) {
    return new Visit(
        language(request),
        path,
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0])),
        true);
  }

  /** For a fault; the body of a request, which may be too large, is not read for it. */
  static Language languageOfFault(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? language(request)
        : accepted(request.getHeader("Accept-Language"));
  }

  private static Language language(HttpServletRequest request) {
    return asked(request)
        .or(() -> chosenBefore(request))
        .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(Visit.LANGUAGE)).flatMap(Language::of);
  }

  private static Optional<Language> chosenBefore(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(Visit.LANGUAGE))
        .flatMap(cookie -> Language.of(cookie.getValue()).stream())
        .findFirst();
  }

  /** Of a tag such as zh-Hant-TW the first part counts. */
  static Language accepted(String header) {
    String primary = header == null ? null : header.replaceAll("([A-Za-z]+)-[A-Za-z0-9-]+", "$1");
    return Negotiation.chooseLanguage(
            primary, Stream.of(Language.values()).map(Language::tag).toList())
        .flatMap(Language::of)
        .orElse(Language.EN);
  }

  /** Says what the page depends on, and remembers a language that was asked for. */
  static void answer(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Accept-Language, Cookie");
    asked(request)
        .ifPresent(
            language -> {
              Cookie cookie = new Cookie(Visit.LANGUAGE, language.tag());
              cookie.setPath("/");
              cookie.setMaxAge(KEPT_SECONDS);
              cookie.setHttpOnly(true);
              cookie.setAttribute("SameSite", "Lax");
              response.addCookie(cookie);
            });
  }
}
