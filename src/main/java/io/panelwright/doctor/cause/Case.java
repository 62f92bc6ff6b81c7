package io.panelwright.doctor.cause;

import io.panelwright.contract.Everywhere;
import io.panelwright.contract.Ownership;
import io.panelwright.doctor.ask.Inquiry;
import io.panelwright.doctor.ask.PanelQuestion;
import io.panelwright.doctor.ask.VariableState;
import io.panelwright.prometheus.Range;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query that shows nothing, or something that only stands in for it. */
final class Case {

  private final PanelQuestion question;
  private final Outcome outcome;
  private final Facts facts;
  private final Optional<Expr> expr;
  private List<Culprit> culprits = List.of();
  private boolean dissected;

  Case(PanelQuestion question, Outcome outcome, Facts facts) {
    this.question = question;
    this.outcome = outcome;
    this.facts = facts;
    this.expr = inquiry().flatMap(i -> Promql.parse(i.promql(), Dialect.PROMETHEUS).expr());
  }

  PanelQuestion question() {
    return question;
  }

  Outcome outcome() {
    return outcome;
  }

  Facts facts() {
    return facts;
  }

  Optional<Inquiry> inquiry() {
    return question instanceof PanelQuestion.Asked asked
        ? Optional.of(asked.inquiry())
        : Optional.empty();
  }

  /** The variables whose values are in the query. */
  List<VariableState> variables() {
    return question instanceof PanelQuestion.Asked asked ? asked.variables() : List.of();
  }

  Optional<Expr> expr() {
    return expr;
  }

  boolean isEmpty() {
    return outcome instanceof Outcome.Nothing;
  }

  /** Asks the server of the query, at its end. */
  Lookup lookup() {
    Inquiry inquiry = inquiry().orElseThrow();
    return new Lookup(inquiry.server(), inquiry.range().map(Range::end).orElse(inquiry.at()));
  }

  /** What empties it. */
  List<Culprit> culprits() {
    if (!dissected && isEmpty()) {
      culprits = expr.map(e -> Dissection.culprits(e, lookup())).orElse(List.of());
    }
    dissected = true;
    return culprits;
  }

  /** The culprits of one kind. */
  <C extends Culprit> Stream<C> culprits(Class<C> kind) {
    return culprits().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The selectors that give nothing. */
  Stream<VectorSelector> emptySelectors() {
    return culprits(Culprit.NoSeries.class).map(Culprit.NoSeries::part);
  }

  /** The selectors of what empties the query; of a query that shows something all. */
  Stream<VectorSelector> suspects() {
    Stream<Expr> parts = isEmpty() ? culprits().stream().map(Culprit::part) : expr.stream();
    return parts
        .flatMap(Expr::walk)
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast);
  }

  /** The job whose producer gives the series of a selector, where it is known. */
  Optional<String> job(VectorSelector selector) {
    return owner(selector)
        .map(owner -> owner.producer().job())
        .or(() -> Everywhere.job(selector))
        .or(() -> equalJob(selector));
  }

  private static Optional<String> equalJob(VectorSelector selector) {
    return selector.matchersOn("job").stream()
        .filter(matcher -> matcher.op() == Matcher.Op.EQUAL)
        .map(Matcher::value)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  Optional<Ownership> owner(VectorSelector selector) {
    return selector.metric().flatMap(facts::owner);
  }

  /** The jobs of what empties the query; of one that shows something those of the contract. */
  List<String> jobs() {
    return suspects()
        .flatMap(selector -> job(selector).stream())
        .filter(job -> isEmpty() || facts.producer(job).isPresent())
        .distinct()
        .toList();
  }

  /** Where the query is asked. */
  String where() {
    return inquiry().map(i -> i.server().url()).orElse("");
  }
}
