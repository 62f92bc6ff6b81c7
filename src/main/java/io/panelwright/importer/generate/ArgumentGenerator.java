package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Generates the argument for a value of a type: {@code Units.BYTES}, {@code override(…).min(0)}.
 */
final class ArgumentGenerator {

  /** Types whose factories are declared in other classes. */
  private static final Set<String> TRANSFORMATIONS = Set.of("Transformation");

  /** Prefixes of palette colors and the methods for them; longer prefixes first. */
  private static final Map<String, String> SHADES = shades();

  private static Map<String, String> shades() {
    Map<String, String> shades = new LinkedHashMap<>();
    shades.put("semi-dark-", "semiDark");
    shades.put("super-light-", "superLight");
    shades.put("dark-", "dark");
    shades.put("light-", "light");
    return shades;
  }

  /** Maximum of arguments in one call, so that a method stays below the limits of class files. */
  private static final int MAX_ITEMS = 800;

  private final DslMethods methods = DslMethods.table();
  private final ExpressionGenerator generator;
  private final ExpressionCache cache;

  ArgumentGenerator(ExpressionGenerator generator, ExpressionCache cache) {
    this.generator = generator;
    this.cache = cache;
  }

  /**
   * Generates the arguments for all parameters of a row; empty if one value has no expression.
   * Parts that are already covered are left out where this is possible.
   */
  Optional<List<JavaExpression>> generate(DslMethods.DslMethod row, TemplateMatcher.Match match) {
    Map<Integer, Json> shortArguments = new HashMap<>(match.arguments());
    shortArguments.putAll(match.uncoveredArguments());
    return match.uncoveredArguments().isEmpty()
        ? generate(row, match.arguments())
        : generate(row, shortArguments).or(() -> generate(row, match.arguments()));
  }

