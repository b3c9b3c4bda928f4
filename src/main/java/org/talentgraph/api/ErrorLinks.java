package org.talentgraph.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses under which error codes are explained. */
@Component
public final class ErrorLinks {

  /** The page of this application that explains all codes. */
  public static final String PATH = "/errors";

  private final String page;

  /**
   * @param page the address of another page with the same anchors; empty for that of this
   *     application
   */
  public ErrorLinks(@Value("${talent-graph.http.error-page:}") String page) {
    this.page = page;
  }

  /**
   * @param request the address to which the request was sent
   */
  public String of(String code, URI request) {
    var explained = page.isEmpty() ? request.resolve(PATH).toString() : page;
    return explained + "#" + anchor(code);
  }

  /** Where on a page a code is explained. */
  public static String anchor(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
