package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Transformations that no words say in full: by id and options, checked where Grafana knows them.
 */
final class GenericTransformation {

  private final Sayer sayer;

  GenericTransformation(Sayer sayer) {
    this.sayer = sayer;
  }

  /** The checked form, or else the raw one; empty for what is too large for either. */
  Optional<Expression> of(JsonObject transformation) {
    return checked(transformation).or(() -> raw(transformation));
  }

  private Optional<Expression> checked(JsonObject value) {
    Optional<String> id = value.string("id");
    JsonObject options = value.object("options");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expression> whole =
        Literals.fits(options) ? generic(id.get(), options) : Optional.empty();
    return whole
        .or(() -> generic(id.get(), Json.object()).map(call -> optioned(call, options)))
        .flatMap(
            call ->
                sayer.all(
                    "PlainTransformation",
                    new Sayer.Said(
                        call, Json.object().with("id", id.get()).with("options", options), 0),
                    value))
        .map(Sayer.Said::expression);
  }

  private static Optional<Expression> raw(JsonObject transformation) {
    return Literals.fits(transformation)
        ? Optional.of(
            new Expression.Call(
                "Transformations",
                "raw",
                List.of("JsonObject"),
                List.of(Literals.of(transformation))))
        : Optional.empty();
  }

  private Optional<Expression> generic(String id, JsonObject options) {
    return sayer.valid(
        new Expression.Call(
            "Transformations",
            "transformation",
            List.of("String", "JsonObject"),
            List.of(Literals.text(id), Literals.of(options))));
  }

  /** One by one; those that Grafana does not know stand raw. */
  private Expression optioned(Expression transformation, JsonObject options) {
    Expression said = transformation;
    for (var option : options.members().entrySet()) {
      Expression before = said;
      said =
          sayer
              .valid(Sayer.by("option", before, option.getKey(), option.getValue()))
              .orElse(Sayer.by("raw", before, option.getKey(), option.getValue()));
    }
    return said;
  }
}
