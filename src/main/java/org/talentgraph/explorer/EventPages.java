package org.talentgraph.explorer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages of matchmaking events: a list, and for each its timetable and what is printed. */
@Configuration(proxyBeanMethods = false)
class EventPages {

  @Bean
  RouterFunction<ServerResponse> eventPageRoutes(
      @Value("classpath:static/pages/events/list.html") Resource list,
      @Value("classpath:static/pages/events/event.html") Resource event) {
    return RouterFunctions.route()
        .HEAD("/events", _ -> page(list))
        .GET("/events", _ -> page(list))
        .HEAD("/events/{event}", _ -> page(event))
        .GET("/events/{event}", _ -> page(event))
        .build();
  }

  private static ServerResponse page(Resource page) {
    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page);
  }
}
