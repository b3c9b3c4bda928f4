package org.talentgraph.language;

/** How many letters must be typed otherwise, added, left out or swapped to make two words alike. */
public final class Edits {

  private static final int SHORT = 4;
  private static final int LONG = 8;

  private Edits() {}

  /** How many edits a typing error in a word may take: none in a number or in a short word. */
  public static int allowed(String word) {
    if (word.length() < SHORT || word.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    return word.length() < LONG ? 1 : 2;
  }

  /** The edits between two words (optimal string alignment). */
  public static int between(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, i, j, rows);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int i, int j, int[][] rows) {
    var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    var least = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
