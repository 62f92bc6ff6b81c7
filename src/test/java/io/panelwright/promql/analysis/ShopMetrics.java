package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.SeriesInfo.Kind.BUCKET;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.COUNT;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.COUNTER;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.GAUGE;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.HISTOGRAM;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.QUANTILE;
import static io.panelwright.promql.analysis.SeriesInfo.Kind.SUM;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Function;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.PrometheusVersion;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The contract of a shop, and tables of queries. */
final class ShopMetrics {

  private static final Map<String, SeriesInfo> METRICS =
      Map.ofEntries(
          metric("orders_total", COUNTER, MeasurementUnit.COUNT, "job", "instance", "code"),
          metric("cpu", COUNTER, MeasurementUnit.SECONDS, "job", "instance", "mode"),
          metric("received", COUNTER, MeasurementUnit.BYTES, "job", "instance"),
          metric("memory", GAUGE, MeasurementUnit.BYTES, "job", "instance"),
          metric("limit", GAUGE, MeasurementUnit.BYTES, "job", "instance"),
          metric("queue", GAUGE, MeasurementUnit.COUNT, "job", "instance"),
          metric("age", GAUGE, MeasurementUnit.SECONDS, "job", "instance"),
          metric("lag", GAUGE, MeasurementUnit.MILLISECONDS, "job", "instance"),
          metric("seen", GAUGE, MeasurementUnit.UNIX_TIME, "job", "instance"),
          metric("used", GAUGE, MeasurementUnit.RATIO, "job", "instance"),
          metric("share", GAUGE, MeasurementUnit.PERCENT, "job", "instance"),
          metric("price", GAUGE, MeasurementUnit.MONEY, "job", "currency"),
          metric("warm", GAUGE, MeasurementUnit.KELVIN, "job", "instance"),
          metric("energy", COUNTER, MeasurementUnit.JOULES, "job", "instance"),
          metric("power", GAUGE, MeasurementUnit.WATTS, "job", "instance"),
          metric("voltage", GAUGE, MeasurementUnit.VOLTS, "job", "instance"),
          metric("current", GAUGE, MeasurementUnit.AMPERES, "job", "instance"),
          metric("signal", GAUGE, MeasurementUnit.DECIBEL_MILLIWATTS, "job", "instance"),
          metric("pause", QUANTILE, MeasurementUnit.SECONDS, "job", "instance", "quantile"),
          metric("heat", GAUGE, MeasurementUnit.CELSIUS, "job", "instance"),
          metric("up", GAUGE, MeasurementUnit.FLAG, "job", "instance"),
          metric("build_info", GAUGE, MeasurementUnit.FLAG, "job", "instance", "version"),
          metric("wait_bucket", BUCKET, MeasurementUnit.SECONDS, "job", "instance", "le"),
          metric("wait_sum", SUM, MeasurementUnit.SECONDS, "job", "instance"),
          metric("wait_count", COUNT, MeasurementUnit.SECONDS, "job", "instance"),
          metric("lag_bucket", BUCKET, MeasurementUnit.MILLISECONDS, "job", "instance", "le"),
          metric("batch_sum", SUM, MeasurementUnit.COUNT, "job", "instance"),
          metric("batch_count", COUNT, MeasurementUnit.COUNT, "job", "instance"),
          metric("native", HISTOGRAM, MeasurementUnit.SECONDS, "job", "instance"));

  static final MetricCatalog CATALOG = name -> Optional.ofNullable(METRICS.get(name));

  private static final Dialect DIALECT = Dialect.GRAFANA.withAllFeatures();

  private ShopMetrics() {}

  private static Map.Entry<String, SeriesInfo> metric(
      String name, SeriesInfo.Kind kind, MeasurementUnit measure, String... labels) {
    return Map.entry(name, SeriesInfo.of(kind, Set.of(labels), Quantity.of(measure)));
  }

  /** A query of the newest Prometheus, or of an old one with removed functions. */
  static Expr parse(String query) {
    ParseResult parsed = Promql.parse(query, DIALECT);
    return parsed
        .expr()
        .or(() -> Promql.parse(query, DIALECT.withTarget(new PrometheusVersion(2, 42))).expr())
        .orElseThrow(() -> new AssertionError(parsed.firstErrorMessage()));
  }

  static Analysis analysis(String query) {
    return Analysis.analyze(parse(query), CATALOG);
  }

  /** The cells of a table without its header. */
  static Stream<Arguments> rows(String table) {
    return table
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\\|", -1))
        .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip()));
  }

  /**
   * The functions, aggregators and operators that are not the outermost part of a query in a table.
   */
  static Set<String> missing(String table) {
    Set<String> missing = new TreeSet<>();
    Function.all().forEach(function -> missing.add(function.name()));
    Stream.of(Aggregator.values()).forEach(aggregator -> missing.add(aggregator.text()));
    Stream.of(BinaryOp.values()).forEach(op -> missing.add(op.text()));
    List<Expr> queries = rows(table).map(row -> parse((String) row.get()[0])).toList();
    queries.forEach(expr -> missing.remove(outermost(expr)));
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
