package org.talentgraph.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a GraphQL request, each of its right type. What else a request holds is not
 * looked at.
 *
 * @param query the text of the document, if it was sent
 * @param documentId the id of a stored document, if the client names one instead
 */
record Parameters(
    @Nullable String query,
    @Nullable String documentId,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    Map<String, Object> extensions) {

  private static final List<String> TEXTS = List.of("query", "documentId", "operationName");
  private static final List<String> MAPS = List.of("variables", "extensions");
  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

  /** The parameters in the body of a request. */
  static Parameters of(String body, JsonMapper json) {
    var read = read(body, json);
    if (!(read instanceof ObjectNode object)) {
      throw Refusals.notWellFormed("The body is no JSON object.", "请求体不是 JSON 对象。");
    }
    return new Parameters(
        text(object, "query"),
        text(object, "documentId"),
        text(object, "operationName"),
        map(object, "variables", VALUES, json),
        map(object, "extensions", ENTRIES, json));
  }

  /** The parameters in an address, where an empty one is as good as none. */
  static Parameters of(MultiValueMap<String, String> address, JsonMapper json) {
    var object = json.createObjectNode();
    address.forEach(
        (name, values) -> {
          if (values.size() > 1 && (TEXTS.contains(name) || MAPS.contains(name))) {
            throw Refusals.notWellFormed(
                name + " is given more than once.", "参数 %s 出现了不止一次。".formatted(name));
          }
          if (TEXTS.contains(name) && (name.equals("query") || !values.getFirst().isEmpty())) {
            object.put(name, values.getFirst());
          }
          if (MAPS.contains(name) && !values.getFirst().isEmpty()) {
            object.set(name, read(values.getFirst(), json));
          }
        });
    return of(object.toString(), json);
  }

  /** The hash by which Apollo's protocol names a document that was sent before. */
  Optional<String> persistedHash() {
    return switch (extensions.get("persistedQuery")) {
      case null -> Optional.empty();
      case Map<?, ?> named
          when Integer.valueOf(1).equals(named.get("version"))
              && named.get("sha256Hash") instanceof String hash ->
          Optional.of(hash);
      default ->
          throw Refusals.notWellFormed(
              "extensions.persistedQuery has no version 1 and sha256Hash.",
              "extensions.persistedQuery 缺少 version 1 与 sha256Hash。");
    };
  }

  DefaultGraphQlRequest request(String document) {
    return new DefaultGraphQlRequest(document, operationName, variables, extensions);
  }

  private static JsonNode read(String text, JsonMapper json) {
    try {
      var read = json.readTree(text);
      if (read.isMissingNode()) {
        throw Refusals.noJson("it is empty");
      }
      return read;
    } catch (JacksonException e) {
      throw Refusals.noJson(e.getOriginalMessage());
    }
  }

  private static @Nullable String text(ObjectNode object, String name) {
    var value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw Refusals.notWellFormed(name + " is no string.", "%s 不是字符串。".formatted(name));
    }
    return value.asString();
  }

  private static <V extends @Nullable Object> Map<String, V> map(
      ObjectNode object, String name, TypeReference<Map<String, V>> type, JsonMapper json) {
    var value = object.get(name);
    if (value == null || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw Refusals.notWellFormed(name + " is no object.", "%s 不是对象。".formatted(name));
    }
    return json.convertValue(value, type);
  }
}
