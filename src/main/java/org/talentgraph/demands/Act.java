package org.talentgraph.demands;

import static org.talentgraph.demands.Stage.ACCEPTED;
import static org.talentgraph.demands.Stage.CLOSED;
import static org.talentgraph.demands.Stage.DRAFT;
import static org.talentgraph.demands.Stage.EXPIRED;
import static org.talentgraph.demands.Stage.MET;
import static org.talentgraph.demands.Stage.PUBLISHED;
import static org.talentgraph.demands.Stage.SUBMITTED;
import static org.talentgraph.demands.Stage.WITHDRAWN;
import static org.talentgraph.security.Role.ADMIN;
import static org.talentgraph.security.Role.EDITOR;
import static org.talentgraph.security.Role.EMPLOYER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;

/**
 * What can be done with a demand: by which mutation, in which stages, by whom, and what follows.
 */
public enum Act {
  REVISE("postDemand", EnumSet.of(DRAFT), DRAFT, Who.OWNERS),
  SUBMIT("submitDemand", EnumSet.of(DRAFT), SUBMITTED, Who.OWNERS),
  ACCEPT("reviewDemand", EnumSet.of(SUBMITTED), ACCEPTED, Who.REVIEWERS),
  RETURN("reviewDemand", EnumSet.of(SUBMITTED, ACCEPTED), DRAFT, Who.REVIEWERS),
  PUBLISH("publishDemand", EnumSet.of(ACCEPTED), PUBLISHED, Who.OWNERS),
  RENEW("renewDemand", EnumSet.of(PUBLISHED, EXPIRED), PUBLISHED, Who.OWNERS),
  MEET("closeDemand", EnumSet.of(PUBLISHED, EXPIRED), MET, Who.OWNERS),
  CLOSE("closeDemand", EnumSet.of(PUBLISHED, EXPIRED), CLOSED, Who.OWNERS),
  WITHDRAW("closeDemand", EnumSet.range(DRAFT, EXPIRED), WITHDRAWN, Who.OWNERS);

  private static final class Who {
    static final List<Role> OWNERS = List.of(EMPLOYER, EDITOR, ADMIN);
    static final List<Role> REVIEWERS = List.of(EDITOR, ADMIN);
  }

  private final String mutation;
  private final Set<Stage> from;
  private final Stage to;
  private final List<Role> roles;

  Act(String mutation, Set<Stage> from, Stage to, List<Role> roles) {
    this.mutation = mutation;
    this.from = from;
    this.to = to;
    this.roles = roles;
  }

  public String mutation() {
    return mutation;
  }

  /** The stages in which it can be done. */
  Set<Stage> from() {
    return EnumSet.copyOf(from);
  }

  /** The stage that it leads to. */
  Stage to() {
    return to;
  }

  /** The roles that may do it; employers for their own institutions. */
  List<Role> roles() {
    return roles;
  }

  /** What a caller can do with a demand of an institution. */
  static List<Act> possible(Stage stage, String institution, Caller caller) {
    return Stream.of(values())
        .filter(act -> act.from.contains(stage) && act.isFor(caller, institution))
        .toList();
  }

  boolean isFor(Caller caller, String institution) {
    return roles.contains(caller.role())
        && (caller.role() != EMPLOYER || caller.institutions().contains(institution));
  }
}
