package org.talentgraph.http;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.talentgraph.graph.LimitProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * Subscriptions, and any other operation, by a WebSocket at the address of the API. A page of
 * another origin may connect where it may send requests.
 */
@Configuration(proxyBeanMethods = false)
class SocketEndpoint {

  private static final int BEFORE_REQUESTS = -2;
  private static final DataSize MESSAGE = DataSize.ofKilobytes(128);

  @Bean
  Sockets sockets(WebGraphQlHandler handler, JsonMapper json, HttpProperties properties) {
    var origins = new CorsConfiguration();
    origins.setAllowedOriginPatterns(properties.corsOrigins());
    return new Sockets(handler, converter(json), origins, properties.streams());
  }

  @SuppressWarnings("unchecked")
  private static HttpMessageConverter<Object> converter(JsonMapper json) {
    return (HttpMessageConverter<Object>)
        (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(json);
  }

  @Bean
  HandlerMapping socketMapping(
      @Value("${spring.graphql.http.path:/graphql}") String path, Sockets sockets) {
    var handler = sockets.initWebSocketHttpRequestHandler(new DefaultHandshakeHandler());
    var mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(path, handler));
    mapping.setOrder(BEFORE_REQUESTS);
    return mapping;
  }

  /** Tomcat takes room for a whole message of each connection at once; larger ones go by HTTP. */
  @Bean
  ServletServerContainerFactoryBean socketContainer(LimitProperties limits) {
    var container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(
        (int) Math.min(limits.body().toBytes(), MESSAGE.toBytes()));
    return container;
  }

  @Bean
  SocketsEnd socketsEnd(Sockets sockets) {
    return new SocketsEnd(sockets);
  }

  /** Closes what is open before the server stops. */
  record SocketsEnd(Sockets sockets) {

    @EventListener
    void end(ContextClosedEvent closed) {
      sockets.closeAll();
    }
  }
}
