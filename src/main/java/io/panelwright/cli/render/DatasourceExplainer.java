package io.panelwright.cli.render;

import io.panelwright.cli.TextTable;
import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Contract;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.contract.RecordedSeries;
import io.panelwright.contract.SeriesOwner;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.Target;
import io.panelwright.environment.Environment;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.text.Position;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Explains for each query and metric of a panel the datasource and the rule that chose it. */
final class DatasourceExplainer {

  private static final int INDENT = 6;

  private final PrintWriter out;
  private final UnaryOperator<Position> fromRoot;
  private final Optional<Environment> environment;

  /**
   * Creates an explainer.
   *
   * @param fromRoot names a source file from the project's root
   */
  DatasourceExplainer(
      PrintWriter out, UnaryOperator<Position> fromRoot, Optional<Environment> environment) {
    this.out = out;
    this.fromRoot = fromRoot;
    this.environment = environment;
  }

  void print(WhyCommand.PanelMatch match) {
    out.println(match.placed().title());
    out.println("  in " + match.dashboard().title() + " / " + match.section().title());
    out.println("  key " + match.placed().key() + ", id " + match.placed().id());
    match
        .placed()
        .site()
        .place()
        .position()
        .ifPresent(position -> out.println("  source " + fromRoot.apply(position)));
    List<Target> queries = match.panel().spec().data().queries();
    if (queries.isEmpty()) {
      out.println("  No query.");
    }
    for (int i = 0; i < queries.size(); i++) {
      String refId = queries.get(i).refId().orElse(String.valueOf((char) ('A' + i % 26)));
      out.println();
      print(refId, queries.get(i));
    }
    out.println();
  }

  private void print(String refId, Target target) {
    target
        .query()
        .ifPresentOrElse(query -> print(refId, query), () -> print(refId, target.datasource()));
  }

  private void print(String refId, DatasourceId datasource) {
    out.println("  Query " + refId + " uses " + there(datasource.uid()));
    out.println(
        "  because the query names it; its type "
            + datasource.type()
            + " is outside the contract.");
  }

  private void print(String refId, Query query) {
    Domain domain = query.owner().domain();
    out.println("  Query " + refId + " uses " + describe(domain.datasource()));
    out.println("  because it belongs to the domain \"" + domain.name() + "\"" + reason(domain));
    Optional<Expr> expr = Promql.parse(query.promql(), Dialect.GRAFANA).expr();
    expr.map(DatasourceExplainer::selectorsByMetric)
        .orElse(List.of())
        .forEach(selectors -> printMetric(selectors, query.owner().contract()));
  }

  /** The uid in the source, and in the environment if it differs there. */
  private String there(String uid) {
    return environment
        .flatMap(present -> Optional.ofNullable(present.datasourceUids().get(uid)))
        .map(mapped -> uid + ", which is " + mapped + " in " + environment.get().name())
        .orElse(uid);
  }

  private String initial(DatasourceBinding.Variable variable) {
    return environment
        .flatMap(present -> Optional.ofNullable(present.values().variables().get(variable.name())))
        .filter(own -> own.value() instanceof JsonString)
        .map(own -> ((JsonString) own.value()).value())
        .orElse(variable.initialDatasource().uid());
  }

  private String describe(DatasourceBinding binding) {
    return binding.accept(
        new DatasourceBinding.Visitor<>() {
          @Override
          public String pinned(DatasourceBinding.Pinned pinned) {
            return there(pinned.uid());
          }

          @Override
          public String variable(DatasourceBinding.Variable variable) {
            return "$" + variable.name() + ", initially " + there(initial(variable));
          }

          @Override
          public String external(DatasourceBinding.External external) {
            return there(external.uid());
          }
        });
  }

  private static String reason(Domain domain) {
    return domain
        .datasource()
        .accept(
            new DatasourceBinding.Visitor<>() {
              @Override
              public String pinned(DatasourceBinding.Pinned pinned) {
                return ", which is pinned to it.";
              }

              @Override
              public String variable(DatasourceBinding.Variable variable) {
                return ",\n  whose datasource is selected in $" + variable.name() + ".";
              }

              @Override
              public String external(DatasourceBinding.External external) {
                return ", which is outside every contract.";
              }
            });
  }

  /** The selectors of a query, grouped by metric. */
  private static List<List<VectorSelector>> selectorsByMetric(Expr expr) {
    return List.copyOf(
        expr.walk()
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .collect(
                Collectors.groupingBy(
                    selector -> selector.metric().orElse(""), TreeMap::new, Collectors.toList()))
            .values());
  }

  private void printMetric(List<VectorSelector> selectors, Optional<Contract> contract) {
    String name = selectors.get(0).metric().orElse("");
    out.println("    " + (name.isEmpty() ? Promql.print(selectors.get(0)) : name));
    var table = new TextTable(INDENT);
    if (BuiltinMetrics.contains(name)) {
      table.row("owner", "none (present on every Prometheus)");
      jobs(selectors).stream()
          .flatMap(job -> contract.stream().flatMap(c -> c.producers(job).stream()))
          .distinct()
          .forEach(producer -> addJob(table, producer));
    } else {
      addOwners(table, owners(selectors, contract));
    }
    out.print(table.format());
  }

  /** The owners of the series of all selectors on one metric. */
  private static List<SeriesOwner> owners(
      List<VectorSelector> selectors, Optional<Contract> contract) {
    return contract.stream()
        .flatMap(known -> selectors.stream().map(known::owners))
        .flatMap(owners -> owners.owners().stream())
        .distinct()
        .toList();
  }

  private static void addOwners(TextTable table, List<SeriesOwner> owners) {
    if (owners.isEmpty()) {
      table.row("owner", "unknown: the metric is not in the contract");
    }
    for (SeriesOwner owner : owners) {
      if (owner instanceof Ownership ownership) {
        addOwner(table, ownership);
      } else if (owner instanceof RecordedSeries recorded) {
        addRule(table, recorded);
      }
    }
  }

  private static void addOwner(TextTable table, Ownership owner) {
    Producer producer = owner.producer();
    table.row("owner", owner.domain().name());
    table.row("producer", producer.describe());
    addServer(table, producer);
    if (owner.metric().presence() == SeriesPresence.AFTER_FIRST_EVENT) {
      table.row("no data", "expected until the first event");
    }
  }

  private static void addRule(TextTable table, RecordedSeries series) {
    table.row("owner", series.domain().name());
    table.row("recorded", series.rule().expression().strip().replaceAll("\\s+", " "));
    series.labels().ifPresent(labels -> table.row("labels", String.join(", ", labels)));
    table.row("unit", series.unit());
    table.row("evaluated", "by " + series.server().describe());
    table.row("datasource", series.server().datasource().uid());
  }

  private static void addJob(TextTable table, Producer producer) {
    String on = producer.hasPort() ? " on :" + producer.port() : "";
    table.row("job", producer.job() + " is " + producer.name() + on);
    addServer(table, producer);
  }

  private static void addServer(TextTable table, Producer producer) {
    table.row("scraped by", producer.scrapedBy().describe());
    table.row("datasource", producer.scrapedBy().datasource().uid());
  }

  private static Set<String> jobs(List<VectorSelector> selectors) {
    return selectors.stream()
        .flatMap(selector -> BuiltinMetrics.job(selector).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
