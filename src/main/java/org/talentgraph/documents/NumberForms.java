package org.talentgraph.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which documents print a number, as regular expressions. */
final class NumberForms {

  private static final int TEN_THOUSAND = 4;
  private static final int TEN = 10;
  private static final int MOST_IN_WORDS = 99;
  private static final List<String> ENGLISH =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final String DIGITS = "零一二三四五六七八九";

  private NumberForms() {}

  /** Those of a number with decimals as well. */
  static List<String> of(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return plain.scale() > 0
        ? List.of(Pattern.quote(plain.toPlainString()))
        : of(plain.longValue());
  }

  static List<String> of(long number) {
    List<String> forms = new ArrayList<>();
    forms.add(String.valueOf(number));
    forms.add(String.format(Locale.ROOT, "%,d", number));
    if (number <= MOST_IN_WORDS) {
      forms.add(inWords(number));
    }
    if (number == 2) {
      forms.add("两");
    }
    if (number > 0 && number <= ENGLISH.size()) {
      forms.add("\\b(?i:%s)\\b".formatted(ENGLISH.get((int) number - 1)));
    }
    var tenThousands = BigDecimal.valueOf(number, TEN_THOUSAND).stripTrailingZeros();
    if (tenThousands.scale() <= 2 && tenThousands.signum() > 0) {
      forms.add(Pattern.quote(tenThousands.toPlainString()) + "\\s*万");
      if (tenThousands.scale() <= 0 && tenThousands.longValue() <= MOST_IN_WORDS) {
        forms.add(inWords(tenThousands.longValue()) + "万");
      }
    }
    return forms;
  }

  /** Up to ninety-nine, as Chinese has it. */
  private static String inWords(long number) {
    var tens = (int) (number / TEN);
    var ones = (int) (number % TEN);
    if (tens == 0) {
      return DIGITS.substring(ones, ones + 1);
    }
    return (tens == 1 ? "" : DIGITS.substring(tens, tens + 1))
        + "十"
        + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
  }

  /** Whether a number stands in some words in one of its forms, before a unit. */
  static boolean standIn(String words, List<String> forms, String unit) {
    return forms.stream()
        .map(
            form ->
                "(?<![\\d.,一二三四五六七八九十])(?:%s)(?![\\d,]|\\.\\d|[一二三四五六七八九十百千万亿])%s"
                    .formatted(form, unit))
        .anyMatch(form -> Pattern.compile(form).matcher(words).find());
  }
}
