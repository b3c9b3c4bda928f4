package org.talentgraph.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.GraphReads;
import org.talentgraph.security.SecurityProperties.ClaimNames;

/**
 * Learns from each request to the API who sends it; {@link AllowedFields} decides what it may do.
 * Nothing is kept between two requests, and credentials come by headers only, which no browser adds
 * by itself: so there are no sessions, and nothing against forged requests.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecurityProperties.class, BudgetProperties.class})
class SecurityConfiguration {

  /** Files, which are read and sent by the same credentials as the requests of the API. */
  private static final List<String> FILES = List.of("/events/**", "/exports/**", "/imports/**");

  /** By the clock of the machine, even where {@code talent-graph.today} stands still. */
  @Bean
  ApiKeys apiKeys(Neo4jClient client, GraphReads reads, PlatformTransactionManager transactions) {
    return new ApiKeys(client, reads, new TransactionTemplate(transactions), Clock.systemUTC());
  }

  @Bean
  FirstKey firstKey(SecurityProperties properties) {
    return FirstKey.of(properties);
  }

  @Bean
  Buckets<String> signInFailures(BudgetProperties budgets) {
    return new Buckets<>(budgets.failures(), TimeMeter.SYSTEM_NANOTIME);
  }

  /** Keys, the tokens of this run, and those of the issuer that Spring's own properties name. */
  @Bean
  ProviderManager judges(
      ApiKeys keys,
      FirstKey firstKey,
      SecurityProperties properties,
      ObjectProvider<RunTokens> runTokens,
      ObjectProvider<JwtDecoder> issuer) {
    List<AuthenticationProvider> providers = new ArrayList<>();
    providers.add(new KeyAuthentication(keys, firstKey));
    runTokens.stream()
        .map(tokens -> tokens(tokens.decoder(), properties.claims()))
        .forEach(providers::add);
    issuer.stream().map(decoder -> tokens(decoder, properties.claims())).forEach(providers::add);
    return new ProviderManager(providers);
  }

  @Bean
  @Primary
  AuthenticationManager callers(ProviderManager judges, Buckets<String> signInFailures) {
    return new SlowedSignIns(judges, signInFailures);
  }

  static AuthenticationProvider tokens(JwtDecoder decoder, ClaimNames claims) {
    var provider = new JwtAuthenticationProvider(token -> decoded(decoder, token));
    provider.setJwtAuthenticationConverter(new Claims(claims));
    return provider;
  }

  /** The keys of an issuer are fetched with its first token. */
  private static Jwt decoded(JwtDecoder decoder, String token) {
    try {
      return decoder.decode(token);
    } catch (JwtDecoderInitializationException e) {
      throw new AuthenticationServiceException("The issuer of tokens cannot be reached", e);
    }
  }

  @Bean
  SecurityFilterChain apiFilters(
      HttpSecurity http,
      @Value("${spring.graphql.http.path:/graphql}") String path,
      AuthenticationManager callers,
      AuthenticationEntryPoint refusals,
      Audit audit) {
    return http.securityMatcher(
            Stream.concat(Stream.of(path, path + "/**"), FILES.stream()).toArray(String[]::new))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .anonymous(guests -> guests.principal(Caller.GUEST))
        .addFilterBefore(
            credentials(callers, noted(refusals, audit)), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new AuditedFiles(audit), AnonymousAuthenticationFilter.class)
        .build();
  }

  private static AuthenticationEntryPoint noted(AuthenticationEntryPoint refusals, Audit audit) {
    return (request, response, failure) -> {
      audit.noteRefused(failure, ClientAddress.of(request.getRemoteAddr()));
      refusals.commence(request, response, failure);
    };
  }

  private static AuthenticationFilter credentials(
      AuthenticationManager callers, AuthenticationEntryPoint refusals) {
    var tokens = new BearerTokenAuthenticationConverter();
    var filter =
        new AuthenticationFilter(
            callers,
            request -> {
              var key = KeyToken.of(request);
              return from(request, key == null ? tokens.convert(request) : key);
            });
    filter.setSuccessHandler((_, _, _) -> {});
    var failures = new AuthenticationEntryPointFailureHandler(refusals);
    failures.setRethrowAuthenticationServiceException(false);
    filter.setFailureHandler(failures);
    return filter;
  }

  /** Credentials with the address that sends them. */
  private static @Nullable Authentication from(
      HttpServletRequest request, @Nullable Authentication given) {
    if (given instanceof AbstractAuthenticationToken token) {
      token.setDetails(ClientAddress.of(request.getRemoteAddr()));
    }
    return given;
  }

  /**
   * What this one refuses by default is served here: the method QUERY, and Chinese in a header, of
   * which the server reads each byte as a character.
   */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderValues(_ -> true);
    return firewall;
  }
}
