package org.talentgraph.demonstration;

import static org.talentgraph.demonstration.BeilunDemand.Outcome.CONTRACTED;
import static org.talentgraph.demonstration.BeilunDemand.Outcome.INTRODUCED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * The 120 enterprises of Beilun's service list with their 960 demands for experts and 200 for
 * technology.
 */
final class BeilunEnterprises {

  private static final int ENTERPRISES = 120;
  private static final int SERVED = 82;
  private static final int EXPERT_DEMANDS = 960;
  private static final int TECHNOLOGY_DEMANDS = 200;
  private static final int INTRODUCTIONS = 340;
  private static final int CONTRACTS = 62;
  private static final int MOST_INTRODUCTIONS = 8;
  private static final List<String> KINDS =
      List.of(
          "SPECIALISED_SME",
          "SPECIALISED_SME",
          "SPECIALISED_SME",
          "SINGLE_PRODUCT_CHAMPION",
          "LISTED_COMPANY");
  private static final List<String> FIELDS =
      List.of(
          "high-end-equipment",
          "marine-engineering-equipment",
          "power-cables",
          "submarine-cables",
          "automotive",
          "new-energy-vehicles",
          "new-materials",
          "electrical-equipment",
          "electronic-information",
          "chemicals",
          "ports-and-logistics",
          "wind-power",
          "digital-technology");

  private final World world;
  private final Draws draws = Draws.of("Beilun");

  BeilunEnterprises(World world) {
    this.world = world;
  }

  /** Writes enterprises and demands; returns the demands for experts. */
  List<BeilunDemand> add() {
    List<Integer> introductions = new ArrayList<>(introductions());
    introductions.addAll(Collections.nCopies(ENTERPRISES - SERVED, 0));
    List<Integer> served = draws.shuffled(introductions);
    List<Integer> expertDemands = draws.parts(EXPERT_DEMANDS - INTRODUCTIONS, ENTERPRISES, 1);
    List<Integer> technologyDemands = draws.parts(TECHNOLOGY_DEMANDS, ENTERPRISES, 0);
    List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(CONTRACTS, CONTRACTED));
    outcomes.addAll(Collections.nCopies(INTRODUCTIONS - CONTRACTS, INTRODUCED));
    List<Outcome> order = new ArrayList<>(draws.shuffled(outcomes));
    BeilunDemands demands = new BeilunDemands(world);
    for (int i = 0; i < ENTERPRISES; i++) {
      Institution enterprise =
          enterprise(FIELDS.get(i % FIELDS.size()), KINDS.get(i * 3 % 7 % KINDS.size()));
      for (int n = 0; n < served.get(i); n++) {
        demands.expert(enterprise, order.removeLast());
      }
      demands.experts(enterprise, expertDemands.get(i));
      demands.technologies(enterprise, technologyDemands.get(i));
    }
    return demands.all();
  }

  /** Introductions of each served enterprise, at least one and at most a few, 340 in all. */
  private List<Integer> introductions() {
    List<Integer> parts = new ArrayList<>(draws.parts(INTRODUCTIONS, SERVED, 1));
    Collections.sort(parts);
    while (parts.getLast() > MOST_INTRODUCTIONS) {
      parts.set(0, parts.getFirst() + 1);
      parts.set(SERVED - 1, parts.getLast() - 1);
      Collections.sort(parts);
    }
    return parts;
  }

  private Institution enterprise(String field, String kind) {
    Institution enterprise =
        world.institutions().add(kind, Documented.industry(field), Documented.BEILUN);
    world
        .graph()
        .relate(enterprise.id(), "MEMBER_OF", Documented.SERVICE_LIST)
        .with("role", "MEMBER");
    return enterprise;
  }
}
