package org.talentgraph.database;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Logs what the application does until it is ready: a line at least every four seconds, from before
 * Spring looks for the first bean, and at the end the time of each phase.
 */
public final class StartLog
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StartLog.class);
  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final Map<String, Long> phases = new LinkedHashMap<>();
  private final SimpleAsyncTaskScheduler ticks = new SimpleAsyncTaskScheduler();
  private volatile String phase = "application";
  private long begin = ManagementFactory.getRuntimeMXBean().getStartTime();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ticks.setVirtualThreads(true);
    ticks.scheduleAtFixedRate(this::tick, Instant.now().plus(SILENCE), SILENCE);
    var beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton("startLog", this);
    beans.registerDisposableBean("startLog", this::close);
  }

  private synchronized void tick() {
    log.info("Not ready yet: {}, for {} s", phase, (System.currentTimeMillis() - begin) / 1000);
  }

  /** Ends the phase before. */
  public synchronized void begin(String next) {
    var now = System.currentTimeMillis();
    phases.put(phase, now - begin);
    phase = next;
    begin = now;
  }

  /** Ends the last phase. */
  public void end() {
    begin("");
    log.info(
        "Graph ready; milliseconds: {}",
        phases.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(" ")));
    phases.clear();
  }

  @Override
  public void close() {
    ticks.close();
  }
}
