package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.constant;
import static io.panelwright.scaffold.ContractTypes.list;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricFactory;
import io.panelwright.contract.MetricType;
import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The source of metrics: {@code Metric.counter("http_requests_total", …)}. */
final class MetricSource {

  /** Longer numbers have an exponent. */
  private static final int MAX_PLAIN = 12;

  private MetricSource() {}

  /**
   * Returns an expression whose value equals the metric.
   *
   * @param labels the expression of a label: a factory call, or a constant
   */
  static JavaExpression expression(Metric metric, Function<Label, JavaExpression> labels) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(text(metric.name())));
    MetricFactory factory = MetricFactory.of(metric.type(), metric.unit());
    if (factory.takesUnit()) {
      arguments.add(constant(ContractTypes.METRIC_UNIT, metric.unit()));
    }
    if (!metric.buckets().isEmpty()) {
      arguments.add(list(numbers(metric.buckets())));
    }
    arguments.add(constant(ContractTypes.PRESENCE, metric.presence()));
    metric.labels().forEach(label -> arguments.add(labels.apply(label)));
    JavaExpression declared =
        StaticCall.of(
            ContractTypes.METRIC, factory.method(), arguments.toArray(JavaExpression[]::new));
    JavaExpression shaped = withDistribution(metric, declared);
    return metric.help().isEmpty() ? shaped : call(shaped, "help", text(metric.help()));
  }

  private static JavaExpression withDistribution(Metric metric, JavaExpression declared) {
    if (metric.type() == MetricType.HISTOGRAM && metric.distribution().isNative()) {
      return call(declared, "alsoNative");
    }
    return metric
        .distribution()
        .quantiles()
        .map(
            quantiles ->
                quantiles.isEmpty()
                    ? call(declared, "withoutQuantiles")
                    : call(declared, "quantiles", numbers(quantiles)))
        .<JavaExpression>map(summary -> summary)
        .orElse(declared);
  }

  private static List<NumberLiteral> numbers(List<Double> values) {
    return values.stream().map(MetricSource::literal).map(NumberLiteral::new).toList();
  }

  private static String literal(double value) {
    BigDecimal shortest = ShortestDecimal.of(value);
    String plain = shortest.toPlainString();
    if (plain.length() > MAX_PLAIN) {
      return shortest.unscaledValue() + "e" + -shortest.scale();
    }
    return plain.contains(".") ? plain : plain + ".0";
  }
}
