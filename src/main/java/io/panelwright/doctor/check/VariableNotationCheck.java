package io.panelwright.doctor.check;

import io.panelwright.doctor.check.OriginalQuery.VariableMatcher;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher.Op;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Detects a matcher whose operator or format does not fit the values of its variable. */
final class VariableNotationCheck extends EmptySelectorCheck {

  private static final Pattern REGEX_CHARACTER = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .filter(empty -> !empty.matcher().op().isNegative())
        .flatMap(
            empty ->
                OriginalQuery.findVariable(context, selector, empty.matcher())
                    .flatMap(used -> check(used, empty, probe)));
  }

  private static Optional<Cause> check(
      VariableMatcher used, EmptySelector empty, PrometheusProbe probe) {
    boolean isRegex = empty.matcher().op().isRegex();
    if (!isRegex && used.variable().value().multi()) {
      return Optional.of(empty.matcher().value())
          .filter(value -> hasSeries(empty, probe, Op.REGEX, value))
          .map(value -> multiEqual(used, empty, probe));
    }
    if (isRegex && !used.variable().value().multi() && used.reference().format().isEmpty()) {
      return Optional.of(rawValue(used))
          .filter(value -> hasSeries(empty, probe, Op.EQUAL, value))
          .map(value -> readAsRegex(used, empty, probe));
    }
    return isRegex && used.reference().format().isPresent()
        ? Optional.of(alternatives(used))
            .filter(value -> hasSeries(empty, probe, Op.REGEX, value))
            .map(value -> wrongFormat(used, empty, probe))
        : Optional.empty();
  }

  /** Whether series exist with another operator and value in place of the empty matcher. */
  private static boolean hasSeries(
      EmptySelector empty, PrometheusProbe probe, Op op, String value) {
    return probe.isNotEmpty(empty.with(empty.matcher().with(op, value)));
  }

  private static String rawValue(VariableMatcher used) {
    return used.matcher()
        .value()
        .replace(used.reference().text(), String.join(",", used.variable().value().values()));
  }

  private static String alternatives(VariableMatcher used) {
    String values =
        used.variable().value().values().stream()
            .map(value -> REGEX_CHARACTER.matcher(value).replaceAll("\\\\$0"))
            .collect(Collectors.joining("|", "(", ")"));
    return used.matcher().value().replace(used.reference().text(), values);
  }

  private static Cause multiEqual(
      VariableMatcher used, EmptySelector empty, PrometheusProbe probe) {
    String name = used.variable().name();
    return cause(
        "variable-multi-equal",
        "$"
            + name
            + selection(used)
            + ": Grafana inserts \""
            + empty.matcher().value()
            + "\", and = compares with that text instead of matching it",
        "write " + text(used, Op.REGEX, used.matcher().value()) + ", with =~ instead of =",
        empty,
        probe);
  }

  private static String selection(VariableMatcher used) {
    List<String> values = used.variable().value().values();
    return values.size() > 1
        ? " has " + values.size() + " selected values"
        : " can have several values";
  }

  private static Cause readAsRegex(
      VariableMatcher used, EmptySelector empty, PrometheusProbe probe) {
    return cause(
        "variable-value-regex",
        "$"
            + used.variable().name()
            + " is \""
            + String.join(", ", used.variable().value().values())
            + "\", which =~ reads as a regular expression, not as this text",
        "write "
            + text(used, Op.EQUAL, used.matcher().value())
            + ", with = instead of =~; or allow several values of the variable, which Grafana escapes",
        empty,
        probe);
  }

  private static Cause wrongFormat(
      VariableMatcher used, EmptySelector empty, PrometheusProbe probe) {
    String plain =
        used.matcher()
            .value()
            .replace(used.reference().text(), "${" + used.reference().name() + "}");
    return cause(
        "variable-format-wrong",
        "the format of "
            + used.reference().text()
            + " inserts \""
            + empty.matcher().value()
            + "\", which is no regular expression for the selected values",
        "write " + text(used, Op.REGEX, plain) + ", without the format",
        empty,
        probe);
  }

  private static String text(VariableMatcher used, Op op, String value) {
    return EmptySelector.format(used.matcher().name(), op, value);
  }

  private static Cause cause(
      String code, String message, String next, EmptySelector empty, PrometheusProbe probe) {
    return Cause.fault(code, message, next)
        .withEvidence(
            PrometheusProbe.countQuery(empty.selector()) + " on " + probe.server().url(),
            "no series")
        .withEvidence(
            "values of the label " + empty.matcher().name(),
            EvidenceFormatter.values(empty.values(probe), empty.matcher().value()));
  }
}
