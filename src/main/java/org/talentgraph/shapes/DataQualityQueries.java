package org.talentgraph.shapes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.Choice;
import org.talentgraph.graph.UnseenRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;

/** Answers what is wrong with the records. */
@Controller
class DataQualityQueries {

  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;

  private final GraphModel model;
  private final Shapes shapes;
  private final Inspection inspection;
  private final UnseenRecords unseen;
  private final GraphVersion version;
  private final AskedPages pages;

  private static final int FINDINGS = 100_000;

  /** For those who go from page to page. */
  private final Cache<Asked, Report> reports =
      Caffeine.newBuilder()
          .maximumWeight(FINDINGS)
          .<Asked, Report>weigher((_, report) -> 1 + report.findings().size())
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  private record Asked(String version, LocalDate today, Set<String> kinds, View view) {}

  DataQualityQueries(
      GraphModel model,
      Shapes shapes,
      Inspection inspection,
      UnseenRecords unseen,
      GraphVersion version,
      AskedPages pages) {
    this.model = model;
    this.shapes = shapes;
    this.inspection = inspection;
    this.unseen = unseen;
    this.version = version;
    this.pages = pages;
  }

  @QueryMapping
  FindingConnection dataQuality(
      @Argument @Nullable List<FindingKind> kinds,
      @Argument @Nullable List<String> types,
      DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, LARGEST_PAGE);
    var view = View.of(environment);
    var today = view.today();
    var report = report(types(types), today, seen(view, view.documentedOnly()));
    var wanted = Choice.of(kinds, EnumSet.allOf(FindingKind.class));
    var findings = report.findings().stream().filter(each -> wanted.contains(each.kind())).toList();
    var documented =
        environment.getSelectionSet().containsAnyOf("totalCount", "counts")
            ? report(types(types), today, seen(view, true)).findings()
            : findings;
    return FindingConnection.of(report, findings, Set.copyOf(documented), today, asked);
  }

  /** Which records a caller sees, whatever the day. */
  private static View seen(View view, boolean documentedOnly) {
    return new View(Optional.empty(), view.visibility(), LocalDate.EPOCH, documentedOnly);
  }

  /** The graph is inspected once for all callers. */
  private Report report(Set<String> kinds, LocalDate today, View seen) {
    var whole =
        report(
            new Asked(version.current(), today, kinds, View.WHOLE),
            () -> inspection.of(kinds, today));
    return seen.equals(View.WHOLE)
        ? whole
        : report(
            new Asked(version.current(), today, kinds, seen),
            () -> whole.without(unseen.among(whole.ids(), seen)));
  }

  private Report report(Asked asked, Supplier<Report> look) {
    var report = requireNonNull(reports.get(asked, _ -> look.get()));
    if (!report.settled()) {
      reports.invalidate(asked);
    }
    return report;
  }

  private Set<String> types(@Nullable List<String> asked) {
    return Choice.of(asked, shapes.kinds()).stream()
        .flatMap(type -> model.getType(type).concrete().stream())
        .collect(toUnmodifiableSet());
  }
}
