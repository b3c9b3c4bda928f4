package org.talentgraph.timetable;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import java.util.Random;

/** Runs of the solver that share the limits of one plan. */
final class Search {

  /** Two searches in turns that prove well together: one by linear bounds, one without. */
  private static final List<String> THOROUGH = List.of("max_lp", "no_lp");

  /** The share of the seconds for searches; the others are for places and reasons. */
  private static final double USABLE = 0.9;

  /** How a run ended. */
  record Run(CpSolverStatus status, CpSolver solver) {

    boolean found() {
      return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    boolean impossible() {
      return status == CpSolverStatus.INFEASIBLE;
    }

    long value() {
      return Math.round(solver.objectiveValue());
    }

    /** The bound of a whole number, rounded to the safe side. */
    long bound(boolean large) {
      var bound = solver.bestObjectiveBound();
      return (long) (large ? Math.floor(bound + 1e-6) : Math.ceil(bound - 1e-6));
    }
  }

  private final Limits limits;
  private final Watch watch;
  private final long begin = System.nanoTime();
  private double work;

  Search(Limits limits, Watch watch) {
    this.limits = limits;
    this.watch = watch;
    work = limits.work();
  }

  /** Looks for any solution, quickly. */
  Run quick(CpModel model, double share) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setLinearizationLevel(0);
    return run(model, solver, share, Goal.Kind.MUSTS, false);
  }

  /** Looks for the least of a sum that is small, from below. */
  Run small(CpModel model, double share, Goal.Kind goal) {
    var solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setLinearizationLevel(0)
        .setCpModelProbingLevel(0)
        .setSymmetryLevel(0)
        .setOptimizeWithCore(true);
    return run(model, solver, share, goal, true);
  }

  /** Looks for the best solution and its proof. */
  Run thorough(CpModel model, double share, Goal.Kind goal) {
    var solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(THOROUGH.size())
        .setInterleaveSearch(true)
        .addAllSubsolvers(THOROUGH);
    return run(model, solver, share, goal, true);
  }

  private Run run(CpModel model, CpSolver solver, double share, Goal.Kind goal, boolean tells) {
    if (ended()) {
      return new Run(CpSolverStatus.UNKNOWN, solver);
    }
    solver
        .getParameters()
        .setRandomSeed(limits.seed())
        .setMaxDeterministicTime(work * share)
        .setMaxTimeInSeconds((limits.seconds() * USABLE - seconds()) * share);
    watch.runs(solver);
    try {
      var status = tells ? solver.solve(model, told(goal)) : solver.solve(model);
      work -= solver.response().getDeterministicTime();
      return new Run(status, solver);
    } finally {
      watch.runs(null);
    }
  }

  private CpSolverSolutionCallback told(Goal.Kind goal) {
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        var best = Math.round(objectiveValue());
        tell(goal, best, Math.round(bestObjectiveBound()));
        if (watch.stopped()) {
          stopSearch();
        }
      }
    };
  }

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Whether somebody stopped it, or no work or time is left. */
  boolean ended() {
    return watch.stopped() || work <= 0 || seconds() >= limits.seconds() * USABLE;
  }

  /** Whether so many seconds are left. */
  boolean lasts(double seconds) {
    return !ended() && limits.seconds() * USABLE - seconds() > seconds;
  }

  Random random() {
    return new Random(limits.seed());
  }

  void tell(Goal.Kind goal, long best, long bound) {
    watch.tell(new Progress(goal, best, bound, seconds()));
  }
}
