package org.talentgraph.matching;

import static org.talentgraph.matching.Criteria.WORDS;
import static org.talentgraph.matching.Criteria.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.talentgraph.graph.Text;

/** What the expert wants, held against what the demand offers. */
record ExpertWishes(DemandRecord demand, ExpertRecord expert) {

  Judgement mode() {
    var mode = demand.mode();
    if (mode == null) {
      return Judgement.of(1, words("anyMode"));
    }
    if (expert.modes().isEmpty()) {
      return Judgement.unknown(words("noModes"));
    }
    var accepted = expert.modes().contains(mode);
    Supplier<Text> reason = () -> WORDS.text(accepted ? "mode" : "otherMode", WORDS.text(mode));
    return Judgement.of(accepted ? 1 : 0, reason).without(accepted ? null : reason);
  }

  /**
   * 1 where the expert lives in the place of the work, 0.75 within the same province and 0.5 in the
   * same country; elsewhere 0.5 where nobody has to move for the work, and 0.25 otherwise.
   */
  Optional<Judgement> place() {
    if (demand.places().isEmpty()) {
      return Optional.empty();
    }
    if (expert.places().isEmpty()) {
      return Optional.of(Judgement.unknown(words("noResidence")));
    }
    if (expert.places().contains(demand.places().getFirst())) {
      return Optional.of(Judgement.of(1, words("sameCity")));
    }
    var shared = demand.places().stream().filter(expert.places()::contains).count();
    if (shared > 1) {
      return Optional.of(Judgement.of(0.75, words("sameProvince")));
    }
    if (shared == 1) {
      return Optional.of(Judgement.of(0.5, words("sameCountry")));
    }
    return Optional.of(
        demand.staysAway()
            ? Judgement.of(0.5, words("fromAway"))
            : Judgement.of(0.25, words("hasToMove")));
  }

  Optional<Judgement> pay() {
    var offered = demand.salaryOffered();
    if (offered == null) {
      return Optional.empty();
    }
    var desired = expert.desiredSalary();
    if (desired == null) {
      return Optional.of(Judgement.unknown(words("noPay")));
    }
    var value = desired <= 0 ? 1 : Math.min(1, (double) offered / desired);
    return Optional.of(
        Judgement.of(value, words("pay", offered, desired))
            .without(value < 1 ? words("lowPay", desired - offered) : null));
  }

  Optional<Judgement> language() {
    if (demand.languages().isEmpty()) {
      return Optional.empty();
    }
    if (expert.languages().isEmpty()) {
      return Optional.of(Judgement.unknown(words("noLanguages")));
    }
    var lacking =
        demand.languages().stream()
            .filter(required -> !required.isSpokenBy(expert))
            .map(required -> words("lacksLanguage", required.name(), required.level()))
            .toList();
    var all = demand.languages().size();
    var met = all - lacking.size();
    return Optional.of(
        new Judgement(
            (double) met / all, words("languages", met, all), List.of(), List.of(), lacking));
  }
}
