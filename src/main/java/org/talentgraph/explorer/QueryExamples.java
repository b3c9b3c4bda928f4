package org.talentgraph.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The examples from which a newcomer starts on the page to try queries on. */
@Configuration(proxyBeanMethods = false)
class QueryExamples {

  @Bean
  RouterFunction<ServerResponse> queryExampleRoutes(
      @Value("classpath:examples/*.graphql") Resource[] files) {
    var examples = Stream.of(files).map(Example::read).sorted(comparing(Example::name)).toList();
    return RouterFunctions.route()
        .GET("/graphiql/examples", _ -> ServerResponse.ok().body(examples))
        .build();
  }

  /** One query that the page opens in a tab of its own. */
  record Example(String name, String query) {

    static Example read(Resource file) {
      try {
        var name = StringUtils.stripFilenameExtension(requireNonNull(file.getFilename()));
        return new Example(name, file.getContentAsString(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
