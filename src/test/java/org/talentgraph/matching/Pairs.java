package org.talentgraph.matching;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.talentgraph.criteria.DemandDraft;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertDraft;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.SkillTagger;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TextSimilarity;
import org.talentgraph.model.View;

/** Pairs that share a skill, and of which nothing else is known but what a test says. */
final class Pairs {

  static final Text GERMAN = new Text("German", "德语");

  static final Taxonomies.Known KNOWN =
      new Taxonomies.Known(
          new Taxonomy(
              List.of(
                  new Taxonomy.Term("skill:welding", new Text("Welding", "焊接"), List.of()),
                  new Taxonomy.Term("skill:casting", new Text("Casting", "铸造"), List.of()))),
          new Taxonomy(List.of()),
          Map.of(),
          new SkillTagger(List.of()),
          TextSimilarity.of(List.of()),
          List.of(),
          Map.of("spoken-language:de", GERMAN, "spoken-language:en", new Text("English", "英语")),
          View.WHOLE);

  private Pairs() {}

  static WhatIf pair(Consumer<DemandDraft> demand, Consumer<ExpertDraft> expert) {
    return new WhatIf(
        DemandDraft.demand(
            it -> {
              it.skills = List.of(new DemandRecord.Wanted("skill:welding", 1, null, List.of()));
              demand.accept(it);
            }),
        ExpertDraft.expert(
            it -> {
              it.skills =
                  List.of(new ExpertRecord.Mastered("skill:welding", "BASIC", null, List.of()));
              expert.accept(it);
            }),
        KNOWN,
        Weights.of(null),
        List.of());
  }

  static DemandRecord.Required german(String level) {
    return new DemandRecord.Required("spoken-language:de", GERMAN, level);
  }
}
