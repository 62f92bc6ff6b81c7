package io.panelwright.doctor.check;

import io.panelwright.panelquery.ResolvedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Promql;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out why a server rejects a query: variables, backslashes, regular expressions. */
final class InvalidQueryAdvice {

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
        .orElseGet(() -> advice.invalid("correct the panel's query"));
  }

  private Cause invalid(String next) {
    return Cause.fault("query-invalid", "Prometheus rejected the query: " + detail, next);
  }

  private String original() {
    return context.query().orElseThrow().original();
  }

  private String sent() {
    return context.query().orElseThrow().promql();
  }

  /** Outside of strings no variable remains in a query that is sent. */
  private Optional<Cause> undeclaredVariable() {
    return detail.contains("'$'") || detail.contains("unexpected character")
        ? GrafanaVariables.findAll(sent()).stream()
            .filter(VariableUndeclaredCheck::isUndeclared)
            .filter(variable -> original().contains(variable.text()))
            .findFirst()
            .map(VariableUndeclaredCheck::undeclared)
        : Optional.empty();
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
            all.orElse(
                isGlob
                    ? "write .* instead of *: the matcher is a regular expression, not a file pattern"
                    : "correct the regular expression (RE2 syntax)")));
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
