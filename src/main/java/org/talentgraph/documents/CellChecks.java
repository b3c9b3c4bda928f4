package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_VALUE;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.talentgraph.files.Mapping;

/**
 * Tells of dates, durations, amounts and shares that are written as people write them, and what to
 * write.
 */
record CellChecks(Mapping mapping, Findings findings) {

  private static final String SHARE = "share";
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
                check(row.place().at(column), cell, target);
              }
            });
    return findings.problems().size() == before;
  }

  private void check(Place place, String cell, Mapping.Target target) {
    switch (((GraphQLNamedType) target.type()).getName()) {
      case "Date" -> tellUnless(ISO_DATE, place, cell, "cell.date", date(cell));
      case "Int" -> {
        var whole = amount(cell).filter(each -> !each.contains("."));
        tellUnless(WHOLE_NUMBER, place, cell, "cell.number", whole);
      }
      case "Money" -> tellUnless(DECIMAL, place, cell, "cell.amount", amount(cell));
      case "Float", "Decimal" -> decimal(place, cell, target.path().equals(SHARE));
      default -> {
        if (PrintedChecks.DURATIONS.contains(target.path())) {
          tellUnless(DurationForms.ISO, place, cell, "cell.duration", DurationForms.written(cell));
        } // the rest is told by the check of the input
      }
    }
  }

  /** A share is a ratio; a figure keeps its number, for it has a unit. */
  private void decimal(Place place, String cell, boolean isShare) {
    var percent = PERCENT.matcher(cell);
    if (!percent.matches()) {
      tellUnless(DECIMAL, place, cell, "cell.decimal", amount(cell));
    } else if (isShare) {
      tellUnless(DECIMAL, place, cell, "cell.share", Optional.of(ratio(percent.group(1))));
    } else {
      tellUnless(DECIMAL, place, cell, "cell.percent", Optional.of(percent.group(1)));
    }
  }

  private void tellUnless(
      Pattern sound, Place place, String cell, String key, Optional<String> instead) {
    if (!sound.matcher(cell).matches()) {
      findings.problem(
          place, BAD_VALUE, instead.isPresent() ? key + ".instead" : key, cell, instead.orElse(""));
    }
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

  private static String ratio(String percent) {
    return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
  }
}
