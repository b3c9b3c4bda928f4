package org.talentgraph.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;
import static org.talentgraph.criteria.EngagementsCriterion.ENGAGEMENTS;
import static org.talentgraph.criteria.IndustryCriterion.INDUSTRY;
import static org.talentgraph.criteria.PlaceCriterion.PLACE;
import static org.talentgraph.criteria.ReachCriterion.REACH;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;
import static org.talentgraph.criteria.TextCriterion.TEXT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.model.View;

/**
 * Demands of the demonstration data with the expert who answered them: an engagement that ANSWERS
 * the demand ENGAGES the expert. All experts are ranked by their exact scores, whatever rules them
 * out, since who engaged the expert is who posted the demand.
 *
 * <p>The data is made up, and so is the answer: for each such demand an expert was made who works
 * in its industry, masters the first two of the two to six skills that it wants, and has a profile
 * that names the first, as the text of the demand does. Everything else of the expert was drawn
 * without the demand. So a ranking is measured by how well it finds this expert again among all
 * others, of whom some fit as well or better by chance: 1 is out of reach, and nothing is shown of
 * what people would judge.
 *
 * <p>What only the engagement brought about does not count: the ENGAGEMENTS themselves, and PLACE
 * and REACH, since some moved for it. Their weights go to the other criteria. Of the texts the
 * profile counts alone: those of engagements name the demand, and all others were drawn without it.
 */
public final class KnownAnswers {

  private static final Set<Criterion> BROUGHT_ABOUT = Set.of(ENGAGEMENTS, PLACE, REACH);

  /** Without engagements, and of the texts with the profile alone. */
  private static final RecordKind<ExpertRecord> AS_MADE =
      new RecordKind<>(
          "Expert",
          ExpertRecord.SELECTION.replaceAll("(engagements|projects|awards) .*|title ", ""),
          ExpertRecord::of,
          ExpertRecord::id);

  private static final String PAIRS =
      """
      MATCH (demand:Demand)<-[:ANSWERS]-(:Engagement)-[:ENGAGES]->(expert:Expert)
      WHERE demand.synthetic AND expert.synthetic
      RETURN demand.id AS demand, expert.id AS expert,
        demand.nameEn + ' ' + demand.descriptionEn + ' ' + demand.descriptionZh AS text
      """;

  private static final String EXPERTS = "MATCH (expert:Expert) RETURN expert.id ORDER BY expert.id";

  private final Taxonomies.Known known;
  private final Collection<ExpertRecord> experts;
  private final List<Pair> pairs;
  private final Weights weights =
      new Weights(
          Criteria.ALL.stream()
              .filter(criterion -> !BROUGHT_ABOUT.contains(criterion))
              .collect(toMap(Function.identity(), Criterion::weight)));

  /** Reads the demands and all experts from the graph of an application. */
  public KnownAnswers(BeanFactory application) {
    var client = application.getBean(Neo4jClient.class);
    var records = application.getBean(Records.class);
    known = application.getBean(Taxonomies.class).get(View.WHOLE);
    experts =
        records
            .read(AS_MADE, List.copyOf(client.query(EXPERTS).fetchAs(String.class).all()), known)
            .values();
    var answers =
        client.query(PAIRS).fetch().all().stream()
            .collect(toMap(row -> (String) row.get("demand"), Function.identity()));
    pairs =
        records.read(RecordKind.DEMANDS, answers.keySet(), known).values().stream()
            .sorted(comparing(DemandRecord::id)) // samples of demands come out the same
            .map(demand -> pair(demand, answers.getOrDefault(demand.id(), Map.of())))
            .toList();
  }

  /** A demand with its text, and the id of the expert who answered it. */
  private record Pair(DemandRecord demand, String text, String answer) {}

  private static Pair pair(DemandRecord demand, Map<String, Object> answer) {
    return new Pair(demand, (String) answer.get("text"), (String) answer.get("expert"));
  }

  /** How a demand is put. */
  public enum Question {
    /** With the skills and the text that it has. */
    AS_RECORDED,
    /** Without its list of skills, of which the text names the first. */
    TEXT_ALONE,
    /**
     * Without its name and text, each skill replaced by the one most alike that it does not want.
     */
    SKILLS_ALIKE
  }

