package org.talentgraph.security;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;
import org.talentgraph.model.View;

/** Refuses an API key that could not be used as somebody means it. */
@Component
class ApiKeyCheck {

  private static final int LONGEST_NAME = 100;

  private final GraphRecords records;

  ApiKeyCheck(GraphRecords records) {
    this.records = records;
  }

  /**
   * @param others all keys that there are
   * @param creator who makes the key, which may do no more than its creator
   */
  void accept(
      ApiKey key,
      Collection<ApiKey> others,
      Caller creator,
      Allowances allowances,
      ZonedDateTime now) {
    if (key.name().isEmpty() || key.name().length() > LONGEST_NAME) {
      throw refused(
          "name",
          "A name has 1 to %d characters.".formatted(LONGEST_NAME),
          "名称应有 1 至 %d 个字符。".formatted(LONGEST_NAME));
    }
    if (key.hasExpired(now.toInstant())) {
      throw refused("expires", "The key would have expired already.", "该密钥将已过期。");
    }
    if (others.stream().anyMatch(each -> each.isSameCaller(key) && each.isValid(now.toInstant()))) {
      throw refused(
          "name",
          "A valid key of the role %s has this name, and one caller is not to be taken for another. Give another name, or revoke that key first."
              .formatted(key.role()),
          "角色 %s 已有同名的有效密钥，而调用者不得混淆。请改用其他名称，或先吊销该密钥。".formatted(key.role()));
    }
    owned(key.institutions(), key.role() == Role.EMPLOYER, "institutions", "Institution");
    owned(key.events(), key.role() == Role.ORGANISER, "events", "Event");
    mutations(key, allowances);
    withinThoseOf(creator, key);
  }

  private void owned(List<String> ids, boolean isNeeded, String argument, String type) {
    if (ids.isEmpty() == isNeeded) {
      throw refused(
          argument,
          isNeeded
              ? "A key of this role needs %s of its own.".formatted(argument)
              : "A key of this role has no %s of its own.".formatted(argument),
          isNeeded ? "该角色的密钥必须给出 %s。".formatted(argument) : "该角色的密钥不得给出 %s。".formatted(argument));
    }
    var known =
        records.get(type, ids, "id", View.WHOLE).stream().map(row -> row.get("id")).toList();
    ids.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw refused(
                  argument,
                  "There is no %s %s.".formatted(type, id),
                  "没有 %s %s。".formatted(type, id));
            });
  }

  private static void mutations(ApiKey key, Allowances allowances) {
    var allowed = allowances.mutations(new Caller(key.name(), key.role(), Set.of(), Set.of()));
    key.mutations().stream()
        .filter(name -> !allowed.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              var nearest = Nearest.to(name, allowed);
              throw refused(
                  "mutations",
                  "%s has no mutation %s.%s".formatted(key.role(), name, nearest.english()),
                  "%s 没有变更操作 %s。%s".formatted(key.role(), name, nearest.chinese()));
            });
  }

  private static void withinThoseOf(Caller creator, ApiKey key) {
    var own = creator.mutations();
    if (!own.isEmpty() && (key.mutations().isEmpty() || !own.containsAll(key.mutations()))) {
      var names = String.join(", ", new TreeSet<>(own));
      throw refused(
          "mutations",
          "Your own key is for %s only, so name some of these.".formatted(names),
          "您自己的密钥仅可用于 %s，请从中指定。".formatted(names));
    }
  }

  private static InvalidRequest refused(String argument, String english, String chinese) {
    return new InvalidRequest(ErrorCode.BAD_API_KEY, english, chinese).about("input." + argument);
  }
}
