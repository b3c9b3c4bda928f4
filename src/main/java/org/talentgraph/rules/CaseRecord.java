package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.talentgraph.graph.Text;

/** What the graph holds of a case, as {@link CaseRecords} has read it. */
record CaseRecord(Record row) {

  /** A value of the expert; null where there is no expert or nothing is recorded. */
  Value expert(String property) {
    return row.get("expert").isNull() ? Values.NULL : row.get("expert").get(property);
  }

  /** A list of the expert; null where nothing is recorded, since that tells nothing. */
  Value expertList(String property) {
    var list = expert(property);
    return list.isNull() || list.isEmpty() ? Values.NULL : list;
  }

  Value employerKind() {
    return row.get("employer").isNull() ? Values.NULL : row.get("employer").get("kind");
  }

  /** The names of all records of the case, by their ids. */
  Map<String, Text> names() {
    return named().collect(toMap(record -> record.get("id").asString(), RuleReader::text));
  }

  /** The industries that contain one, itself included. */
  List<String> broader(String industry) {
    return named(industry).get("broader").asList(Value::asString);
  }

  /** Where the catalogues in force list a qualification. */
  List<Value> listings(String qualification) {
    return named(qualification).get("listings").asList((Value listing) -> listing);
  }

  private Value named(String id) {
    return named()
        .filter(record -> record.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Value> named() {
    return row.get("named").asList((Value record) -> record).stream();
  }
}
