package io.panelwright.contract;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Validates the metrics, labels and values of queries against a contract. Names and values with
 * Grafana variables are not checked. Nothing is checked if the contract declares no metrics.
 */
public final class QueryValidator {

  private final Contract contract;
  private final SelectorValidator selectorValidator;

  QueryValidator(Contract contract) {
    this.contract = contract;
    this.selectorValidator = new SelectorValidator(contract);
  }

  /**
   * The violations that are independent of a domain: metrics that no producer serves, labels that
   * the metric does not have, values that the label cannot have. In the order of the query's text.
   */
  public List<ContractViolation> validate(Expr query) {
    Analysis analysis = Analysis.analyze(query, contract);
    Set<String> unknown = unknownLabels(query);
    Stream<ContractViolation> groupings =
        query
            .walk()
            .filter(AggregateExpr.class::isInstance)
            .map(AggregateExpr.class::cast)
            .flatMap(aggregate -> groupings(aggregate, analysis.labels(aggregate.expr()), unknown));
    return Stream.concat(selectors(query).flatMap(selectorValidator::validate), groupings)
        .sorted(Comparator.comparingInt(violation -> violation.span().start()))
        .toList();
  }

  /** Labels in {@code by (…)} or {@code without (…)} that the operand cannot have. */
  private static Stream<ContractViolation> groupings(
      AggregateExpr aggregate, SeriesLabels labels, Set<String> unknown) {
    List<String> names = labels.names().stream().filter(name -> !unknown.contains(name)).toList();
    return aggregate.grouping().labels().stream()
        .filter(
            label -> !GrafanaVariables.containsAny(label.text()) && !labels.canHave(label.text()))
        .map(label -> missingLabel(aggregate, label, names));
  }

  private static ContractViolation missingLabel(
      AggregateExpr aggregate, LabelName label, List<String> names) {
    return new ContractViolation(
        "grouping-label-unknown",
        label.span(),
        "the operand of "
            + aggregate.op()
            + " has no label \""
            + label.text()
            + "\""
            + Suggestions.didYouMean(label.text(), names),
        names.isEmpty()
            ? "remove it"
            : "write one of its labels: " + ShortList.nearest(label.text(), names));
  }

  /**
   * The labels that matchers of a query name and that the metric does not have. A suggestion must
   * not contain them.
   */
  public Set<String> unknownLabels(Expr query) {
    return selectors(query).flatMap(selectorValidator::unknownLabels).collect(Collectors.toSet());
  }

  /**
   * Metrics that belong to another domain than the query. A query may join metrics of two domains
   * if both have the same datasource and one of them is the query's domain.
   */
  public List<ContractViolation> foreignMetrics(Expr query, Domain domain) {
    List<VectorSelector> selectors = selectors(query).toList();
    boolean isOwn = selectors.stream().anyMatch(selector -> isAnyOf(domain, owners(selector)));
    List<ContractViolation> violations = new ArrayList<>();
    for (VectorSelector selector : selectors) {
      List<SeriesOwner> owners = owners(selector);
      owners.stream()
          .filter(owner -> !isAnyOf(domain, owners))
          .filter(owner -> !isOwn || !owner.domain().datasource().equals(domain.datasource()))
          .findFirst()
          .map(owner -> foreignMetric(selector, owner, domain))
          .or(() -> foreignJob(selector, domain))
          .ifPresent(violations::add);
    }
    return violations;
  }

  private static boolean isAnyOf(Domain domain, List<SeriesOwner> owners) {
    return owners.stream().anyMatch(owner -> owner.domain().equals(domain));
  }

  private static Stream<VectorSelector> selectors(Expr query) {
    return query.walk().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
  }

  /** The owners of all metrics that a selector can match; empty if they are unknown. */
  private List<SeriesOwner> owners(VectorSelector selector) {
    return selectorValidator
        .metrics(selector)
        .flatMap(name -> contract.seriesOwner(name).stream())
        .toList();
  }

  private static ContractViolation foreignMetric(
      VectorSelector selector, SeriesOwner owner, Domain domain) {
    Domain ownerDomain = owner.domain();
    boolean sameDatasource = ownerDomain.datasource().equals(domain.datasource());
    return new ContractViolation(
        sameDatasource ? "domain-wrong" : "datasource-wrong",
        SelectorValidator.nameSpan(selector),
        "\""
            + selector.metric().orElseGet(owner::name)
            + "\" belongs to \""
            + ownerDomain.name()
            + "\", not to \""
            + domain.name()
            + "\": "
            + owner.reason(),
        "query it with the domain \"" + ownerDomain.name() + "\"");
  }

  /** Built-in metrics of a job must be queried on the server that scrapes it. */
  private Optional<ContractViolation> foreignJob(VectorSelector selector, Domain domain) {
    return BuiltinMetrics.job(selector)
        .flatMap(contract::producer)
        .filter(
            producer ->
                domain
                    .datasource()
                    .defaultDatasource()
                    .filter(producer.scrapedBy().datasource()::equals)
                    .isEmpty())
        .map(producer -> foreignJobViolation(selector, producer, domain));
  }

  private static ContractViolation foreignJobViolation(
      VectorSelector selector, Producer producer, Domain domain) {
    return new ContractViolation(
        "datasource-wrong",
        selector.span(),
        "job \""
            + producer.job()
            + "\" is scraped by "
            + producer.scrapedBy().describe()
            + " (datasource "
            + producer.scrapedBy().datasource().uid()
            + "), but \""
            + domain.name()
            + "\" queries "
            + domain.datasource().uid(),
        "use a domain with the datasource " + producer.scrapedBy().datasource().uid());
  }
}
