package io.panelwright.contract;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What queries say of metrics, held against the contract. Names and values with Grafana variables
 * in them are left alone, and so is every name where the contract states no metrics at all.
 */
public final class QueryCheck {

  private final Contract contract;
  private final SelectorCheck selectorCheck;

  QueryCheck(Contract contract) {
    this.contract = contract;
    this.selectorCheck = new SelectorCheck(contract);
  }

  /**
   * What is wrong whoever asks: a metric that nobody serves, a label that the metric does not have,
   * a value that the label cannot have.
   */
  public List<Fault> faults(Expr query) {
    Analysis analysis = Analysis.of(query, contract);
    Stream<Fault> groupings =
        query
            .walk()
            .filter(AggregateExpr.class::isInstance)
            .map(AggregateExpr.class::cast)
            .flatMap(aggregate -> groupings(aggregate, analysis.labels(aggregate.expr())));
    return Stream.concat(selectors(query).flatMap(selectorCheck::faults), groupings)
        .sorted(Comparator.comparingInt(fault -> fault.span().start()))
        .toList();
  }

  /** Labels in {@code by (…)} or {@code without (…)} that what is aggregated cannot have. */
  private static Stream<Fault> groupings(AggregateExpr aggregate, Labels labels) {
    return aggregate.grouping().labels().stream()
        .filter(label -> !Variables.anyIn(label.text()) && !labels.canHave(label.text()))
        .map(label -> missing(aggregate, label, labels));
  }

  private static Fault missing(AggregateExpr aggregate, LabelName label, Labels labels) {
    return new Fault(
        "unknown-label",
        label.span(),
        "what "
            + aggregate.op()
            + " is given has no label \""
            + label.text()
            + "\""
            + Nearest.hint(label.text(), labels.names()),
        labels.names().isEmpty()
            ? "remove it"
            : "write one of its labels: " + String.join(", ", labels.names()));
  }

  /**
   * Metrics that belong to another domain than the one that asks. A query may join metrics of two
   * domains when both ask the same datasource and one is its own.
   */
  public List<Fault> foreign(Expr query, Domain asking) {
    List<VectorSelector> selectors = selectors(query).toList();
    boolean mine = selectors.stream().anyMatch(selector -> isAnyOf(asking, owners(selector)));
    List<Fault> faults = new ArrayList<>();
    for (VectorSelector selector : selectors) {
      List<Ownership> owners = owners(selector);
      owners.stream()
          .filter(owner -> !isAnyOf(asking, owners))
          .filter(owner -> !mine || !owner.domain().datasource().equals(asking.datasource()))
          .findFirst()
          .map(owner -> foreign(selector, owner, asking))
          .or(() -> elsewhere(selector, asking))
          .ifPresent(faults::add);
    }
    return faults;
  }

  private static boolean isAnyOf(Domain domain, List<Ownership> owners) {
    return owners.stream().anyMatch(owner -> owner.domain().equals(domain));
  }

  private static Stream<VectorSelector> selectors(Expr query) {
    return query.walk().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
  }

  /** The owners of all metrics that a selector may find; none when nobody can tell. */
  private List<Ownership> owners(VectorSelector selector) {
    return selectorCheck
        .metrics(selector)
        .flatMap(name -> contract.ownerOf(name).stream())
        .toList();
  }

  private static Fault foreign(VectorSelector selector, Ownership owner, Domain asking) {
    Domain domain = owner.domain();
    return new Fault(
        "metric-owner",
        SelectorCheck.nameSpan(selector),
        "\""
            + selector.metric().orElse(owner.metric().name())
            + "\" belongs to \""
            + domain.name()
            + "\", not to \""
            + asking.name()
            + "\": "
            + owner.reason(),
        "ask it as a query of the domain \"" + domain.name() + "\"");
  }

  /** What every Prometheus has for each target is, with a job, the affair of that job's server. */
  private Optional<Fault> elsewhere(VectorSelector selector, Domain asking) {
    return Everywhere.job(selector)
        .flatMap(contract::producer)
        .filter(
            producer ->
                asking
                    .datasource()
                    .usual()
                    .filter(producer.scrapedBy().datasource()::equals)
                    .isEmpty())
        .map(producer -> elsewhere(selector, producer, asking));
  }

  private static Fault elsewhere(VectorSelector selector, Producer producer, Domain asking) {
    return new Fault(
        "metric-owner",
        selector.span(),
        "job \""
            + producer.job()
            + "\" is scraped by "
            + producer.scrapedBy().describe()
            + " (datasource "
            + producer.scrapedBy().datasource().uid()
            + "), but \""
            + asking.name()
            + "\" asks "
            + asking.datasource().uid(),
        "ask it as a query of a domain that asks " + producer.scrapedBy().datasource().uid());
  }
}
