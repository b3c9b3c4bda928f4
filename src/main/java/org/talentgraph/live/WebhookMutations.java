package org.talentgraph.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.changes.ChangeFeed;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Secret;

/** Makes, tells and removes webhooks. */
@Controller
class WebhookMutations {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookMutations.class);
  private static final int MOST = 100;
  private static final int LONGEST = 500;
  private static final int BYTES_OF_A_SECRET = 32;
  private static final int BYTES_OF_AN_ID = 9;
  private static final int HIGHEST_PORT = 65_535;

  private final Webhooks hooks;
  private final ChangeFeed feed;
  private final WebhookProperties properties;
  private final GraphVersion version;

  WebhookMutations(
      Webhooks hooks, ChangeFeed feed, WebhookProperties properties, GraphVersion version) {
    this.hooks = hooks;
    this.feed = feed;
    this.properties = properties;
    this.version = version;
  }

  /** Where changes are to be sent. */
  record WebhookInput(String url, @Nullable List<String> kinds, @Nullable List<String> ids) {}

  /** A new webhook with its secret, which is told this once. */
  record CreatedWebhook(String secret, Webhook webhook) {}

  @QueryMapping
  List<Webhook> webhooks() {
    return hooks.all();
  }

  @MutationMapping
  CreatedWebhook createWebhook(@Argument WebhookInput input) {
    var ids = chosen("ids", input.ids);
    var kinds = chosen("kinds", input.kinds);
    refuseOthers(input.url);
    var id = "webhook:" + Secret.random(BYTES_OF_AN_ID);
    var secret = Secret.random(BYTES_OF_A_SECRET);
    Map<String, Object> hook = new HashMap<>();
    hook.put("id", id);
    hook.put("url", input.url);
    hook.put("secret", secret);
    hook.put("kinds", kinds);
    hook.put("ids", ids);
    hook.put("created", Webhooks.now().toString());
    hook.put("createdBy", Caller.current().name());
    hook.put("done", feed.last());
    hook.put("tries", 0);
    hooks.create(hook);
    version.changed();
    LOG.info("{} made the webhook {} to {}", Caller.current().name(), id, input.url);
    return new CreatedWebhook(secret, get(id));
  }

  @MutationMapping
  Webhook removeWebhook(@Argument String id) {
    var removed = get(id);
    hooks.remove(id);
    version.changed();
    LOG.info("{} removed the webhook {}", Caller.current().name(), id);
    return removed;
  }

  @MutationMapping
  Webhook redeliverWebhook(@Argument String id, @Argument @Nullable Integer change) {
    get(id);
    hooks.again(id, change);
    version.changed();
    return get(id);
  }

  /** Where none are given all are stored as none; a list without any would tell of nothing. */
  private static List<String> chosen(String name, @Nullable List<String> given) {
    if (given != null) {
      OutOfRange.refuse(ErrorCode.BAD_LENGTH, "input." + name, given.size(), MOST);
    }
    return Objects.requireNonNullElse(given, List.of());
  }

  private Webhook get(String id) {
    return hooks
        .find(id)
        .orElseThrow(
            () ->
                new InvalidRequest(
                        ErrorCode.UNKNOWN_WEBHOOK,
                        "There is no webhook %s. webhooks lists all.".formatted(id),
                        "没有网络钩子 %s。webhooks 列出全部。".formatted(id))
                    .about("id"));
  }

  private void refuseOthers(String url) {
    var host = host(url);
    if (host == null || url.length() > LONGEST || !properties.allows(host)) {
      var allowed = properties.hosts().isEmpty() ? "–" : String.join(", ", properties.hosts());
      throw new InvalidRequest(
              ErrorCode.BAD_WEBHOOK,
              "Nothing is sent to %s. Give an https address without a user name, on a host that is allowed here: %s."
                  .formatted(url, allowed),
              "不会发送到 %s。请给出不含用户名的 https 地址，其主机须为此处所允许：%s。".formatted(url, allowed))
          .about("input.url");
    }
  }

  private @Nullable String host(String url) {
    try {
      var uri = new URI(url);
      var isAllowed =
          "https".equalsIgnoreCase(uri.getScheme())
              || properties.ownNetwork() && "http".equalsIgnoreCase(uri.getScheme());
      return isAllowed
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getPort() != 0
              && uri.getPort() <= HIGHEST_PORT
          ? uri.getHost()
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
