package org.talentgraph.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.SkillMatch;
import org.talentgraph.language.Text;
import org.talentgraph.matching.Match;
import org.talentgraph.model.Reference;
import org.talentgraph.reading.DraftReader.Side;

/** How well a draft and a record fit; the draft itself is no record that could be read. */
record DraftMatch(Side draft, Match match) {

  public @Nullable Reference expert() {
    return draft == Side.DEMAND ? match.expert() : null;
  }

  public @Nullable Reference demand() {
    return draft == Side.EXPERT ? match.demand() : null;
  }

  public double score() {
    return match.score();
  }

  public double forDemand() {
    return match.forDemand();
  }

  public double forExpert() {
    return match.forExpert();
  }

  public List<Scored> criteria() {
    var unstored = draft == Side.DEMAND ? match.demand() : match.expert();
    return match.criteria().stream().map(each -> each.without(unstored)).toList();
  }

  public List<SkillMatch> skills() {
    return match.skills();
  }

  public List<Text> missing() {
    return match.missing();
  }

  public List<?> obstacles() {
    return match.obstacles();
  }

  public List<?> whatWouldHelp() {
    return match.whatWouldHelp();
  }
}
