package org.talentgraph.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The clients that wait for an answer. Tomcat does not read from a socket while a request is being
 * answered, and so does not notice that the client has closed it. Here somebody looks, twice a
 * second: a read that does not wait ends at once with the end of the stream.
 */
@Component
class Clients implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(500);
  private static final String REQUEST = Clients.class.getName();

  /** What Tomcat says is available where a read failed; a next request would be longer. */
  private static final int FAILED = 1;

  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private final SimpleAsyncTaskScheduler looks = new SimpleAsyncTaskScheduler();

  Clients() {
    looks.setVirtualThreads(true);
    looks.scheduleWithFixedDelay(() -> waiting.forEach(Waiting::look), PERIOD);
  }

  /** A client that waits, and what to do when it does so no longer. */
  final class Waiting implements AutoCloseable {

    private final org.apache.coyote.@Nullable Request request;
    private final Runnable left;
    private boolean over;

    private Waiting(org.apache.coyote.@Nullable Request request, Runnable left) {
      this.request = request;
      this.left = left;
    }

    /** Never while the request is over, since Tomcat then reads the next one. */
    private synchronized void look() {
      if (!over && request != null) {
        request.action(ActionCode.AVAILABLE, true);
        if (request.getAvailable() == FAILED) {
          over = true;
          left.run();
        }
      }
    }

    @Override
    public synchronized void close() {
      over = true;
      waiting.remove(this);
    }
  }

  /** The client of the request that this thread answers. */
  Waiting await(Runnable left) {
    var attributes = RequestContextHolder.getRequestAttributes();
    var request =
        attributes == null
            ? null
            : (org.apache.coyote.Request)
                attributes.getAttribute(REQUEST, RequestAttributes.SCOPE_REQUEST);
    var client = new Waiting(request, left);
    if (request != null) {
      waiting.add(client);
    }
    return client;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextValves(
        new ValveBase(true) {
          @Override
          public void invoke(Request request, Response response)
              throws IOException, ServletException {
            request.setAttribute(REQUEST, request.getCoyoteRequest());
            getNext().invoke(request, response);
          }
        });
  }

  @Override
  public void close() {
    looks.close();
  }
}
