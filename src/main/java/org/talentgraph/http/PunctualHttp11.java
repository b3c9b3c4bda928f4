package org.talentgraph.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, which also closes a connection on which the head of a request arrives byte by
 * byte: Tomcat's own timeout begins anew with every byte. Public because Tomcat makes it by name.
 */
public final class PunctualHttp11 extends Http11NioProtocol {

  @Override
  protected Processor createProcessor() {
    return new PunctualProcessor(this, getAdapter());
  }

  private static final class PunctualProcessor extends Http11Processor {

    /** How long the head of a request may take, however steadily it comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private @Nullable SocketWrapperBase<?> waitingFor;
    private long since;

    PunctualProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
      super(protocol, adapter);
    }

    /** Called whenever bytes have arrived; it is LONG while the head is not complete. */
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
      if (waitingFor != socket) {
        since = System.nanoTime();
      } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
        waitingFor = null;
        return SocketState.CLOSED;
      }
      var state = super.service(socket);
      waitingFor = state == SocketState.LONG && !isAsync() ? socket : null;
      return state;
    }
  }
}
