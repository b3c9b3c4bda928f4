package org.talentgraph.security;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;
import org.talentgraph.language.Text;

/** That credentials are not looked at, because too many of their address were not accepted. */
public final class TooManyFailures extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1;

  private final long seconds;

  TooManyFailures(long seconds) {
    super("Too many credentials of this address were not accepted");
    this.seconds = seconds;
  }

  /** After which they are looked at again. */
  public long seconds() {
    return seconds;
  }

  public Text text() {
    return new Text(
        "Too many credentials from this address were not accepted, so these were not looked at. Try again in %,d seconds with valid ones."
            .formatted(seconds),
        "来自此地址的无效凭据过多，因此未核实此凭据。请在 %,d 秒后以有效凭据重试。".formatted(seconds));
  }
}
