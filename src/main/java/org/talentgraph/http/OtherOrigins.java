package org.talentgraph.http;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets the pages of other origins use the API and its schema; cookies never go with that. */
@Configuration(proxyBeanMethods = false)
class OtherOrigins {

  private static final Duration REMEMBERED = Duration.ofHours(2);

  /** Before all that answers by itself, so that a page can read those answers too. */
  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter(
      @Value("${spring.graphql.http.path:/graphql}") String path, HttpProperties properties) {
    var rules = new CorsConfiguration();
    rules.setAllowedOriginPatterns(properties.corsOrigins());
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "QUERY"));
    rules.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    rules.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.ALLOW,
            HttpHeaders.WWW_AUTHENTICATE,
            Refusals.ACCEPT_QUERY));
    rules.setMaxAge(REMEMBERED);
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration(path, rules);
    source.registerCorsConfiguration(path + "/schema", rules);
    source.registerCorsConfiguration("/exports/*", rules);
    source.registerCorsConfiguration("/imports/*", rules);
    var filter = new FilterRegistrationBean<>(new CorsFilter(source));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setEnabled(!properties.corsOrigins().isEmpty());
    return filter;
  }
}
