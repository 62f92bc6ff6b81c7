package io.panelwright.importer;

import io.panelwright.codegen.ExpressionTraversalVisitor;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.importer.generate.DashboardDeclarations;
import io.panelwright.importer.generate.ExpressionEvaluator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Share of a dashboard that typed methods cover.
 *
 * @param properties values of the source
 * @param checked values that are set by path and checked with Grafana's schema, or as the JSON of a
 *     plugin
 * @param raw values that are set by path or as JSON without a check
 * @param rawPaths number of raw values by path
 */
public record ImportCoverage(int properties, int checked, int raw, Map<String, Integer> rawPaths) {

  private static final Set<String> CHECKED_METHODS = Set.of("option", "field", "setting");

  /** Methods whose last argument is the text of a JSON object. */
  private static final Set<String> TEXT_METHODS =
      Set.of("options", "members", "jsonQuery", "jsonAnnotation", "jsonValues");

  /** Share of the properties that are typed or checked, from 0 to 1. */
  public double typedShare() {
    return properties == 0 ? 1 : Math.max(0, 1 - (double) raw / properties);
  }

  static ImportCoverage collect(JsonObject source, DashboardDeclarations declarations) {
    var counting = new CoverageVisitor();
    for (DashboardDeclarations.Declaration declaration : declarations.methods()) {
      declaration.expression().accept(counting);
    }
    return new ImportCoverage(
        countLeaves(source), counting.checked, counting.raw, counting.rawPaths);
  }

  /** Counts the values in a JSON value; an empty list or object counts as one. */
  private static int countLeaves(Json value) {
    if (value instanceof JsonArray array && array.size() > 0) {
      return array.items().stream().mapToInt(ImportCoverage::countLeaves).sum();
    }
    if (value instanceof JsonObject object && !object.isEmpty()) {
      return object.members().values().stream().mapToInt(ImportCoverage::countLeaves).sum();
    }
    return 1;
  }

  private static final class CoverageVisitor extends ExpressionTraversalVisitor {

    private final Map<String, Integer> rawPaths = new TreeMap<>();
    private int checked;
    private int raw;

    @Override
    public Void methodCall(JavaExpression.MethodCall call) {
      int last = call.parameters().size() - 1;
      boolean isText = last >= 0 && call.parameters().get(last).equals("String");
      if (call.method().equals("raw") && isText) {
        for (var member : object(call).members().entrySet()) {
          addRaw(member.getKey(), member.getValue());
        }
      } else if (call.method().equals("raw")) {
        addRaw(((JavaExpression.StringLiteral) call.arguments().get(0)).value(), value(call));
      } else if (CHECKED_METHODS.contains(call.method())) {
        checked += countLeaves(value(call));
      } else if (TEXT_METHODS.contains(call.method()) && isText) {
        checked += countLeaves(object(call));
      }
      return super.methodCall(call);
    }

    private void addRaw(String path, Json value) {
      raw += countLeaves(value);
      rawPaths.merge(path, 1, Integer::sum);
    }

    private static Json value(JavaExpression.MethodCall call) {
      return (Json) ExpressionEvaluator.evaluate(call.arguments().get(1), Map.of());
    }

    private static JsonObject object(JavaExpression.MethodCall call) {
      int last = call.arguments().size() - 1;
      return (JsonObject)
          JsonReader.read(((JavaExpression.StringLiteral) call.arguments().get(last)).value());
    }

    @Override
    public Void staticCall(JavaExpression.StaticCall call) {
      if (call.method().equals("raw") || call.method().equals("rawVariable")) {
        raw += countLeaves((Json) ExpressionEvaluator.evaluate(call.arguments().get(0), Map.of()));
        String path = call.method().equals("raw") ? "transformations" : "templating";
        rawPaths.merge(path, 1, Integer::sum);
      }
      if (call.method().equals("transformation")) {
        Object options = ExpressionEvaluator.evaluate(call.arguments().get(1), Map.of());
        checked +=
            countLeaves(options instanceof Json json ? json : JsonReader.read(options.toString()));
      }
      return super.staticCall(call);
    }
  }

  /** Adds the coverage of several dashboards. */
  public static ImportCoverage sum(List<ImportCoverage> coverages) {
    Map<String, Integer> paths = new TreeMap<>();
    coverages.forEach(
        tally -> tally.rawPaths.forEach((path, n) -> paths.merge(path, n, Integer::sum)));
    return new ImportCoverage(
        coverages.stream().mapToInt(ImportCoverage::properties).sum(),
        coverages.stream().mapToInt(ImportCoverage::checked).sum(),
        coverages.stream().mapToInt(ImportCoverage::raw).sum(),
        paths);
  }
}
