package io.panelwright.lint.rule.query;

import io.panelwright.json.Json;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.MeasurementUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reports values that the query converts to another scale than the unit shows. */
final class UnitScaleWrongRule implements QueryRule {

  private static final Pattern SCALED_NAME =
      Pattern.compile("(?i)(^|_)([kmgt]i?|kilo|mega|giga|tera|kibi|mebi|gibi)(bytes?|bits?)(_|$)");

  /** Bits of a byte. */
  private static final int BITS = 8;

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "unit-scale-wrong",
          "the query and the unit scale the value differently",
          """
          Grafana scales the units bytes and bits by itself: it shows 1048576 with the unit "bytes"
          as 1 MiB. If the query divides by 1024 * 1024, too, the panel shows 1 B. With the unit
          "mbytes" it is the other way round: the query has to return mebibytes. Remove the division
          from the query, or set the unit of its result.
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "bytes"}, "overrides": []},
               "targets": [{"refId": "A", "expr":
                 "process_resident_memory_bytes / 1024 / 1024"}]}
              """),
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "bytes"}, "overrides": []},
               "targets": [{"refId": "A", "expr": "process_resident_memory_bytes"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    if (analysis.selectors().stream().anyMatch(UnitScaleWrongRule::isScaledByName)) {
      return;
    }
    UnitScale scale = UnitScale.separate(analysis.root());
    MeasurementUnit measure = analysis.quantity(scale.expr()).unit();
    DisplayUnit.resolve(query)
        .flatMap(PrefixedUnit::find)
        .ifPresent(
            unit -> {
              OptionalDouble factor = factor(scale.factor(), measure, unit.measure());
              if (factor.isPresent() && !unit.fits(factor.getAsDouble())) {
                reporter.add(violation(query, analysis, factor.getAsDouble(), unit));
              }
            });
  }

  /** Whether a name claims another scale, as {@code squid_http_kbytes_out_bytes_total} does. */
  private static boolean isScaledByName(VectorSelector selector) {
    return selector.metric().filter(name -> SCALED_NAME.matcher(name).find()).isPresent();
  }

  /** The factor between the unit's measure and the query; empty if it is no scale of units. */
  private static OptionalDouble factor(
      double factor, MeasurementUnit measure, MeasurementUnit shown) {
    boolean toBits = measure == MeasurementUnit.BYTES && shown == MeasurementUnit.BITS;
    double scale = toBits ? factor / BITS : factor;
    return (toBits || measure == shown) && PrefixedUnit.isScale(scale)
        ? OptionalDouble.of(scale)
        : OptionalDouble.empty();
  }

  private Violation violation(
      DashboardQuery query, Analysis analysis, double factor, PrefixedUnit unit) {
    String measure = unit.measure().text();
    return query.violation(
        this,
        analysis.root().span(),
        "the query returns "
            + quotient(measure, factor)
            + ", the unit \""
            + unit.id()
            + "\" shows "
            + quotient(measure, 1 / unit.size()),
        hint(factor, unit));
  }

  private static String hint(double factor, PrefixedUnit unit) {
    Optional<String> other =
        unit.fitting(factor).map(fitting -> "set the unit \"" + fitting.id() + "\"");
    if (unit.size() == 1 && factor != 1) {
      return "remove the factor from the query" + other.map(text -> ", or " + text).orElse("");
    }
    return other.orElse(
        "return " + quotient(unit.measure().text(), 1 / unit.size()) + " from the query");
  }

  private static String quotient(String measure, double factor) {
    if (factor == 1) {
      return measure;
    }
    return factor < 1
        ? measure + " / " + Json.of((double) Math.round(1 / factor))
        : measure + " * " + Json.of((double) Math.round(factor));
  }
}