  /** What experts are ranked by. */
  public enum Ranking {
    /** The score of a match, by the criteria that the engagement did not bring about. */
    SCORE,
    /** SKILLS, TEXT and INDUSTRY with their usual weights: by which the answers were made. */
    SKILLS_TEXT_INDUSTRY,
    /** The criterion SKILLS. */
    SKILLS,
    /** The criterion TEXT. */
    TEXT,
    /** The share of the wanted skills that the expert lists, without the taxonomy. */
    SAME_SKILLS,
    /** A constant. */
    RANDOM_ORDER
  }

  /** An expert, whether the known answer, with the score by each ranking. */
  public record Candidate(boolean answer, Map<Ranking, Double> scores) {}

  /** How many demands have a known answer. */
  public int demands() {
    return pairs.size();
  }

  /** How many experts are ranked for each. */
  public int experts() {
    return experts.size();
  }

  /** All experts for each of the demands. */
  public Stream<List<Candidate>> candidates(Question question) {
    return pairs.stream()
        .map(
            pair -> {
              var demand = put(pair, question);
              return experts.stream()
                  .map(expert -> candidate(demand, expert, expert.id().equals(pair.answer())))
                  .toList();
            });
  }

  private Candidate candidate(DemandRecord demand, ExpertRecord expert, boolean answer) {
    var match = Match.of(demand, expert, known, weights, List.of());
    return new Candidate(
        answer,
        Map.of(
            Ranking.SCORE, match.score(),
            Ranking.SKILLS_TEXT_INDUSTRY, contributed(match, SKILLS, TEXT, INDUSTRY),
            Ranking.SKILLS, contributed(match, SKILLS),
            Ranking.TEXT, contributed(match, TEXT),
            Ranking.SAME_SKILLS, same(demand, expert),
            Ranking.RANDOM_ORDER, 0.0));
  }

  private static double contributed(Match match, Criterion... criteria) {
    return match.criteria().stream()
        .filter(each -> Arrays.asList(criteria).contains(each.criterion()))
        .mapToDouble(Scored::contribution)
        .sum();
  }

  private static double same(DemandRecord demand, ExpertRecord expert) {
    return demand.skills().stream()
        .filter(
            wanted ->
                expert.skills().stream().anyMatch(each -> each.skill().equals(wanted.skill())))
        .mapToDouble(DemandRecord.Wanted::weight)
        .sum();
  }

  private DemandRecord put(Pair pair, Question question) {
    var demand = pair.demand();
    return switch (question) {
      case AS_RECORDED -> demand;
      case TEXT_ALONE ->
          with(demand, demand.name(), demand.words(), DemandRecord.named(pair.text(), known));
      case SKILLS_ALIKE -> with(demand, new Text("", ""), TermVector.EMPTY, alike(demand.skills()));
    };
  }

  private List<DemandRecord.Wanted> alike(List<DemandRecord.Wanted> wanted) {
    var own = wanted.stream().map(DemandRecord.Wanted::skill).toList();
    return wanted.stream()
        .flatMap(
            each ->
                known.skills().terms().stream()
                    .map(Taxonomy.Term::id)
                    .filter(other -> !own.contains(other))
                    .map(other -> known.skills().likeness(each.skill(), other))
                    .filter(likeness -> likeness.similarity() >= Taxonomy.ALIKE)
                    .max(
                        comparingDouble(Taxonomy.Likeness::similarity)
                            .thenComparing(Taxonomy.Likeness::term, reverseOrder()))
                    .stream()
                    .map(Taxonomy.Likeness::term)
                    .map(
                        other ->
                            new DemandRecord.Wanted(other, each.weight(), each.level(), List.of())))
        .toList();
  }

  private static DemandRecord with(
      DemandRecord demand, Text name, TermVector words, List<DemandRecord.Wanted> skills) {
    return new DemandRecord(
        demand.id(),
        name,
        words,
        demand.mode(),
        demand.startsOn(),
        demand.endsOn(),
        demand.salaryOffered(),
        demand.requiredDegree(),
        demand.minYears(),
        skills,
        demand.languages(),
        demand.industries(),
        demand.places(),
        demand.poster(),
        demand.rivals(),
        demand.synthetic());
  }
}
