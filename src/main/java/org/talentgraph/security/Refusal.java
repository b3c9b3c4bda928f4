package org.talentgraph.security;

import java.util.List;
import java.util.stream.Collectors;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Says to a caller which fields it may not use, and who may. */
final class Refusal {

  private Refusal() {}

  /**
   * @param fields the schema coordinates of all fields that are refused
   */
  static InvalidRequest of(Caller caller, List<String> fields, Allowances allowances) {
    var named = String.join(", ", fields);
    var first = fields.getFirst();
    if (!caller.isKnown()) {
      return unauthenticated(named, roles(first, allowances)).about(first);
    }
    return (allowances.roles(first).contains(caller.role())
            ? outOfScope(named, caller)
            : forbidden(named, roles(first, allowances), caller))
        .about(first);
  }

  private static InvalidRequest unauthenticated(String fields, String roles) {
    return new InvalidRequest(
        ErrorCode.UNAUTHENTICATED,
        "%s: only for %s, and the request has no credentials. Nothing of it was done. Send a token as Authorization: Bearer …, or an API key as X-API-Key."
            .formatted(fields, roles),
        "%s：仅限 %s 使用，而请求没有凭据，未执行任何操作。请以 Authorization: Bearer … 发送令牌，或以 X-API-Key 发送 API 密钥。"
            .formatted(fields, roles));
  }

  private static InvalidRequest forbidden(String fields, String roles, Caller caller) {
    return new InvalidRequest(
        ErrorCode.FORBIDDEN,
        "%s: only for %s, and %s has the role %s. Nothing of the request was done."
            .formatted(fields, roles, caller.name(), caller.role()),
        "%s：仅限 %s 使用，而 %s 的角色为 %s。请求未执行任何操作。"
            .formatted(fields, roles, caller.name(), caller.role()));
  }

  private static InvalidRequest outOfScope(String fields, Caller caller) {
    var scope = caller.mutations().stream().sorted().collect(Collectors.joining(", "));
    return new InvalidRequest(
        ErrorCode.FORBIDDEN,
        "%s: the API key of %s is only for %s. Nothing of the request was done."
            .formatted(fields, caller.name(), scope),
        "%s：%s 的 API 密钥仅可用于 %s。请求未执行任何操作。".formatted(fields, caller.name(), scope));
  }

  private static String roles(String field, Allowances allowances) {
    return allowances.roles(field).stream().map(Role::name).collect(Collectors.joining(", "));
  }
}
