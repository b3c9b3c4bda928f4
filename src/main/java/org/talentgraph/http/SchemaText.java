package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpHeaders.ALLOW;
import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import graphql.schema.idl.SchemaPrinter;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The published schema in SDL, printed when it is first asked for. */
final class SchemaText {

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final Supplier<Printed> printed;
  private final Answers answers;
  private final String cacheControl;

  SchemaText(GraphQlSource source, Answers answers, String cacheControl) {
    this.answers = answers;
    this.printed = SingletonSupplier.of(() -> Printed.of(source));
    this.cacheControl = cacheControl;
  }

  private record Printed(byte[] text, String tag) {

    static Printed of(GraphQlSource source) {
      var sdl = new SchemaPrinter().print(source.schema());
      return new Printed(sdl.getBytes(UTF_8), EntityTags.tag(List.of(sdl)));
    }
  }

  ServerResponse handle(ServerRequest request) {
    var method = request.method().name();
    return switch (method) {
      case "GET", "HEAD" -> {
        var schema = printed.get();
        var known = EntityTags.isKnown(schema.tag, request);
        var answer =
            ServerResponse.status(known ? NOT_MODIFIED : HttpStatus.OK)
                .header(ETAG, schema.tag)
                .header(CACHE_CONTROL, cacheControl);
        yield known
            ? answer.build()
            : answer.header(CONTENT_TYPE, "text/plain;charset=utf-8").body(schema.text);
      }
      case "OPTIONS" -> ServerResponse.status(NO_CONTENT).header(ALLOW, ALLOWED).build();
      default -> answers.refusal(Refusals.schemaBy(method, ALLOWED), AnswerType.JSON, request);
    };
  }
}
