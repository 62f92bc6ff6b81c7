package io.panelwright.diff;

import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** Compares queries: PromQL as it is printed, so that only what it says counts. */
final class Query implements Special {

  /** Reading and laying out a longer one is not worth the wait. */
  private static final int LONGEST = 20_000;

  @Override
  public boolean compare(Comparison comparison, Spot spot) {
    if (!(spot.before().orElse(null) instanceof JsonString before)
        || !(spot.after().orElse(null) instanceof JsonString after)) {
      return false;
    }
    Optional<String> old = pretty(before.value());
    Optional<String> now = pretty(after.value());
    String subject = spot.subject().isEmpty() ? comparison.phrase(spot) : spot.subject();
    if (old.isPresent() && old.equals(now)) {
      comparison.tell(
          spot,
          subject + " is laid out in another way, and asks the same",
          TextLines.of(before.value(), after.value()));
    } else {
      boolean both = old.isPresent() && now.isPresent();
      List<String> lines =
          TextLines.of(
              both ? old.get() : before.value().strip(), both ? now.get() : after.value().strip());
      comparison.tell(spot, subject + " changed", lines);
    }
    return true;
  }

  /** Over several lines where it is long; empty when it is no PromQL. */
  static Optional<String> pretty(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return Optional.empty();
    }
    Parsed parsed = Promql.parse(text, Dialect.GRAFANA);
    return parsed.isValid() ? parsed.expr().map(Promql::pretty) : Optional.empty();
  }
}
