package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.list;
import static io.panelwright.scaffold.ContractTypes.local;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.Verbatim;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes with the metrics of a job. */
final class MetricsSource {

  private static final String METHOD = "all";
  private static final String METRICS = ContractTypes.LIST + "<" + ContractTypes.METRIC + ">";

  private final JavaClasses classes;
  private final NameAllocator types;

  MetricsSource(JavaClasses classes, NameAllocator types) {
    this.classes = classes;
    this.types = types;
  }

  /** Adds the classes of a job; returns the expression of its list of metrics. */
  JavaExpression add(JobModel job) {
    List<Metric> sorted = job.declared();
    if (sorted.isEmpty()) {
      return list(List.of());
    }
    String jobName = job.producer().job();
    List<List<Metric>> chunks = MetricChunks.of(sorted);
    String name = types.typeName(jobName + " metrics", "metrics");
    if (chunks.size() == 1) {
      addChunk(name, "The metrics of the job " + jobName + ".", sorted);
    } else {
      List<JavaExpression> parts = new ArrayList<>();
      for (List<Metric> chunk : chunks) {
        parts.add(addChunk(jobName, chunk));
      }
      addJoined(name, jobName, parts);
    }
    return StaticCall.of(classes.type(name), METHOD);
  }

  private JavaExpression addChunk(String job, List<Metric> chunk) {
    List<String> words = MetricChunks.commonWords(chunk);
    String title = words.isEmpty() ? job : String.join(" ", words);
    String name = types.typeName(title + " metrics", "metrics");
    String first = chunk.get(0).name();
    String last = chunk.get(chunk.size() - 1).name();
    addChunk(name, "The metrics of the job " + job + " from " + first + " to " + last + ".", chunk);
    return StaticCall.of(classes.type(name), METHOD);
  }

  private void addJoined(String name, String job, List<JavaExpression> parts) {
    JavaExpression joined =
        call(
            call(
                StaticCall.of(ContractTypes.STREAM, "of", parts.toArray(JavaExpression[]::new)),
                "flatMap",
                Verbatim.of("List::stream")),
            "toList");
    classes.add(
        ProjectFile.Group.CONTRACT,
        name,
        "The metrics of the job " + job + ", from several classes.",
        List.of(JavaClasses.method(false, METRICS, METHOD, joined)));
  }

  private void addChunk(String name, String description, List<Metric> metrics) {
    Map<Label, String> shared = sharedLabels(metrics);
    List<MemberSpec> members = new ArrayList<>();
    shared.forEach(
        (label, constant) ->
            members.add(
                new MemberSpec.Constant(
                    true,
                    ContractTypes.LABEL,
                    constant,
                    Optional.empty(),
                    LabelSource.expression(label))));
    List<JavaExpression> declared =
        metrics.stream()
            .map(
                metric ->
                    MetricSource.expression(
                        metric,
                        label ->
                            shared.containsKey(label)
                                ? local(shared.get(label))
                                : LabelSource.expression(label)))
            .toList();
    members.add(JavaClasses.method(false, METRICS, METHOD, list(declared)));
    classes.add(ProjectFile.Group.CONTRACT, name, description + closedLabelsNote(metrics), members);
  }

  private static String closedLabelsNote(List<Metric> metrics) {
    boolean hasClosed =
        metrics.stream().flatMap(metric -> metric.labels().stream()).anyMatch(Label::isClosed);
    return hasClosed
        ? "\n\nLabel.closed lists the values that were seen. If there can be others, add them, or"
            + " write Label.open(name): a query with a value that is not listed is an error."
        : "";
  }

  /** Constants of the labels that several metrics have. */
  private static Map<Label, String> sharedLabels(List<Metric> metrics) {
    Map<Label, Integer> uses = new LinkedHashMap<>();
    metrics.stream()
        .flatMap(metric -> metric.labels().stream())
        .forEach(label -> uses.merge(label, 1, Integer::sum));
    NameAllocator names = new NameAllocator(List.of());
    Map<Label, String> shared = new LinkedHashMap<>();
    uses.forEach(
        (label, count) -> {
          if (count > 1) {
            shared.put(label, names.constantName(label.name(), "label"));
          }
        });
    return shared;
  }
}
