package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an author writes for a value of a type: {@code Units.BYTES}, {@code override(…).min(0)}. */
final class Arguments {

  /** Types whose factories stand in other classes. */
  private static final Set<String> TRANSFORMATIONS = Set.of("Transformation");

  /** The longer prefix first. */
  private static final Map<String, String> SHADES = shades();

  private static Map<String, String> shades() {
    Map<String, String> shades = new LinkedHashMap<>();
    shades.put("semi-dark-", "semiDark");
    shades.put("super-light-", "superLight");
    shades.put("dark-", "dark");
    shades.put("light-", "light");
    return shades;
  }

  /** A method has no room for many more. */
  private static final int MOST_ITEMS = 800;

  private final Words words = Words.table();
  private final Sayer sayer;
  private final Phrases phrases;

  Arguments(Sayer sayer, Phrases phrases) {
    this.sayer = sayer;
    this.phrases = phrases;
  }

  /**
   * Arguments for all parameters of a row; empty when one of them has no words. What has been said
   * already is not said again, if it can be left out.
   */
  Optional<List<Expression>> of(Words.Row row, Binding.Fit fit) {
    Map<Integer, Json> brief = new HashMap<>(fit.arguments());
    brief.putAll(fit.less());
    return fit.less().isEmpty()
        ? of(row, fit.arguments())
        : of(row, brief).or(() -> of(row, fit.arguments()));
  }

