package org.talentgraph.timetable;

import com.google.ortools.sat.CpSolver;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells how far a search is, and lets another thread stop it. */
public final class Watch {

  private final Consumer<Progress> progress;
  private boolean stopped;
  private @Nullable CpSolver running;

  /**
   * @param progress called by the thread that plans, and by those of the solver
   */
  public Watch(Consumer<Progress> progress) {
    this.progress = progress;
  }

  /** Ends the search soon, with the best that it has found. */
  public synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.stopSearch();
    }
  }

  public synchronized boolean stopped() {
    return stopped;
  }

  void tell(Progress progress) {
    this.progress.accept(progress);
  }

  /** Takes note of the solver that a stop has to end. */
  synchronized void runs(@Nullable CpSolver solver) {
    running = solver;
  }
}