  private Optional<List<JavaExpression>> generate(
      DslMethods.DslMethod row, Map<Integer, Json> bound) {
    List<JavaExpression> all = new ArrayList<>();
    for (int i = 0; i < row.parameters().size(); i++) {
      String type = row.parameters().get(i);
      Optional<Json> value = Optional.ofNullable(bound.get(i));
      Optional<List<JavaExpression>> generated =
          type.endsWith("...")
              ? value.flatMap(list -> generateList(type.substring(0, type.length() - 3), list))
              : value.flatMap(one -> generate(type, one)).map(List::of);
      if (generated.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(generated.get());
    }
    return Optional.of(all);
  }

  private Optional<List<JavaExpression>> generateList(String type, Json list) {
    if (!(list instanceof JsonArray items) || items.size() > MAX_ITEMS) {
      return Optional.empty();
    }
    if (type.equals("Mapping")) {
      return MappingGenerator.generate(items, this);
    }
    List<JavaExpression> all = new ArrayList<>();
    for (Json item : items.items()) {
      Optional<JavaExpression> one = generate(type, item);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(all);
  }

  /** Generates the expression for a value; empty if the type has no such value. */
  Optional<JavaExpression> generate(String type, Json value) {
    Optional<JavaExpression> constant = methods.constant(type, value);
    return constant.isPresent() || !(value instanceof JsonObject)
        ? constant.or(() -> generateUncached(type, value))
        : cache.computeIfAbsent(type, value, () -> generateUncached(type, value));
  }

  private Optional<JavaExpression> generateUncached(String type, Json value) {
    return switch (type) {
      case "String" ->
          value instanceof JsonString text
              ? Optional.of(JsonLiterals.stringLiteral(text.value()))
              : Optional.empty();
      case "int" -> JsonLiterals.intLiteral(value);
      case "double" -> JsonLiterals.doubleLiteral(value);
      case "boolean" ->
          value.kind().equals("true or false")
              ? Optional.of(JsonLiterals.booleanLiteral(value))
              : Optional.empty();
      case "Json" -> Optional.of(JsonLiterals.generate(value));
      case "JsonObject" -> literal(value, value instanceof JsonObject);
      case "JsonArray" -> literal(value, value instanceof JsonArray);
      case "Duration" -> duration(value);
      case "Color" -> color(value);
      case "Unit" -> unit(value);
      case "Reducer" -> reducer(value);
      case "FieldOverride" -> override(value);
      default -> value instanceof JsonObject object ? factoryCall(type, object) : Optional.empty();
    };
  }

  private static Optional<JavaExpression> literal(Json value, boolean isThis) {
    return isThis && JsonLiterals.isInlineable(value)
        ? Optional.of(JsonLiterals.generateCalls(value))
        : Optional.empty();
  }

  private static Optional<JavaExpression> duration(Json value) {
    return JsonLiterals.intLiteral(value)
        .map(
            milliseconds ->
                new JavaExpression.StaticCall(
                    "java.time.Duration", "ofMillis", List.of("long"), List.of(milliseconds)));
  }

  /** Generates shades of the palette: {@code Color.RED.dark()}. */
  private Optional<JavaExpression> color(Json value) {
    String name = value instanceof JsonString text ? text.value() : "";
    for (var shade : SHADES.entrySet()) {
      if (name.startsWith(shade.getKey())) {
        Json plain = Json.of(name.substring(shade.getKey().length()));
        return methods
            .constant("Color", plain)
            .<JavaExpression>map(color -> JavaExpression.MethodCall.of(color, shade.getValue()))
            .or(() -> named(value, "Color", "of"));
      }
    }
    return named(value, "Color", "of");
  }

  private Optional<JavaExpression> unit(Json value) {
    if (!(value instanceof JsonString id)) {
      return Optional.empty();
    }
    for (String affix : List.of("suffix", "prefix")) {
      if (id.value().startsWith(affix + ":")) {
        return named(Json.of(id.value().substring(affix.length() + 1)), "Unit", affix);
      }
    }
    return GrafanaSchema.forProfile(Profile.DEFAULT).isUnit(id.value())
        ? named(value, "Unit", "of")
        : Optional.empty();
  }

  private Optional<JavaExpression> named(Json value, String type, String factory) {
    return value instanceof JsonString text
        ? generator.ifValid(
            new JavaExpression.StaticCall(
                type,
                factory,
                List.of("String"),
                List.of(JsonLiterals.stringLiteral(text.value()))))
        : Optional.empty();
  }

  private Optional<JavaExpression> reducer(Json value) {
    return value instanceof JsonString id && id.value().matches("p[1-9][0-9]?")
        ? Optional.of(
            new JavaExpression.StaticCall(
                "Reducer",
                "percentile",
                List.of("int"),
                List.of(new JavaExpression.NumberLiteral(id.value().substring(1)))))
        : Optional.empty();
  }

  /** Each property becomes one setting by path; empty if a property occurs twice. */
  private Optional<JavaExpression> override(Json value) {
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
    JsonObject finalSettings = settings;
    return generate("FieldMatcher", override.object("matcher"))
        .map(
            matcher ->
                new JavaExpression.StaticCall(
                    "FieldOverride", "override", List.of("FieldMatcher"), List.of(matcher)))
        .map(
            start ->
                override
                    .string("__systemRef")
                    .<JavaExpression>map(by -> JavaExpression.MethodCall.of(start, "systemRef", by))
                    .orElse(start))
        .flatMap(expression -> OverrideGenerator.generate(generator, expression, finalSettings));
  }

  /** Combines the factory with the highest coverage and methods that cover the rest. */
  private Optional<JavaExpression> factoryCall(String type, JsonObject value) {
    String holder = TRANSFORMATIONS.contains(type) ? "Transformations" : type;
    Optional<JavaExpression> best = Optional.empty();
    int minCalls = Integer.MAX_VALUE;
    for (DslMethods.DslMethod row : methods.factories(holder)) {
      Optional<ExpressionGenerator.Candidate> candidate =
          CustomMatchers.matchFactory(row, value).or(() -> matchedFactory(row, value));
      Optional<ExpressionGenerator.Candidate> all =
          candidate.flatMap(
              start -> generator.coverFully(row.returns().orElse(type), start, value));
      if (all.isPresent() && all.get().calls() < minCalls) {
        minCalls = all.get().calls();
        best = Optional.of(all.get().expression());
      }
    }
    return best.or(
        () ->
            type.equals("Transformation")
                ? new TransformationGenerator(generator).generate(value)
                : Optional.empty());
  }

  /** The factory's call and the JSON that it covers. */
  private Optional<ExpressionGenerator.Candidate> matchedFactory(
      DslMethods.DslMethod row, JsonObject value) {
    return TemplateMatcher.matchFactory(row.template(), value)
        .flatMap(
            match ->
                generate(row, match)
                    .map(row::call)
                    .flatMap(generator::ifValid)
                    .map(call -> new ExpressionGenerator.Candidate(call, match.covered(), 0)));
  }

  /** Generates a number if the text is one, otherwise a text. */
  static Optional<JavaExpression> numberOrText(String value) {
    return TemplateMatcher.NUMBER.matcher(value).matches()
        ? JsonLiterals.doubleLiteral(new JsonNumber(value))
        : Optional.empty();
  }
}
