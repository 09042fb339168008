package wirewatch.alerting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Fractions as whole thousandths, which have no rounding that could differ between programs. */
public final class Thousandths {
  private static final int DIGITS = 3;
  private static final int MAX_LENGTH = 10;
  private static final double SCALE = 1_000;

  private Thousandths() {}

  /** The thousandths of a number in a document. */
  static long of(Number value) {
    return Math.round(value.doubleValue() * SCALE);
  }

  /** The number of thousandths, as Elasticsearch has it. */
  public static double toDouble(long thousandths) {
    return thousandths / SCALE;
  }

  /**
   * Parses a decimal number in a query: the thousandths that are equal to it, an empty range
   * between its neighbours where it has more decimals.
   */
  public static Optional<IsoDates.MillisRange> parseRange(String text) {
    if (text.length() > MAX_LENGTH || !text.matches("-?[0-9]+(?:\\.[0-9]+)?|-?\\.[0-9]+")) {
      return Optional.empty();
    }
    BigDecimal thousandths = new BigDecimal(text).movePointRight(DIGITS);
    return Optional.of(
        new IsoDates.MillisRange(
            thousandths.setScale(0, RoundingMode.CEILING).longValueExact(),
            thousandths.setScale(0, RoundingMode.FLOOR).longValueExact()));
  }
}
