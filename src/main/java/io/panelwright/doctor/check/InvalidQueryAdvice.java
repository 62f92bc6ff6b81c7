package io.panelwright.doctor.check;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Promql;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out why a server rejects a query: variables, backslashes, regular expressions. */
final class InvalidQueryAdvice {

  private static final Pattern DUPLICATE =
      Pattern.compile("found duplicate series for the match group \\{(.*?)\\} on the (left|right)");

  private final DiagnosisContext context;
  private final String detail;

  private InvalidQueryAdvice(DiagnosisContext context, String detail) {
    this.context = context;
    this.detail = detail;
  }

  /**
   * Finds the cause.
   *
   * @param detail the error message of the server
   */
  static Cause find(DiagnosisContext context, String detail) {
    var advice = new InvalidQueryAdvice(context, detail);
    return advice
        .undeclaredVariable()
        .or(advice::quotedRegexFormat)
        .or(advice::unknownEscape)
        .or(advice::invalidRegex)
        .or(advice::variableValue)
        .or(advice::duplicateSeries)
        .or(advice::olderServer)
        .orElseGet(() -> advice.invalid(NextStep.of("correct the panel's query")));
  }

  private Cause invalid(NextStep next) {
    return Cause.fault("query-invalid", "Prometheus rejected the query: " + detail, next);
  }

  private String original() {
    return context.query().orElseThrow().original();
  }

  private String sent() {
    return context.query().orElseThrow().promql();
  }

  /** A variable that remains in the query that was sent. */
  private Optional<Cause> undeclaredVariable() {
    return GrafanaVariables.findAll(sent()).stream()
        .filter(VariableUndeclaredCheck::isUndeclared)
        .filter(variable -> original().contains(variable.text()))
        .findFirst()
        .map(VariableUndeclaredCheck::undeclared);
  }

  private Optional<Cause> quotedRegexFormat() {
    return detail.contains("unknown escape sequence")
        ? GrafanaVariables.findAll(original()).stream()
            .filter(variable -> variable.format().filter("regex"::equals).isPresent())
            .findFirst()
            .map(
                variable ->
                    Cause.fault(
                        "variable-regex-quoted",
                        variable.text() + " inserts backslashes into a quoted string: " + detail,
                        "write ${"
                            + variable.name()
                            + "} without :regex; Grafana then escapes twice"))
        : Optional.empty();
  }

  private Optional<Cause> unknownEscape() {
    return detail.contains("unknown escape sequence")
        ? Optional.of(
            Cause.fault(
                "backslash-unescaped",
                "a backslash in a quoted string starts an unknown escape sequence: " + detail,
                "write two backslashes for one, such as \"\\\\d\", or use backquotes: `\\d`"))
        : Optional.empty();
  }

  private Optional<Cause> invalidRegex() {
    if (!detail.contains("error parsing regexp")) {
      return Optional.empty();
    }
    Optional<String> all =
        context.variables().stream()
            .filter(variable -> variable.value().allValue().isPresent())
            .findFirst()
            .map(
                variable ->
                    "set the custom \"All\" value of $"
                        + variable.name()
                        + " to .* (or leave it empty)");
    boolean isGlob = detail.contains("missing argument to repetition operator");
    return Optional.of(
        invalid(
            NextStep.of(
                all.orElse(
                    isGlob
                        ? "write .* instead of *: the value is a regular expression"
                        : "correct the regular expression (RE2 syntax)"))));
  }

  /** A query that is valid until a variable's values are inserted. */
  private Optional<Cause> variableValue() {
    boolean isValidWithoutValues =
        Promql.parse(original(), Dialect.GRAFANA).expr().isPresent() && context.expr().isEmpty();
    return isValidWithoutValues
        ? context.variables().stream()
            .filter(variable -> variable.value().values().size() > 1 || hasAllValue(variable))
            .findFirst()
            .map(this::severalValues)
        : Optional.empty();
  }

  /** A join needs one series for each group of labels on the side that is not the "many" side. */
  private Optional<Cause> duplicateSeries() {
    Matcher duplicate = DUPLICATE.matcher(detail);
    if (duplicate.find()) {
      return Optional.of(duplicateSeries(duplicate.group(1), duplicate.group(2)));
    }
    return detail.contains("multiple matches for labels")
        ? Optional.of(
            Cause.fault(
                "join-ambiguous",
                "a series of one side matches several of the other: " + detail,
                "write group_left () behind on (…) if the left side has more series, otherwise"
                    + " group_right ()"))
        : Optional.empty();
  }

  private Cause duplicateSeries(String group, String side) {
    String labels = group.replaceAll("=\"[^\"]*\"", "");
    String operand =
        context.expr().stream()
            .flatMap(Expr::walk)
            .filter(BinaryExpr.class::isInstance)
            .map(BinaryExpr.class::cast)
            .filter(join -> join.matching().isPresent())
            .findFirst()
            .map(join -> Promql.print(side.equals("left") ? join.left() : join.right()))
            .orElse("…");
    return Cause.fault(
        "join-ambiguous",
        "the " + side + " side of a join has several series for {" + group + "}",
        "write max by ("
            + labels
            + ") ("
            + operand
            + ") on this side, or list more labels in on (…)");
  }

  private Optional<Cause> olderServer() {
    String url = context.serverUrl() + "/api/v1/status/buildinfo";
    return detail.contains("parse error") && context.expr().isPresent()
        ? Optional.of(
            invalid(
                NextStep.run(
                    "the query is valid for a newer Prometheus; the server's version",
                    "curl",
                    "-s",
                    url)))
        : Optional.empty();
  }

  private static boolean hasAllValue(ResolvedVariable variable) {
    return variable.value().allValue().isPresent();
  }

  private Cause severalValues(ResolvedVariable variable) {
    String name = variable.name();
    String text =
        GrafanaVariables.findAll(original()).stream()
            .filter(reference -> reference.name().equals(name))
            .map(GrafanaVariable::text)
            .findFirst()
            .orElse("$" + name);
    boolean isList =
        Pattern.compile(
                "\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^()]*"
                    + Pattern.quote(text))
            .matcher(original())
            .find();
    return Cause.fault(
        "variable-several-values",
        "the query is invalid with the "
            + variable.value().values().size()
            + " selected values of $"
            + name
            + ": "
            + detail,
        isList
            ? "write ${" + name + ":csv}, which inserts the values with commas"
            : "allow only one value of $" + name + " (Multi-value and Include All off)");
  }
}
