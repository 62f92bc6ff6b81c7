package io.panelwright.dsl;

import io.panelwright.contract.Fault;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.diagnostic.Place;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Promql;
import io.panelwright.promql.VariableQuery;
import java.util.ArrayList;
import java.util.List;

/** Reads the PromQL of authors and reports at their line whatever is wrong with it. */
final class QueryCheck {

  private final Owner owner;
  private final String text;

  /** Where the PromQL starts in the text. */
  private final int start;

  private final Place place = CallSite.here().place();
  private final List<Finding> findings = new ArrayList<>();

  private QueryCheck(Owner owner, String text, int start) {
    this.owner = owner;
    this.text = text;
    this.start = start;
  }

  /** A query of a panel or an annotation. */
  static void promql(Owner owner, String text) {
    if (!text.isEmpty()) {
      new QueryCheck(owner, text, 0).report(Promql.parse(text, Dialect.GRAFANA));
    }
  }

  /** The query of a variable. */
  static void variable(Owner owner, String text) {
    VariableQuery query = VariableQuery.parse(text, Dialect.GRAFANA);
    query.promql().ifPresent(parsed -> new QueryCheck(owner, text, query.start()).report(parsed));
  }

  private void report(Parsed parsed) {
    for (ParseError error : parsed.errors()) {
      add("promql-syntax", error.span().start(), error.message(), "");
    }
    parsed.expr().ifPresent(this::holdAgainstContract);
    Mistakes.report(findings);
  }

  private void holdAgainstContract(Expr expr) {
    owner
        .contract()
        .ifPresent(
            contract -> {
              contract.queries().faults(expr).forEach(this::add);
              contract.queries().foreign(expr, owner.domain()).forEach(this::add);
            });
  }

  private void add(Fault fault) {
    add(fault.code(), fault.span().start(), fault.message(), fault.next());
  }

  private void add(String code, int index, String message, String next) {
    int at = Math.min(start + index, text.length());
    Excerpt excerpt = Excerpt.of(text, at);
    // The excerpt of a long query does not tell which of its lines it is.
    String where =
        text.indexOf('\n') < 0
            ? ""
            : "line " + (text.substring(0, at).chars().filter(c -> c == '\n').count() + 1) + ": ";
    findings.add(Finding.error(code, place, where + message, next).with(excerpt));
  }
}
