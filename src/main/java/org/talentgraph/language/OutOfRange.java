package org.talentgraph.language;

/** A number in a request that is smaller or larger than what can be answered. */
public final class OutOfRange {

  private OutOfRange() {}

  /**
   * @param first how many records somebody asks for
   * @throws InvalidRequest {@code BAD_PAGE} if it is not from 1 to the most
   */
  public static void refusePage(int first, int most) {
    refuse(ErrorCode.BAD_PAGE, "first", first, most);
  }

  /**
   * @throws InvalidRequest with the code if the value is not from 1 to the most
   */
  public static void refuse(ErrorCode code, String argument, int value, int most) {
    if (value < 1 || value > most) {
      throw new InvalidRequest(
              code,
              "%s is %d. Give a number from 1 to %d.".formatted(argument, value, most),
              "%s 为 %d。请给出 1 至 %d 之间的数。".formatted(argument, value, most))
          .about(argument);
    }
  }
}
