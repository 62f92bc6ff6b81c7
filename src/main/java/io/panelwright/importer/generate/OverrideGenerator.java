package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Generates the calls of an override. Each property of an override is one setting with one value,
 * and the order stays. So each property becomes one typed call that sets only this property, or a
 * call with its path.
 */
final class OverrideGenerator {

  private static final List<String> DEFAULTS = List.of("fieldConfig", "defaults");

  private final ExpressionGenerator generator;
  private final JavaExpression empty;

  private OverrideGenerator(ExpressionGenerator generator, JavaExpression empty) {
    this.generator = generator;
    this.empty = empty;
  }

  /** Generates one call for each setting of the override; empty if the dsl rejects one. */
  static Optional<JavaExpression> generate(
      ExpressionGenerator generator, JavaExpression override, JsonObject settings) {
    var overrideGenerator = new OverrideGenerator(generator, override);
    Optional<JavaExpression> expression = Optional.of(override);
    for (var setting : settings.members().entrySet()) {
      expression =
          expression.map(
              before -> overrideGenerator.with(before, setting.getKey(), setting.getValue()));
    }
    return expression.flatMap(generator::ifValid);
  }

  private JavaExpression with(JavaExpression expression, String id, Json value) {
    JsonObject panel = Json.object().withAt("fieldConfig.defaults." + id, value);
    List<String> path = path(id);
    List<DslMethods.DslMethod> rows =
        value.equals(JsonNull.NULL) ? List.of() : DslMethods.table().methods("FieldOverride", path);
    for (DslMethods.DslMethod row : rows) {
      Optional<List<JavaExpression>> generated =
          CustomMatchers.matchArguments(row, panel)
              .or(
                  () ->
                      TemplateMatcher.match(row.template(), panel, Json.object(), path)
                          .flatMap(fit -> generator.arguments().generate(row, fit)));
      if (generated.filter(arguments -> sets(row, arguments, id, value)).isPresent()) {
        return row.callOn(expression, generated.get());
      }
    }
    return new JavaExpression.MethodCall(
        expression,
        "field",
        List.of("String", "Json"),
        List.of(JsonLiterals.stringLiteral(id), JsonLiterals.generate(value)));
  }

  private boolean sets(
      DslMethods.DslMethod row, List<JavaExpression> arguments, String id, Json value) {
    return generator
        .ifValid(row.callOn(empty, arguments))
        .map(call -> ((FieldOverride) generator.evaluate(call)).settings())
        .filter(
            settings ->
                CanonicalJson.sortWithoutNulls(settings).equals(Json.object().with(id, value)))
        .isPresent();
  }

  private static List<String> path(String id) {
    List<String> path = DEFAULTS;
    for (String name : id.split("\\.", -1)) {
      path = UncoveredProperties.append(path, name);
    }
    return path;
  }
}
