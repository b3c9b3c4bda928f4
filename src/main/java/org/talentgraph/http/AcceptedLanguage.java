package org.talentgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: of those that {@code Accept-Language} asks for, the one with the
 * greatest weight in which the graph holds its texts (lookup of RFC 4647); English where there is
 * none.
 */
@Component("localeResolver")
class AcceptedLanguage implements LocaleResolver {

  /** The languages of ISO 639-3 that are written as Chinese is. */
  private static final List<String> CHINESE =
      List.of("zh", "zho", "chi", "cmn", "yue", "wuu", "hak", "nan", "gan", "hsn", "cdo", "cjy");

  private static final List<String> ENGLISH = List.of("en", "eng", "*");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The header of the request tells the language.");
  }

  static Locale of(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return header == null ? Locale.ENGLISH : of(header);
  }

  static Locale of(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> supported(range.getRange()).stream())
          .findFirst()
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException notLanguageRanges) {
      return Locale.ENGLISH;
    }
  }

  private static Optional<Locale> supported(String range) {
    var language = range.split("-", 2)[0];
    if (CHINESE.contains(language)) {
      return Optional.of(Locale.CHINESE);
    }
    return ENGLISH.contains(language) ? Optional.of(Locale.ENGLISH) : Optional.empty();
  }
}
