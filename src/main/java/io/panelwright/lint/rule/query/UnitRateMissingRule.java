package io.panelwright.lint.rule.query;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.RateUnit;
import java.util.Map;
import java.util.Optional;

/** Reports rates that are shown without "per second". */
final class UnitRateMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "unit-rate-missing",
          "the panel's unit lacks the \"per second\" of its query",
          """
          The number is correct, but a rate of bytes reads as a size: 5 MiB instead of 5 MiB/s. Use
          the unit of the rate.
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "bytes"}, "overrides": []},
               "targets": [{"refId": "A", "expr": "sum(rate(http_response_bytes_total[5m]))"}]}
              """),
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "binBps"}, "overrides": []},
               "targets": [{"refId": "A", "expr": "sum(rate(http_response_bytes_total[5m]))"}]}
              """));

  /** Units with the same prefixes, binary or decimal. */
  private static final Map<String, String> PER_SECOND =
      Map.of("bytes", "binBps", "decbytes", "Bps", "bits", "binbps", "decbits", "bps");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    UnitMismatch.ALL.of(context).stream()
        .filter(UnitMismatch::lacksRateOnly)
        .map(mismatch -> mismatch.violation(this, next(mismatch)))
        .forEach(reporter::add);
  }

  private static String next(UnitMismatch mismatch) {
    Optional<String> unit =
        mismatch.actual().rateUnit() == RateUnit.SECOND
            ? Optional.ofNullable(PER_SECOND.get(mismatch.unit()))
            : Optional.empty();
    return unit.map(perSecond -> "set the unit \"" + perSecond + "\"")
        .orElse("set a unit that shows " + UnitMismatch.describe(mismatch.actual()));
  }
}
