package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Everywhere;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.Producer;
import io.panelwright.contract.Silence;
import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.Query;
import io.panelwright.dsl.Target;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tells of a panel, query by query and metric by metric, whom it asks and who decided that. */
final class Explanation {

  private final PrintWriter out;
  private final UnaryOperator<Position> fromRoot;

  /**
   * An explanation to be printed.
   *
   * @param fromRoot names a source file as people know it
   */
  Explanation(PrintWriter out, UnaryOperator<Position> fromRoot) {
    this.out = out;
    this.fromRoot = fromRoot;
  }

  void print(WhyCommand.Found found) {
    out.println(found.placed().title());
    out.println("  in " + found.dashboard().title() + " / " + found.section().title());
    out.println("  key " + found.placed().key() + ", id " + found.placed().id());
    found
        .placed()
        .site()
        .place()
        .position()
        .ifPresent(line -> out.println("  written in " + fromRoot.apply(line)));
    List<Target> queries = found.panel().spec().data().queries();
    if (queries.isEmpty()) {
      out.println("  It asks nobody: it has no query.");
    }
    for (int i = 0; i < queries.size(); i++) {
      String letter = queries.get(i).refId().orElse(String.valueOf((char) ('A' + i % 26)));
      out.println();
      print(letter, queries.get(i));
    }
    out.println();
  }

  private void print(String letter, Target target) {
    target
        .query()
        .ifPresentOrElse(query -> print(letter, query), () -> printForeign(letter, target));
  }

  private void printForeign(String letter, Target target) {
    DatasourceId asked = target.datasource();
    out.println("  Query " + letter + " asks " + asked.uid());
    out.println("  because it says so: " + asked.type() + " is no datasource of the contract.");
  }

  private void print(String letter, Query query) {
    Domain domain = query.owner().domain();
    out.println("  Query " + letter + " asks " + asked(domain.datasource()));
    out.println("  because it is a query of domain \"" + domain.name() + "\"" + rule(domain));
    Optional<Expr> expr = Promql.parse(query.promql(), Dialect.GRAFANA).expr();
    expr.map(Explanation::metrics)
        .orElse(List.of())
        .forEach(selectors -> metric(selectors, query.owner().contract()));
  }

  private static String asked(DatasourceChoice choice) {
    return choice.accept(
        new DatasourceChoice.Visitor<>() {
          @Override
          public String pinned(DatasourceChoice.Pinned pinned) {
            return pinned.uid();
          }

          @Override
          public String variable(DatasourceChoice.Variable variable) {
            return "$" + variable.name() + ": " + variable.preset().uid() + " unless one is picked";
          }

          @Override
          public String unlisted(DatasourceChoice.Unlisted unlisted) {
            return unlisted.uid();
          }
        });
  }

  private static String rule(Domain domain) {
    return domain
        .datasource()
        .accept(
            new DatasourceChoice.Visitor<>() {
              @Override
              public String pinned(DatasourceChoice.Pinned pinned) {
                return ", which is pinned to it.";
              }

              @Override
              public String variable(DatasourceChoice.Variable variable) {
                return ",\n  whose datasource people pick in $" + variable.name() + ".";
              }

              @Override
              public String unlisted(DatasourceChoice.Unlisted unlisted) {
                return ", which no contract lists.";
              }
            });
  }

  /** The selectors of a query, by their metric. */
  private static List<List<VectorSelector>> metrics(Expr expr) {
    return List.copyOf(
        expr.walk()
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .collect(
                Collectors.groupingBy(
                    selector -> selector.metric().orElse(""), TreeMap::new, Collectors.toList()))
            .values());
  }

  private void metric(List<VectorSelector> selectors, Optional<Contract> contract) {
    String name = selectors.get(0).metric().orElse("");
    out.println("    " + (name.isEmpty() ? Promql.print(selectors.get(0)) : name));
    if (Everywhere.has(name)) {
      row("owner", "nobody: every Prometheus has it");
      jobs(selectors).stream()
          .flatMap(job -> contract.flatMap(facts -> facts.producer(job)).stream())
          .forEach(this::scraped);
      return;
    }
    Optional<Ownership> owner = contract.flatMap(facts -> facts.ownerOf(name));
    if (owner.isEmpty()) {
      row("owner", "unknown: the contract does not name it");
      return;
    }
    Producer producer = owner.get().producer();
    row("owner", owner.get().domain().name());
    row("producer", producer.name() + " on :" + producer.port() + ", job " + producer.job());
    row("scraped by", producer.scrapedBy().describe());
    row("datasource", producer.scrapedBy().datasource().uid());
    if (owner.get().metric().silence() == Silence.IDLE) {
      row("silent", "rightly, until something of the kind happens");
    }
  }

  private static Set<String> jobs(List<VectorSelector> selectors) {
    return selectors.stream()
        .flatMap(selector -> Everywhere.job(selector).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void scraped(Producer producer) {
    row("job", producer.job() + " is " + producer.name() + " on :" + producer.port());
    row("scraped by", producer.scrapedBy().describe());
    row("datasource", producer.scrapedBy().datasource().uid());
  }

  private void row(String what, String value) {
    out.println(String.format(Locale.ROOT, "      %-11s %s", what, value));
  }
}
