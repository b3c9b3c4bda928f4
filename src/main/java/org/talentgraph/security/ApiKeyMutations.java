package org.talentgraph.security;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Makes, lists and ends API keys. The log names them by their ids. */
@Controller
class ApiKeyMutations {

  private static final Logger LOG = LoggerFactory.getLogger(ApiKeyMutations.class);

  private static final int BYTES_OF_AN_ID = 9;

  private final ApiKeys keys;
  private final ApiKeyCheck check;
  private final AllowedFields fields;
  private final GraphVersion version;

  ApiKeyMutations(ApiKeys keys, ApiKeyCheck check, AllowedFields fields, GraphVersion version) {
    this.keys = keys;
    this.check = check;
    this.fields = fields;
    this.version = version;
  }

  /** A new key with its secret, which is told this once. */
  record Created(String key, ApiKey apiKey) {}

  @MutationMapping
  Created createApiKey(@Argument ApiKeyInput input, DataFetchingEnvironment environment) {
    var caller = Caller.current();
    var key = input.key("api-key:" + Secret.random(BYTES_OF_AN_ID), caller, keys.now());
    var allowances = fields.allowances(environment.getGraphQLSchema());
    check.accept(key, keys.all(), caller, allowances, keys.now());
    var secret = Secret.random();
    keys.create(key, Secret.hash(secret));
    version.changed();
    LOG.info("{} made the API key {} for {}", caller.name(), key.id(), key.role());
    return new Created(secret, key);
  }

  @MutationMapping
  ApiKey revokeApiKey(@Argument String id) {
    var revoked =
        keys.revoke(id)
            .orElseThrow(
                () ->
                    new InvalidRequest(
                            ErrorCode.UNKNOWN_API_KEY,
                            "There is no API key %s. apiKeys lists all.".formatted(id),
                            "没有 API 密钥 %s。apiKeys 列出全部密钥。".formatted(id))
                        .about("id"));
    version.changed();
    LOG.info("{} revoked the API key {}", Caller.current().name(), id);
    return revoked;
  }

  @QueryMapping
  List<ApiKey> apiKeys() {
    return keys.all();
  }
}
