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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Validates the metrics, labels and values of queries against a contract. Names and values with
 * Grafana variables are not checked. Nothing is checked if the contract declares no metrics.
 */
public final class QueryValidator {

  private static final int SLOTS = 512;

  private final Contract contract;
  private final SelectorValidator selectorValidator;

  /** Of recent queries: the dsl validates a query, and several rules of lint validate it again. */
  private final AtomicReferenceArray<Validated> recent = new AtomicReferenceArray<>(SLOTS);

  /** A query, compared by identity, with its violations. */
  private record Validated(Expr query, List<ContractViolation> violations) {}

  QueryValidator(Contract contract) {
    this.contract = contract;
    this.selectorValidator = new SelectorValidator(contract);
  }

  /**
   * The violations that are independent of a domain: metrics that no producer serves, labels that
   * the metric does not have, values that the label cannot have. In the order of the query's text.
   */
  public List<ContractViolation> validate(Expr query) {
    return validate(query, () -> Analysis.analyze(query, contract));
  }

  /**
   * The same violations.
   *
   * @param analysis of the query with the contract, which may also have facts about other metrics;
   *     called at most once
   */
  public List<ContractViolation> validate(Expr query, Supplier<Analysis> analysis) {
    int slot = System.identityHashCode(query) & SLOTS - 1;
    Validated known = recent.get(slot);
    if (known == null || known.query != query) {
      known = new Validated(query, findViolations(query, analysis));
      recent.set(slot, known);
    }
    return known.violations;
  }

  private List<ContractViolation> findViolations(Expr query, Supplier<Analysis> analysis) {
    return Stream.concat(
            selectors(query).flatMap(selectorValidator::validate), groupings(query, analysis))
        .sorted(Comparator.comparingInt(violation -> violation.span().start()))
        .toList();
  }

  private Stream<ContractViolation> groupings(Expr query, Supplier<Analysis> lazy) {
    List<AggregateExpr> grouped =
        query
            .walk()
            .filter(AggregateExpr.class::isInstance)
            .map(AggregateExpr.class::cast)
            .filter(aggregate -> !aggregate.grouping().labels().isEmpty())
            .toList();
    if (grouped.isEmpty()) {
      return Stream.empty();
    }
    Analysis analysis = lazy.get();
    Set<String> unknown = unknownLabels(query);
    return grouped.stream()
        .flatMap(aggregate -> groupings(aggregate, analysis.labels(aggregate.expr()), unknown));
  }

  /** Labels in {@code by (…)} or {@code without (…)} that the operand cannot have. */
  private Stream<ContractViolation> groupings(
      AggregateExpr aggregate, SeriesLabels labels, Set<String> unknown) {
    List<String> names = labels.names().stream().filter(name -> !unknown.contains(name)).toList();
    return aggregate.grouping().labels().stream()
        .filter(
            label -> !GrafanaVariables.containsAny(label.text()) && !labels.canHave(label.text()))
        .map(label -> missingLabel(aggregate, label, names));
  }

  private ContractViolation missingLabel(
      AggregateExpr aggregate, LabelName label, List<String> names) {
    Optional<String> external = ExternalLabels.explain(label.text(), aggregate.expr(), contract);
    if (external.isPresent()) {
      return new ContractViolation(
          "grouping-label-unknown", label.span(), external.get(), ExternalLabels.HINT);
    }
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
   * Metrics that belong to other domains than the query. A query may join metrics of two domains if
   * both have the same datasource and one of them is the query's domain.
   */
  public List<ContractViolation> foreignMetrics(Expr query, Domain domain) {
    List<VectorSelector> selectors = selectors(query).toList();
    boolean isOwn = selectors.stream().anyMatch(selector -> isAnyOf(domain, owners(selector)));
    List<ContractViolation> violations = new ArrayList<>();
    for (VectorSelector selector : selectors) {
      List<SeriesOwners> owners = owners(selector);
      boolean isForeign =
          !owners.isEmpty()
              && !isAnyOf(domain, owners)
              && !(isOwn && isOnServer(owners, domain))
              && !isLibraryMetric(selector, domain);
      (isForeign
              ? Optional.of(foreignMetric(selector, owners.get(0), domain))
              : foreignJob(selector, domain))
          .ifPresent(violations::add);
    }
    return violations;
  }

  /** Client libraries add their metrics to producers of the domain that do not declare them. */
  private static boolean isLibraryMetric(VectorSelector selector, Domain domain) {
    return selector.metric().filter(BuiltinMetrics::isLibraryMetric).isPresent()
        && domain.producers().stream()
            .map(Producer::job)
            .anyMatch(
                job ->
                    selector.matchersOn(Producer.JOB).stream()
                        .filter(matcher -> !GrafanaVariables.containsAny(matcher.value()))
                        .allMatch(matcher -> matcher.matches(job)));
  }

  private static boolean isAnyOf(Domain domain, List<SeriesOwners> owners) {
    return owners.stream().anyMatch(all -> all.include(domain));
  }

  private static boolean isOnServer(List<SeriesOwners> owners, Domain domain) {
    return owners.stream()
        .flatMap(all -> all.domains().stream())
        .anyMatch(owner -> owner.datasource().equals(domain.datasource()));
  }

  private static Stream<VectorSelector> selectors(Expr query) {
    return query.walk().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
  }

  /** The owners of all metrics that a selector can match; empty if they are unknown. */
  private List<SeriesOwners> owners(VectorSelector selector) {
    return selectorValidator
        .metrics(selector)
        .map(name -> contract.owners(name).matching(selector))
        .filter(owners -> !owners.isEmpty())
        .toList();
  }

  private ContractViolation foreignMetric(
      VectorSelector selector, SeriesOwners owners, Domain domain) {
    String name = selector.metric().orElseGet(() -> owners.first().orElseThrow().name());
    boolean sameDatasource = isOnServer(List.of(owners), domain);
    boolean otherSeries = contract.owners(owners.series()).include(domain);
    return new ContractViolation(
        sameDatasource ? "domain-wrong" : "datasource-wrong",
        SelectorValidator.nameSpan(selector),
        "\""
            + name
            + (otherSeries ? "\" with these labels belongs to " : "\" belongs to ")
            + owners.domainNames()
            + ", not to \""
            + domain.name()
            + "\": "
            + owners.reason(),
        "query it with the domain " + owners.domainNames());
  }

  /** Built-in and library metrics of a job must be queried on a server that scrapes it. */
  private Optional<ContractViolation> foreignJob(VectorSelector selector, Domain domain) {
    List<Producer> producers =
        BuiltinMetrics.job(selector).map(contract::producers).orElse(List.of());
    Optional<Datasource> queried = domain.datasource().defaultDatasource();
    boolean isScraped =
        producers.stream()
            .map(producer -> producer.scrapedBy().datasource())
            .anyMatch(datasource -> queried.filter(datasource::equals).isPresent());
    return isScraped
        ? Optional.empty()
        : producers.stream()
            .findFirst()
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
