package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.Known.Kind.BUCKET;
import static io.panelwright.promql.analysis.Known.Kind.COUNT;
import static io.panelwright.promql.analysis.Known.Kind.COUNTER;
import static io.panelwright.promql.analysis.Known.Kind.GAUGE;
import static io.panelwright.promql.analysis.Known.Kind.HISTOGRAM;
import static io.panelwright.promql.analysis.Known.Kind.SUM;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Function;
import io.panelwright.promql.Parsed;
import io.panelwright.promql.Promql;
import io.panelwright.promql.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A shop whose metrics are known, and tables of queries of it. */
final class Shop {

  private static final Map<String, Known> METRICS =
      Map.ofEntries(
          metric("orders_total", COUNTER, Measure.COUNT, "job", "instance", "code"),
          metric("cpu", COUNTER, Measure.SECONDS, "job", "instance", "mode"),
          metric("received", COUNTER, Measure.BYTES, "job", "instance"),
          metric("memory", GAUGE, Measure.BYTES, "job", "instance"),
          metric("limit", GAUGE, Measure.BYTES, "job", "instance"),
          metric("queue", GAUGE, Measure.COUNT, "job", "instance"),
          metric("age", GAUGE, Measure.SECONDS, "job", "instance"),
          metric("lag", GAUGE, Measure.MILLISECONDS, "job", "instance"),
          metric("seen", GAUGE, Measure.UNIX_TIME, "job", "instance"),
          metric("used", GAUGE, Measure.RATIO, "job", "instance"),
          metric("share", GAUGE, Measure.PERCENT, "job", "instance"),
          metric("price", GAUGE, Measure.MONEY, "job", "currency"),
          metric("heat", GAUGE, Measure.CELSIUS, "job", "instance"),
          metric("up", GAUGE, Measure.FLAG, "job", "instance"),
          metric("build_info", GAUGE, Measure.FLAG, "job", "instance", "version"),
          metric("wait_bucket", BUCKET, Measure.SECONDS, "job", "instance", "le"),
          metric("wait_sum", SUM, Measure.SECONDS, "job", "instance"),
          metric("wait_count", COUNT, Measure.SECONDS, "job", "instance"),
          metric("lag_bucket", BUCKET, Measure.MILLISECONDS, "job", "instance", "le"),
          metric("batch_sum", SUM, Measure.COUNT, "job", "instance"),
          metric("batch_count", COUNT, Measure.COUNT, "job", "instance"),
          metric("native", HISTOGRAM, Measure.SECONDS, "job", "instance"));

  static final Catalog CATALOG = name -> Optional.ofNullable(METRICS.get(name));

  private static final Dialect DIALECT = Dialect.GRAFANA.withAllFeatures();

  private Shop() {}

  private static Map.Entry<String, Known> metric(
      String name, Known.Kind kind, Measure measure, String... labels) {
    return Map.entry(name, Known.of(kind, Set.of(labels), Quantity.of(measure)));
  }

  /** A query of today's Prometheus, or of an old one whose functions are gone. */
  static Expr read(String query) {
    Parsed parsed = Promql.parse(query, DIALECT);
    return parsed
        .expr()
        .or(() -> Promql.parse(query, DIALECT.target(new Version(2, 42))).expr())
        .orElseThrow(() -> new AssertionError(parsed.error()));
  }

  static Analysis analysis(String query) {
    return Analysis.of(read(query), CATALOG);
  }

  /** The cells of a table without its head. */
  static Stream<Arguments> rows(String table) {
    return table
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\\|", -1))
        .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip()));
  }

  /** What of the language has no row of its own in a table, as the outermost part of a query. */
  static Set<String> missing(String table) {
    Set<String> missing = new TreeSet<>();
    Function.all().forEach(function -> missing.add(function.name()));
    Stream.of(Aggregator.values()).forEach(aggregator -> missing.add(aggregator.text()));
    Stream.of(BinaryOp.values()).forEach(op -> missing.add(op.text()));
    List<Expr> asked = rows(table).map(row -> read((String) row.get()[0])).toList();
    asked.forEach(expr -> missing.remove(outermost(expr)));
    return missing;
  }

  private static String outermost(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call.name();
    }
    if (expr instanceof Expr.AggregateExpr aggregate) {
      return aggregate.op();
    }
    return expr instanceof Expr.BinaryExpr binary ? binary.op().text() : "";
  }
}
