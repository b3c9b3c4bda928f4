package org.talentgraph.security;

import graphql.GraphQLContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;

/**
 * The address from which a request comes, as the server tells it, or the proxy that it trusts.
 *
 * @param text as it is written
 * @param network who has one address of it has all: of IPv6 the first half, else the address
 */
public record ClientAddress(String text, String network) {

  private static final int NETWORK = 8; // bytes of 16
  private static final String UNKNOWN = "unknown";

  /** The address of the request that an operation came by; none of what comes by no request. */
  static Optional<ClientAddress> of(GraphQLContext operation) {
    return Optional.ofNullable(operation.get(ClientAddress.class));
  }

  /** The address that credentials came from. */
  static ClientAddress of(Authentication given) {
    return given.getDetails() instanceof ClientAddress address ? address : of(UNKNOWN);
  }

  static ClientAddress of(WebGraphQlRequest request) {
    return of(
        request instanceof WebSocketGraphQlRequest socket
            ? socket.getSessionInfo().getRemoteAddress()
            : request.getRemoteAddress());
  }

  static ClientAddress of(@Nullable InetSocketAddress socket) {
    var address = socket == null ? null : socket.getAddress();
    return address == null
        ? of(socket == null ? UNKNOWN : socket.getHostString())
        : of(address, address.getHostAddress());
  }

  /** The address that the server tells as a text. */
  static ClientAddress of(String text) {
    try {
      return of(InetAddress.ofLiteral(text), text);
    } catch (IllegalArgumentException e) {
      return new ClientAddress(text, text);
    }
  }

  private static ClientAddress of(InetAddress address, String text) {
    return new ClientAddress(
        text,
        address instanceof Inet6Address
            ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
            : address.getHostAddress());
  }
}
