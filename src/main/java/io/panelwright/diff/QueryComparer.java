package io.panelwright.diff;

import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;

/** Compares queries by their printed PromQL, so that its layout does not count. */
final class QueryComparer implements CustomComparer {

  /** Longer queries are compared as text, since parsing them takes too long. */
  private static final int MAX_LENGTH = 20_000;

  @Override
  public boolean compare(ValueComparer comparison, ValuePair pair) {
    if (!(pair.before().orElse(null) instanceof JsonString before)
        || !(pair.after().orElse(null) instanceof JsonString after)) {
      return false;
    }
    Optional<String> old = prettyPrint(before.value());
    Optional<String> now = prettyPrint(after.value());
    String subject = pair.subject().isEmpty() ? comparison.label(pair) : pair.subject();
    if (old.isPresent() && old.equals(now)) {
      comparison.report(
          comparison.code(pair) == ChangeCode.QUERY_CHANGED
              ? ChangeCode.QUERY_LAYOUT_CHANGED
              : comparison.code(pair),
          pair,
          subject + " has another layout, and is equivalent",
          LineDiff.compare(before.value(), after.value()));
    } else {
      boolean both = old.isPresent() && now.isPresent();
      List<String> lines =
          LineDiff.compare(
              both ? old.get() : before.value().strip(), both ? now.get() : after.value().strip());
      comparison.report(pair, subject + " changed", lines);
    }
    return true;
  }

  /** The printed query, on several lines if it is long; empty if it is not PromQL. */
  static Optional<String> prettyPrint(String text) {
    if (text.length() > MAX_LENGTH || text.isBlank()) {
      return Optional.empty();
    }
    ParseResult parsed = Promql.parse(text, Dialect.GRAFANA);
    return parsed.isValid() ? parsed.expr().map(Promql::prettyPrint) : Optional.empty();
  }
}
