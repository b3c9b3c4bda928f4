package org.talentgraph.http;

import static java.util.stream.Collectors.joining;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;
import org.talentgraph.api.ErrorLinks;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.Text;

/** The page that explains every error code in both languages; errors link to it. */
@Controller
class ErrorPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Talent Graph: errors</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="pages/page.css">
      <style>main { max-width: 50rem; margin: auto; padding: 1rem } h1, h2, h3 { overflow-wrap: anywhere } :target { background: var(--band) }</style>
      </head>
      <body>
      <main>
      <h1>Errors, 错误</h1>
      %s</main>
      </body>
      </html>
      """;

  private final Supplier<String> page = SingletonSupplier.of(() -> PAGE.formatted(groups()));

  @GetMapping(path = ErrorLinks.PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=utf-8")
  @ResponseBody
  String page() {
    return page.get();
  }

  private static String groups() {
    return Stream.of(ErrorCode.Group.values())
        .map(
            group ->
                "<h2>%s, %s</h2>\n"
                        .formatted(html(group.title().english()), html(group.title().chinese()))
                    + codes(group))
        .collect(joining());
  }

  private static String codes(ErrorCode.Group group) {
    return Stream.of(ErrorCode.values())
        .filter(code -> code.group() == group)
        .map(ErrorPage::section)
        .collect(joining());
  }

  private static String section(ErrorCode code) {
    Text meaning = code.meaning();
    Text remedy = code.remedy();
    return """
    <section id="%s">
    <h3>%s</h3>
    <p lang="en">%s %s</p>
    <p lang="zh">%s%s</p>
    </section>
    """
        .formatted(
            ErrorLinks.anchor(code.name()),
            code,
            html(meaning.english()),
            html(remedy.english()),
            html(meaning.chinese()),
            html(remedy.chinese()));
  }

  private static String html(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
