package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_ID;

import graphql.schema.GraphQLInputObjectType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.api.InputCheck;
import org.talentgraph.documents.Correction.Reading;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/**
 * What a folder says, checked as far as that goes without writing it.
 *
 * @param facts the records to save, in the order of the files
 * @param days on which something begins or ends by it
 * @param corrections what becomes of its passages where a text is another one than before
 */
record ReadDocument(
    List<GivenFact> facts, List<LocalDate> days, List<Correction> corrections, Findings findings) {

  private static final String ORIGIN = "ORIGIN";
  private static final String SOURCES = "facts/source.csv";
  private static final String QUOTED = "id source { id }";
  private static final String APPLIES_IN = "id appliesIn { id }";

  /**
   * @param records the input that takes a record of any kind
   */
  static ReadDocument of(DocumentFolder folder, GraphQLInputObjectType records, Reading reading) {
    var findings = reading.findings();
    var tables = new FactTables(records, folder, findings);
    var source = tables.source(reading.graph());
    if (source.isEmpty()) {
      return new ReadDocument(List.of(), List.of(), List.of(), findings);
    }
    var passages = MarkedPassages.of(tables.table(MarkedPassages.FILE), source.get(), findings);
    var amendments = Amendments.of(tables.table(Amendments.FILE), passages, findings);
    List<GivenFact> facts = new ArrayList<>(source.get().facts());
    facts.addAll(passages.facts());
    facts.addAll(
        tables.facts(
            List.of(SOURCES, MarkedPassages.FILE, Amendments.FILE), passages, source.get()));
    facts.addAll(amendments.facts(reading.graph(), ids(facts)));
    facts.forEach(new PrintedChecks(passages, findings)::check);
    EndChecks.of(facts, amendments, passages, reading).check();
    var rules = new RuleChecks(origins(facts, reading), passages, findings);
    ofKind("rule", facts).forEach(rules::check);
    var corrections =
        source.get().versions().stream()
            .flatMap(version -> Correction.of(version, folder, reading, facts).stream())
            .toList();
    var document = new ReadDocument(facts, days(facts, amendments), corrections, findings);
    document.checkInputs(tables);
    document.refuseTaken(reading);
    document.refuseForeign(reading);
    new UnknownTerms(facts, reading).tell();
    return document;
  }

  /** The conditions, of the folder and of the graph, that ask where somebody comes from. */
  private static Set<String> origins(List<GivenFact> facts, Reading reading) {
    var asked = ofKind("rule", facts).stream().flatMap(rule -> rule.links("conditions").stream());
    var stored =
        reading.graph().get("Condition", asked.distinct().toList(), "id fact", View.WHOLE).stream()
            .filter(each -> ORIGIN.equals(each.string("fact")))
            .map(Row::id);
    var given =
        ofKind("condition", facts).stream()
            .filter(each -> ORIGIN.equals(each.record().get("fact")))
            .map(GivenFact::id);
    return Stream.concat(stored, given).collect(Collectors.toSet());
  }

  private static Set<String> ids(List<GivenFact> facts) {
    return facts.stream().map(GivenFact::id).collect(Collectors.toSet());
  }

  private static List<LocalDate> days(List<GivenFact> facts, Amendments amendments) {
    return Stream.concat(
            amendments.days(), facts.stream().flatMap(fact -> day(inForce(fact.record()))))
        .toList();
  }

  /** What is given whole is in force when it begins; of what is there already, an end counts. */
  private static @Nullable Object inForce(Map<String, Object> record) {
    var isNew = record.containsKey("validFrom") || record.containsKey("name");
    return record.get(isNew ? "validFrom" : "validTo");
  }

  private static Stream<LocalDate> day(@Nullable Object given) {
    try {
      return given == null ? Stream.of() : Stream.of(LocalDate.parse(given.toString()));
    } catch (DateTimeParseException e) {
      return Stream.of(); // told by the check of the input
    }
  }

  private void checkInputs(FactTables tables) {
    for (var fact : facts) {
      tables
          .input(fact.kind())
          .flatMap(input -> InputCheck.problem(input, fact.record(), "records[0]." + fact.kind()))
          .ifPresent(problem -> Places.of(List.of(fact)).tell(problem, findings));
    }
  }

  /** A record that is given whole under the id of one that has another name is another record. */
  private void refuseTaken(Reading reading) {
    var named = facts.stream().filter(each -> each.record().containsKey("name")).toList();
    var names =
        reading.graph().get("Node", ids(named), "id name", View.WHOLE).stream()
            .collect(Collectors.toMap(Row::id, row -> row.text("name")));
    for (var fact : named) {
      var stored = Optional.ofNullable(names.get(fact.id()));
      var given = new Text(fact.text("name", "en"), fact.text("name", "zh"));
      if (!fact.kind().equals("citation")
          && stored.filter(name -> differs(name, given)).isPresent()) {
        findings.problem(fact.place().at("id"), BAD_ID, "fact.taken", fact.id(), stored.get());
      }
    }
  }

  /** A citation of another document stays what it is, however its id came about. */
  private void refuseForeign(Reading reading) {
    var cited =
        facts.stream()
            .filter(each -> each.kind().equals("citation") && each.record().containsKey("source"))
            .toList();
    Map<String, String> sources = new HashMap<>();
    for (var stored : reading.graph().get("Citation", ids(cited), QUOTED, View.WHOLE)) {
      var source = stored.row("source");
      sources.put(stored.id(), source == null ? "–" : source.id());
    }
    for (var fact : cited) {
      var source = sources.get(fact.id());
      if (source != null && !fact.links("source").contains(source)) {
        findings.problem(fact.place().at("key"), BAD_ID, "passage.taken", fact.id(), source);
      }
    }
  }

  private static boolean differs(Text stored, Text given) {
    return differs(stored.english(), given.english()) && differs(stored.chinese(), given.chinese());
  }

  private static boolean differs(String stored, String given) {
    return !given.isEmpty() && !given.equals(stored);
  }

  /** The day on which all of it is in force, and not before today. */
  LocalDate lastDay(Clock clock) {
    var today = LocalDate.now(clock);
    return days.stream().filter(day -> day.isAfter(today)).max(LocalDate::compareTo).orElse(today);
  }

  /** The places in which its rules apply, those it changes, or conditions of which, too. */
  List<String> places(Reading reading) {
    var rules = ofKind("rule");
    var stored = reading.graph().get("Rule", ids(rules), APPLIES_IN, View.WHOLE);
    return Stream.concat(
            rules.stream().flatMap(rule -> rule.links("appliesIn").stream()),
            Stream.concat(stored.stream(), asking(reading))
                .flatMap(rule -> rule.rows("appliesIn", Row::id).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The stored rules that ask for its conditions. */
  private Stream<Row> asking(Reading reading) {
    var selection = "id rules { edges { node { %s } } }".formatted(APPLIES_IN);
    return reading
        .graph()
        .get("Condition", ids(ofKind("condition")), selection, View.WHOLE)
        .stream()
        .flatMap(condition -> condition.rows("rules").stream())
        .flatMap(edge -> Stream.ofNullable(edge.row("node")));
  }

  private List<GivenFact> ofKind(String kind) {
    return ofKind(kind, facts);
  }

  private static List<GivenFact> ofKind(String kind, List<GivenFact> facts) {
    return facts.stream().filter(each -> each.kind().equals(kind)).toList();
  }
}
