package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Generates transformations without typed methods: by id and options, checked if Grafana has them.
 */
final class TransformationGenerator {

  private final ExpressionGenerator generator;

  TransformationGenerator(ExpressionGenerator generator) {
    this.generator = generator;
  }

  /**
   * Generates the checked call, otherwise the raw one; empty if the value is too large for both.
   */
  Optional<JavaExpression> generate(JsonObject transformation) {
    return checkedCall(transformation).or(() -> rawCall(transformation));
  }

  private Optional<JavaExpression> checkedCall(JsonObject value) {
    Optional<String> id = value.string("id");
    JsonObject options = value.object("options");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return genericCall(id.get(), options)
        .or(() -> genericCall(id.get(), Json.object()).map(call -> withOptions(call, options)))
        .flatMap(
            call ->
                generator.coverFully(
                    "SimpleTransformation",
                    new ExpressionGenerator.Candidate(
                        call, Json.object().with("id", id.get()).with("options", options), 0),
                    value))
        .map(ExpressionGenerator.Candidate::expression);
  }

  private static Optional<JavaExpression> rawCall(JsonObject transformation) {
    return JsonLiterals.isInlineable(transformation)
        ? Optional.of(
            new JavaExpression.StaticCall(
                "Transformations",
                "raw",
                List.of("JsonObject"),
                List.of(JsonLiterals.generateCalls(transformation))))
        : Optional.empty();
  }

  private Optional<JavaExpression> genericCall(String id, JsonObject options) {
    boolean isText = !JsonLiterals.isReadableAsCalls(options);
    return generator.ifValid(
        new JavaExpression.StaticCall(
            "Transformations",
            "transformation",
            List.of("String", isText ? "String" : "JsonObject"),
            List.of(
                JsonLiterals.stringLiteral(id),
                isText ? JsonLiterals.jsonText(options) : JsonLiterals.generateCalls(options))));
  }

  /** Sets each option on its own; options that Grafana does not have are raw. */
  private JavaExpression withOptions(JavaExpression transformation, JsonObject options) {
    JavaExpression expression = transformation;
    for (var option : options.members().entrySet()) {
      JavaExpression before = expression;
      expression =
          generator
              .ifValid(
                  ExpressionGenerator.pathCall(
                      "option", before, option.getKey(), option.getValue()))
              .orElse(
                  ExpressionGenerator.pathCall("raw", before, option.getKey(), option.getValue()));
    }
    return expression;
  }
}
