package io.panelwright.importer;

import io.panelwright.document.Canonical;
import io.panelwright.dsl.FieldOverride;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The words of an override. Each property of an override is one setting with one value, and they
 * keep their order; so each gets the one word that sets just it, or stands by its path.
 */
final class OverrideWords {

  private static final List<String> DEFAULTS = List.of("fieldConfig", "defaults");

  private final Sayer sayer;
  private final Expression empty;

  private OverrideWords(Sayer sayer, Expression empty) {
    this.sayer = sayer;
    this.empty = empty;
  }

  /** The override with a word for each of its settings; empty when the dsl refuses one. */
  static Optional<Expression> of(Sayer sayer, Expression override, JsonObject settings) {
    var words = new OverrideWords(sayer, override);
    Optional<Expression> said = Optional.of(override);
    for (var setting : settings.members().entrySet()) {
      said = said.map(before -> words.with(before, setting.getKey(), setting.getValue()));
    }
    return said.flatMap(sayer::valid);
  }

  private Expression with(Expression said, String id, Json value) {
    JsonObject panel = Json.object().withAt("fieldConfig.defaults." + id, value);
    List<String> need = path(id);
    for (Words.Row row : Words.table().of("FieldOverride")) {
      if (!value.equals(JsonNull.NULL) && Sayer.reaches(row.template(), need, 0)) {
        Optional<List<Expression>> given =
            Opaque.arguments(row, panel)
                .or(
                    () ->
                        Binding.of(row.template(), panel, Json.object(), need)
                            .flatMap(fit -> sayer.arguments().of(row, fit)));
        if (given.filter(arguments -> sets(row, arguments, id, value)).isPresent()) {
          return row.said(said, given.get());
        }
      }
    }
    return new Expression.Word(
        said, "field", List.of("String", "Json"), List.of(Literals.text(id), Literals.of(value)));
  }

  private boolean sets(Words.Row row, List<Expression> arguments, String id, Json value) {
    return sayer
        .valid(row.said(empty, arguments))
        .map(word -> ((FieldOverride) sayer.value(word)).settings())
        .filter(settings -> Canonical.sorted(settings).equals(Json.object().with(id, value)))
        .isPresent();
  }

  private static List<String> path(String id) {
    List<String> path = DEFAULTS;
    for (String name : id.split("\\.", -1)) {
      path = Needs.below(path, name);
    }
    return path;
  }
}
