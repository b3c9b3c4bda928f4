package org.talentgraph.criteria;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.KeptByView;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Names;
import org.talentgraph.likeness.SkillTagger;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TextSimilarity;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * Reads the skills, the industries and the frequent words of the graph, which every match needs.
 */
@Component
public class Taxonomies {

  /** Texts of so many demands and experts tell {@link TextSimilarity} which words are rare. */
  private static final int TEXTS = 1_000;

  private final GraphRecords graph;
  private final KeptByView<Known> known;

  Taxonomies(GraphRecords graph) {
    this.graph = graph;
    this.known = new KeptByView<>(view -> read(graph, view, texts(view)));
  }

  /**
   * The skills, industries and words that were read at one time.
   *
   * @param rarity of skills, by their ids: the inverse document frequency among the experts
   * @param tagger finds skills in texts
   * @param texts compares texts, and tells which words are rare in those of demands and experts
   * @param stations liaison and introduction stations, which are few
   * @param languages the names of spoken languages by their ids
   * @param view in which they were read, and in which records are read to be compared
   */
  public record Known(
      Taxonomy skills,
      Taxonomy industries,
      Map<String, Double> rarity,
      SkillTagger tagger,
      TextSimilarity texts,
      List<ExpertRecord.Station> stations,
      Map<String, Text> languages,
      View view) {

    private Known in(View another) {
      return new Known(skills, industries, rarity, tagger, texts, stations, languages, another);
    }

    public double rarity(String skill) {
      return rarity.getOrDefault(skill, 1.0);
    }

    /**
     * The share of the experts who have a skill, if one more had it; this follows from its rarity.
     */
    double frequency(String skill) {
      return 1 / Math.expm1(rarity(skill));
    }

    /**
     * The weight of a wanted skill among the skills that a demand wants; rare skills weigh more.
     */
    double importance(DemandRecord.Wanted wanted) {
      return wanted.weight() * rarity(wanted.skill());
    }
  }

  /** As a view shows them. */
  public Known get(View view) {
    return known.get(view).in(view);
  }

  private List<String> texts(View view) {
    return Stream.concat(
            graph.first(TEXTS, "Demand", "id text: description", view).stream()
                .map(demand -> Names.joined(demand.textOrNull("text"))),
            graph.first(TEXTS, "Expert", Evidence.SELECTION, view).stream()
                .flatMap(expert -> Evidence.texts(expert).stream()))
        .toList();
  }

  /**
   * @param texts that tell which words are rare
   */
  public static Known read(GraphRecords graph, View view, List<String> texts) {
    var skills = new Taxonomy(terms(graph, "Skill", view));
    var experts = graph.count("Expert", view);
    Map<String, Double> rarity = new HashMap<>();
    use(graph, view).forEach((skill, some) -> rarity.put(skill, rarity(experts, some)));
    return new Known(
        skills,
        new Taxonomy(terms(graph, "Industry", view)),
        rarity,
        new SkillTagger(skills.terms()),
        TextSimilarity.of(texts),
        stations(graph, view),
        graph.all("SpokenLanguage", Map.of(), "id name", view).stream()
            .collect(toMap(Row::id, row -> row.text("name"))),
        view);
  }

  private static List<Taxonomy.Term> terms(GraphRecords graph, String type, View view) {
    return graph.all(type, Map.of(), "id name broader { edges { node { id } } }", view).stream()
        .map(row -> new Taxonomy.Term(row.id(), row.text("name"), row.rows("broader", Names::node)))
        .toList();
  }

  /** How many experts have each skill; of the whole graph without counting them. */
  private static Map<String, Long> use(GraphRecords graph, View view) {
    Map<String, Long> use = new HashMap<>();
    if (view.isWhole()) {
      graph
          .tagged("skill-use", Map.of(), "Skill", "id", view)
          .forEach(each -> use.put(each.row().id(), ((Number) each.tag()).longValue()));
    } else {
      graph
          .all("Skill", Map.of(), "id experts(first: 1) { totalCount }", view)
          .forEach(each -> use.put(each.id(), each.totalCount("experts")));
    }
    return use;
  }

  private static List<ExpertRecord.Station> stations(GraphRecords graph, View view) {
    return Stream.of("LiaisonStation", "IntroductionStation")
        .flatMap(type -> graph.all(type, Map.of(), "id name locatedIn { id }", view).stream())
        .flatMap(
            station ->
                Stream.ofNullable(station.row("locatedIn"))
                    .map(
                        place ->
                            new ExpertRecord.Station(
                                station.id(), station.text("name"), place.id())))
        .toList();
  }

  /** The inverse document frequency of a skill that some of all experts have. */
  public static double rarity(double all, double some) {
    return Math.log(1 + all / (1 + some));
  }
}
