package org.talentgraph.interests;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Batches;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Tells the two parties of an interest how to reach each other, once both have agreed. */
@Controller
class ContactQueries {

  private static final String PEOPLE = "id people { edges { node { __typename id } } }";

  private final Batches batches;
  private final GraphRecords records;

  ContactQueries(Batches batches, GraphRecords records) {
    this.batches = batches;
    this.records = records;
  }

  record InterestContacts(
      @Nullable String offer, @Nullable String demand, List<Reference> people) {}

  private static final InterestContacts NONE = new InterestContacts(null, null, List.of());

  @SchemaMapping(typeName = "Interest")
  CompletableFuture<InterestContacts> contacts(DataFetchingEnvironment environment) {
    var view = View.of(environment);
    return batches.answer(environment, each -> contacts(each, view));
  }

  /** The fields that hold them are hidden, so they are read as the application sees them. */
  private List<InterestContacts> contacts(List<Row> interests, View view) {
    var accepted =
        interests.stream().filter(each -> each.string("state").equals("ACCEPTED")).toList();
    var given =
        byId(
            records.get(
                "Interest",
                accepted.stream().map(Row::id).distinct().toList(),
                "id offerContact demandContact",
                View.WHOLE));
    var institutions =
        byId(
            records.get(
                "Institution",
                accepted.stream().flatMap(ContactQueries::institutions).distinct().toList(),
                PEOPLE,
                view));
    return interests.stream()
        .map(
            each ->
                Optional.ofNullable(given.get(each.id()))
                    .map(found -> contacts(each, found, institutions))
                    .orElse(NONE))
        .toList();
  }

  private static InterestContacts contacts(Row interest, Row given, Map<String, Row> institutions) {
    return new InterestContacts(
        given.stringOrNull("offerContact"),
        given.stringOrNull("demandContact"),
        institutions(interest)
            .map(institutions::get)
            .filter(Objects::nonNull)
            .flatMap(each -> each.rows("people").stream())
            .map(edge -> Objects.requireNonNull(edge.row("node")))
            .filter(person -> "Contact".equals(person.string("__typename")))
            .map(person -> new Reference(person.id()))
            .distinct()
            .toList());
  }

  private static Stream<String> institutions(Row interest) {
    var demand = interest.row("demand");
    return Stream.of(
            Interests.institution(interest, "institution"),
            demand == null ? "" : Interests.institution(demand, "postedBy"))
        .filter(id -> !id.isEmpty());
  }

  private static Map<String, Row> byId(List<Row> rows) {
    return rows.stream().collect(toMap(Row::id, identity(), (one, _) -> one));
  }
}
