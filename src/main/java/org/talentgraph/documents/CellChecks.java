package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_VALUE;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talentgraph.files.Mapping;

/** Tells of dates, amounts and shares that are written as people write them, and what to write. */
record CellChecks(Mapping mapping, Findings findings) {

  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[年/.-]\\s*(\\d{1,2})\\s*[月/.-]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:RMB|¥|￥)?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿]?)\\s*(?:元|yuan)?");
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[%％]");
  private static final Map<String, Integer> POWERS = Map.of("", 0, "万", 4, "亿", 8);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** Whether a row can be read; where not, it is told why. */
  boolean areSound(Table.Row row) {
    var before = findings.problems().size();
    mapping
        .targets()
        .forEach(
            (column, target) -> {
              var cell = row.cell(column);
              if (!cell.isEmpty() && !GraphQLTypeUtil.isList(target.type())) {
                check(row.place().at(column), cell, ((GraphQLNamedType) target.type()).getName());
              }
            });
    return findings.problems().size() == before;
  }

  private void check(Place place, String cell, String type) {
    if (type.equals("Date") && !ISO_DATE.matcher(cell).matches()) {
      tell(place, cell, "cell.date", date(cell));
    } else if (type.equals("Int") && !WHOLE_NUMBER.matcher(cell).matches()) {
      tell(place, cell, "cell.number", amount(cell).filter(each -> !each.contains(".")));
    } else if (type.equals("Money") && !DECIMAL.matcher(cell).matches()) {
      tell(place, cell, "cell.amount", amount(cell));
    } else if (cell.matches(".*[%％]") && Stream.of("Float", "Decimal").anyMatch(type::equals)) {
      tell(place, cell, "cell.share", share(cell));
    }
  }

  private void tell(Place place, String cell, String key, Optional<String> instead) {
    findings.problem(
        place, BAD_VALUE, instead.isPresent() ? key + ".instead" : key, cell, instead.orElse(""));
  }

  private static Optional<String> date(String cell) {
    var parts = DATE.matcher(cell);
    return parts.matches()
        ? Optional.of(
            "%s-%02d-%02d"
                .formatted(
                    parts.group(1),
                    Integer.valueOf(parts.group(2)),
                    Integer.valueOf(parts.group(3))))
        : Optional.empty();
  }

  private static Optional<String> amount(String cell) {
    var parts = AMOUNT.matcher(cell);
    return parts.matches()
        ? Optional.of(
            new BigDecimal(parts.group(1).replace(",", ""))
                .movePointRight(POWERS.getOrDefault(parts.group(2), 0))
                .stripTrailingZeros()
                .toPlainString())
        : Optional.empty();
  }

  private static Optional<String> share(String cell) {
    var parts = PERCENT.matcher(cell);
    return parts.matches()
        ? Optional.of(
            new BigDecimal(parts.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }
}