  private Optional<List<Expression>> of(Words.Row row, Map<Integer, Json> bound) {
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < row.parameters().size(); i++) {
      String type = row.parameters().get(i);
      Optional<Json> value = Optional.ofNullable(bound.get(i));
      Optional<List<Expression>> said =
          type.endsWith("...")
              ? value.flatMap(list -> several(type.substring(0, type.length() - 3), list))
              : value.flatMap(one -> of(type, one)).map(List::of);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(said.get());
    }
    return Optional.of(all);
  }

  private Optional<List<Expression>> several(String type, Json list) {
    if (!(list instanceof JsonArray items) || items.size() > MOST_ITEMS) {
      return Optional.empty();
    }
    if (type.equals("Mapping")) {
      return MappingList.of(items, this);
    }
    List<Expression> all = new ArrayList<>();
    for (Json item : items.items()) {
      Optional<Expression> one = of(type, item);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(all);
  }

  /** What is written for this value; empty when the type has no such value. */
  Optional<Expression> of(String type, Json value) {
    Optional<Expression> constant = words.constant(type, value);
    return constant.isPresent() || !(value instanceof JsonObject)
        ? constant.or(() -> made(type, value))
        : phrases.of(type, value, () -> made(type, value));
  }

  private Optional<Expression> made(String type, Json value) {
    return switch (type) {
      case "String" ->
          value instanceof JsonString text
              ? Optional.of(Literals.text(text.value()))
              : Optional.empty();
      case "int" -> Literals.integer(value);
      case "double" -> Literals.decimal(value);
      case "boolean" ->
          value.kind().equals("true or false")
              ? Optional.of(Literals.truth(value))
              : Optional.empty();
      case "Json" -> Optional.of(Literals.of(value));
      case "JsonObject" -> literal(value, value instanceof JsonObject);
      case "JsonArray" -> literal(value, value instanceof JsonArray);
      case "Duration" -> duration(value);
      case "Color" -> color(value);
      case "Unit" -> unit(value);
      case "Reducer" -> reducer(value);
      case "FieldOverride" -> override(value);
      default -> value instanceof JsonObject object ? form(type, object) : Optional.empty();
    };
  }

  private static Optional<Expression> literal(Json value, boolean isThis) {
    return isThis && Literals.fits(value) ? Optional.of(Literals.of(value)) : Optional.empty();
  }

  private static Optional<Expression> duration(Json value) {
    return Literals.integer(value)
        .map(
            milliseconds ->
                new Expression.Call(
                    "java.time.Duration", "ofMillis", List.of("long"), List.of(milliseconds)));
  }

  /** Shades of the palette: {@code Color.RED.dark()}. */
  private Optional<Expression> color(Json value) {
    String name = value instanceof JsonString text ? text.value() : "";
    for (var shade : SHADES.entrySet()) {
      if (name.startsWith(shade.getKey())) {
        Json plain = Json.of(name.substring(shade.getKey().length()));
        return words
            .constant("Color", plain)
            .<Expression>map(
                color -> new Expression.Word(color, shade.getValue(), List.of(), List.of()))
            .or(() -> named(value, "Color", "of"));
      }
    }
    return named(value, "Color", "of");
  }

  private Optional<Expression> unit(Json value) {
    if (!(value instanceof JsonString id)) {
      return Optional.empty();
    }
    for (String made : List.of("suffix", "prefix")) {
      if (id.value().startsWith(made + ":")) {
        return named(Json.of(id.value().substring(made.length() + 1)), "Unit", made);
      }
    }
    return Vocabulary.of(Profile.DEFAULT).isUnit(id.value())
        ? named(value, "Unit", "of")
        : Optional.empty();
  }

  private Optional<Expression> named(Json value, String type, String factory) {
    return value instanceof JsonString text
        ? sayer.valid(
            new Expression.Call(
                type, factory, List.of("String"), List.of(Literals.text(text.value()))))
        : Optional.empty();
  }

  private Optional<Expression> reducer(Json value) {
    return value instanceof JsonString id && id.value().matches("p[1-9][0-9]?")
        ? Optional.of(
            new Expression.Call(
                "Reducer",
                "percentile",
                List.of("int"),
                List.of(new Expression.Digits(id.value().substring(1)))))
        : Optional.empty();
  }

  /** Properties of an override are settings by path; one that stands twice has no words. */
  private Optional<Expression> override(Json value) {
    if (!(value instanceof JsonObject override)
        || override.members().size() != (override.string("__systemRef").isPresent() ? 3 : 2)
        || override.array("properties").objects().count() != override.array("properties").size()) {
      return Optional.empty();
    }
    JsonObject settings = Json.object();
    for (JsonObject property :
        (Iterable<JsonObject>) override.array("properties").objects()::iterator) {
      Optional<String> id = property.string("id");
      if (id.isEmpty()
          || settings.has(id.get())
          || property.members().size() > (property.has("value") ? 2 : 1)) {
        return Optional.empty();
      }
      settings = settings.with(id.get(), property.get("value").orElse(JsonNull.NULL));
    }
    JsonObject said = settings;
    return of("Matcher", override.object("matcher"))
        .map(
            matcher ->
                new Expression.Call(
                    "FieldOverride", "override", List.of("Matcher"), List.of(matcher)))
        .map(
            made ->
                override
                    .string("__systemRef")
                    .<Expression>map(
                        by ->
                            new Expression.Word(
                                made, "systemRef", List.of("String"), List.of(Literals.text(by))))
                    .orElse(made))
        .flatMap(made -> OverrideWords.of(sayer, made, said));
  }

  /** By the factory and the words that say most of it, if they say all. */
  private Optional<Expression> form(String type, JsonObject value) {
    String holder = TRANSFORMATIONS.contains(type) ? "Transformations" : type;
    Optional<Expression> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Words.Row row : words.factories(holder)) {
      Optional<Sayer.Said> said = Opaque.factory(row, value).or(() -> started(row, value));
      Optional<Sayer.Said> all =
          said.flatMap(start -> sayer.all(row.returns().orElse(type), start, value));
      if (all.isPresent() && all.get().words() < least) {
        least = all.get().words();
        best = Optional.of(all.get().expression());
      }
    }
    return best.or(
        () ->
            type.equals("Transformation")
                ? new GenericTransformation(sayer).of(value)
                : Optional.empty());
  }

  /** The factory's call, and what it says. */
  private Optional<Sayer.Said> started(Words.Row row, JsonObject value) {
    return Binding.factory(row.template(), value)
        .flatMap(
            fit ->
                of(row, fit)
                    .map(row::called)
                    .flatMap(sayer::valid)
                    .map(call -> new Sayer.Said(call, fit.says(), 0)));
  }

  /** A number as an author writes it, or a text. */
  static Optional<Expression> numberOrText(String value) {
    return value.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
        ? Literals.decimal(new JsonNumber(value))
        : Optional.empty();
  }
}
