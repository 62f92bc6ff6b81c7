package io.panelwright.doctor.check;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects a backslash that makes a control character, such as the tab in {@code "C:\temp"}. */
final class EscapeSequenceCheck extends EmptySelectorCheck {

  private static final Pattern BACKSLASH = Pattern.compile("\\\\(.)");
  private static final String CONTROL = "abfnrtv";

  @Override
  Optional<Cause> check(DiagnosisContext context, VectorSelector selector, PrometheusProbe probe) {
    return EmptySelector.find(selector, probe)
        .filter(empty -> empty.matcher().value().chars().anyMatch(Character::isISOControl))
        .flatMap(empty -> check(context, empty, probe));
  }

  private static Optional<Cause> check(
      DiagnosisContext context, EmptySelector empty, PrometheusProbe probe) {
    String promql = context.query().orElseThrow().promql();
    LabelMatcher matcher = empty.matcher();
    String source = promql.substring(matcher.valueSpan().start(), matcher.valueSpan().end());
    Set<String> sequences = new LinkedHashSet<>();
    Matcher backslash = BACKSLASH.matcher(source);
    while (backslash.find()) {
      if (CONTROL.contains(backslash.group(1))) {
        sequences.add(backslash.group());
      }
    }
    return sequences.isEmpty() || source.startsWith("`")
        ? Optional.empty()
        : Optional.of(cause(empty, source, sequences, probe));
  }

  private static Cause cause(
      EmptySelector empty, String source, Set<String> sequences, PrometheusProbe probe) {
    String inner = source.substring(1, source.length() - 1);
    String start = empty.matcher().name() + empty.matcher().op().text();
    boolean isRegex = empty.matcher().op().isRegex();
    String escaped = inner.replace("\\", isRegex ? "\\\\\\\\" : "\\\\");
    return Cause.fault(
            "backslash-unescaped",
            "in "
                + start
                + source
                + " each of "
                + String.join(", ", sequences)
                + " is a control character, not a backslash and a letter",
            "write "
                + start
                + "\""
                + escaped
                + "\""
                + (inner.contains("`")
                    ? ""
                    : ", or "
                        + start
                        + "`"
                        + (isRegex ? inner.replace("\\", "\\\\") : inner)
                        + "`"))
        .withEvidence(
            "values of the label " + empty.matcher().name() + " on " + probe.server().url(),
            EvidenceFormatter.values(empty.values(probe), inner));
  }
}
