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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.Choice;
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

  private record Asked(String version, LocalDate today, Set<String> kinds) {}

  DataQualityQueries(
      GraphModel model,
      Shapes shapes,
      Inspection inspection,
      GraphVersion version,
      AskedPages pages) {
    this.model = model;
    this.shapes = shapes;
    this.inspection = inspection;
    this.version = version;
    this.pages = pages;
  }

  @QueryMapping
  FindingConnection dataQuality(
      @Argument @Nullable List<FindingKind> kinds,
      @Argument @Nullable List<String> types,
      DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, LARGEST_PAGE);
    var today = View.of(environment).today();
    var report = report(types(types), today);
    var wanted = Choice.of(kinds, EnumSet.allOf(FindingKind.class));
    var findings = report.findings().stream().filter(each -> wanted.contains(each.kind())).toList();
    return FindingConnection.of(report, findings, today, asked);
  }

  private Report report(Set<String> kinds, LocalDate today) {
    var asked = new Asked(version.current(), today, kinds);
    var report = requireNonNull(reports.get(asked, _ -> inspection.of(kinds, today)));
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
