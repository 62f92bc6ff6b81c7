package io.panelwright.promql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An aggregation operator. */
public enum Aggregator {
  AVG,
  BOTTOMK,
  COUNT,
  COUNT_VALUES,
  GROUP,
  MAX,
  MIN,
  QUANTILE,
  STDDEV,
  STDVAR,
  SUM,
  TOPK,
  LIMITK,
  LIMIT_RATIO;

  private static final Map<String, Aggregator> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Aggregator::text, a -> a));

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The aggregator with this name, ignoring case. */
  public static Optional<Aggregator> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name as Prometheus prints it. */
  public String text() {
    return text;
  }

  /** Whether it has a parameter before the vector. */
  public boolean hasParameter() {
    return switch (this) {
      case TOPK, BOTTOMK, COUNT_VALUES, QUANTILE, LIMITK, LIMIT_RATIO -> true;
      default -> false;
    };
  }

  /** Whether it selects series with all their labels instead of creating new series. */
  public boolean keepsSeries() {
    return switch (this) {
      case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> true;
      default -> false;
    };
  }

  boolean isExperimental() {
    return this == LIMITK || this == LIMIT_RATIO;
  }
}
