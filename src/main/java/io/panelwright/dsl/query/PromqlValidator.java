package io.panelwright.dsl.query;

import io.panelwright.contract.ContractViolation;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.GrafanaVariableQuery;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import java.util.ArrayList;
import java.util.List;

/** Parses authors' PromQL and reports all errors at their line. */
final class PromqlValidator {

  private final Owner owner;
  private final String text;

  /** The start of the PromQL in the text. */
  private final int start;

  private final List<Finding> findings = new ArrayList<>();

  private PromqlValidator(Owner owner, String text, int start) {
    this.owner = owner;
    this.text = text;
    this.start = start;
  }

  /** Validates a query of a panel or an annotation. */
  static void validateQuery(Owner owner, String text) {
    if (!text.isEmpty()) {
      new PromqlValidator(owner, text, 0).report(Promql.parse(text, Dialect.GRAFANA));
    }
  }

  /** Validates the query of a variable. */
  static void validateVariableQuery(Owner owner, String text) {
    GrafanaVariableQuery query = GrafanaVariableQuery.parse(text, Dialect.GRAFANA);
    query
        .promql()
        .ifPresent(parsed -> new PromqlValidator(owner, text, query.promqlStart()).report(parsed));
  }

  private void report(ParseResult parsed) {
    for (ParseError error : parsed.errors()) {
      add("promql-syntax", error.span().start(), error.message(), "");
    }
    parsed.expr().ifPresent(this::validateAgainstContract);
    FindingCollector.report(findings);
  }

  private void validateAgainstContract(Expr expr) {
    owner
        .contract()
        .ifPresent(
            contract -> {
              contract.queryValidator().validate(expr).forEach(this::add);
              contract.queryValidator().foreignMetrics(expr, owner.domain()).forEach(this::add);
            });
  }

  private void add(ContractViolation violation) {
    add(violation.code(), violation.span().start(), violation.message(), violation.hint());
  }

  private void add(String code, int index, String message, String next) {
    int at = Math.min(start + index, text.length());
    Excerpt excerpt = Excerpt.extract(text, at);
    // The excerpt of a long query does not show which of its lines it is.
    String where =
        text.indexOf('\n') < 0
            ? ""
            : "line " + (text.substring(0, at).chars().filter(c -> c == '\n').count() + 1) + ": ";
    findings.add(
        Finding.error(code, CallSite.here().place(), where + message, next).withExcerpt(excerpt));
  }
}
