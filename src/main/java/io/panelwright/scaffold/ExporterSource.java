package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.contract.Label;
import io.panelwright.contract.exporter.RecognizedExporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source of ready-made metrics: {@code Exporter.NODE.and(…)}. */
final class ExporterSource {

  private ExporterSource() {}

  /**
   * The metrics of a job's exporters.
   *
   * @param declared the list of its other metrics
   */
  static Optional<JavaExpression> metrics(JobModel job, JavaExpression declared) {
    Optional<JavaExpression> ready = Optional.empty();
    for (RecognizedExporter exporter : job.exporters()) {
      JavaExpression own = metrics(exporter);
      ready =
          Optional.of(
              ready
                  .<JavaExpression>map(first -> call(first, "and", call(own, "metrics")))
                  .orElse(own));
    }
    return job.declared().isEmpty() ? ready : ready.map(first -> call(first, "and", declared));
  }

  private static JavaExpression metrics(RecognizedExporter found) {
    JavaExpression metrics = new StaticConstant(ContractTypes.EXPORTER, found.exporter().name());
    if (!found.histograms().isEmpty()) {
      metrics = call(metrics, "withHistograms", texts(found.histograms()));
    }
    if (!found.openSeries().isEmpty()) {
      metrics = call(metrics, "and", texts(found.openSeries()));
    }
    for (Map.Entry<String, List<String>> added : found.addedLabels().entrySet()) {
      List<JavaExpression> arguments = new ArrayList<>();
      arguments.add(ContractTypes.text(added.getKey()));
      added.getValue().forEach(label -> arguments.add(LabelSource.expression(Label.open(label))));
      metrics = call(metrics, "withLabels", arguments);
    }
    return metrics;
  }

  private static List<JavaExpression> texts(List<String> names) {
    return names.stream().map(ContractTypes::text).toList();
  }
}
