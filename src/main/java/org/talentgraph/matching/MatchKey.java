package org.talentgraph.matching;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the keys are called that {@link MatchKeys} writes and a {@link ScoreQuery} asks for. */
final class MatchKey {

  /** A last use is told apart by so many periods of so many years. */
  static final int PERIODS = 3;

  static final int PERIOD = 5;

  /** More years of experience are not told apart. */
  static final int YEARS = 20;

  /** The highest step of pay; what is above it is not told apart. */
  static final int PAY_STEPS = 40;

  /** Yuan a year. */
  static final int PAY_STEP = 50_000;

  /** So many steps tell what share of a demand a skill has. */
  static final int SHARES = 5;

  /** The key of experts in whose country a liaison or introduction station stands. */
  static final String REACH = "reach";

  static final String DEGREE = "degree";

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]");

  private MatchKey() {}

  /**
   * Who has a skill, a language or a degree at a level or a higher one; a demand that asks for this
   * level or a lower one. For a skill of a demand the rank tells its share.
   */
  static String level(String of, int rank) {
    return of + " " + rank;
  }

  /** A skill, not one of those below it. */
  static String itself(String skill) {
    return "itself " + skill;
  }

  /** Who used a skill in a year or later; null where that is not known. */
  static String used(String skill, @Nullable Integer year) {
    return "used " + skill + " " + (year == null ? "unknown" : year);
  }

  /** Who was engaged in an industry. */
  static String engaged(String industry) {
    return "engaged " + industry;
  }

  /** Who lives in a country, and whom no station reaches. */
  static String near(String country) {
    return "near " + country;
  }

  /** What is in a place, not in one within it. */
  static String at(String place) {
    return "at " + place;
  }

  /** Who accepts a way of working; a demand for it. */
  static String mode(String mode) {
    return "mode " + mode;
  }

  /** Who has so many years of experience or more; a demand that asks for as many or fewer. */
  static String years(int years) {
    return level("years", Math.min(years, YEARS));
  }

  /** Who is content with a step of pay; a demand that offers it. */
  static String pay(long step) {
    return level("pay", (int) Math.min(step, PAY_STEPS));
  }

  /** What is not known of an expert, or not asked by a demand. */
  static String unknown(Criterion criterion) {
    return "unknown " + criterion;
  }

  /** A key as the one word that the index takes it for. */
  static String word(String key) {
    return SEPARATOR.matcher(key).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
