package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates value mappings: one call for each value, in their order. Grafana keeps all single
 * values in one object, each with its index in the list.
 */
final class MappingGenerator {

  private static final Set<String> RESULT = Set.of("text", "color", "icon", "index");

  private final ArgumentGenerator arguments;

  /** Mappings by their index in the list. */
  private final Map<Long, JavaExpression> mappings = new TreeMap<>(Comparator.naturalOrder());

  private boolean values;

  private MappingGenerator(ArgumentGenerator arguments) {
    this.arguments = arguments;
  }

  /** Generates all mappings; empty if their format differs from Grafana's. */
  static Optional<List<JavaExpression>> generate(JsonArray mappings, ArgumentGenerator arguments) {
    var list = new MappingGenerator(arguments);
    for (int i = 0; i < mappings.size(); i++) {
      if (!(mappings.items().get(i) instanceof JsonObject mapping)
          || mapping.members().size() != 2
          || !list.add(mapping, i)) {
        return Optional.empty();
      }
    }
    List<JavaExpression> all = new ArrayList<>(list.mappings.values());
    boolean gapless = list.mappings.keySet().stream().allMatch(index -> index < all.size());
    return gapless ? Optional.of(all) : Optional.empty();
  }

  private boolean add(JsonObject mapping, int place) {
    JsonObject options = mapping.object("options");
    String type = mapping.string("type").orElse("");
    if (type.equals("value")) {
      // Single values come first, in one object.
      boolean first = place == 0 && !values && !options.isEmpty();
      values = true;
      return first
          && options.members().entrySet().stream()
              .allMatch(
                  value ->
                      value.getValue() instanceof JsonObject result
                          && add(value(value.getKey(), result), result));
    }
    JsonObject result = options.object("result");
    return options.has("result")
        && add(factory(type, options.without("result"), text(result)), result);
  }

  private boolean add(Optional<JavaExpression> mapping, JsonObject result) {
    Optional<JavaExpression> expression = mapping.flatMap(call -> withAppearance(call, result));
    Optional<Long> index = result.integer("index");
    return expression.isPresent()
        && index.filter(place -> place >= 0).isPresent()
        && mappings.putIfAbsent(index.get(), expression.get()) == null;
  }

  private static JavaExpression text(JsonObject result) {
    return JsonLiterals.stringLiteral(result.string("text").orElse(""));
  }

  private static Optional<JavaExpression> value(String value, JsonObject result) {
    Optional<JavaExpression> number = ArgumentGenerator.numberOrText(value);
    return Optional.of(
        call(
            "value",
            List.of(number.isPresent() ? "double" : "String", "String"),
            List.of(number.orElse(JsonLiterals.stringLiteral(value)), text(result))));
  }

  private Optional<JavaExpression> factory(String type, JsonObject match, JavaExpression text) {
    Set<String> keys = match.members().keySet();
    return switch (type) {
      case "range" -> {
        Optional<JavaExpression> from = match.get("from").flatMap(JsonLiterals::doubleLiteral);
        Optional<JavaExpression> to = match.get("to").flatMap(JsonLiterals::doubleLiteral);
        if (keys.equals(Set.of("from", "to")) && from.isPresent() && to.isPresent()) {
          yield Optional.of(
              call(
                  "range",
                  List.of("double", "double", "String"),
                  List.of(from.get(), to.get(), text)));
        }
        Optional<JavaExpression> bound = from.or(() -> to);
        yield keys.size() == 1
            ? bound.map(
                one ->
                    call(
                        from.isPresent() ? "from" : "upTo",
                        List.of("double", "String"),
                        List.of(one, text)))
            : Optional.empty();
      }
      case "regex" ->
          keys.equals(Set.of("pattern"))
              ? match
                  .string("pattern")
                  .map(
                      pattern ->
                          call(
                              "regex",
                              List.of("String", "String"),
                              List.of(JsonLiterals.stringLiteral(pattern), text)))
              : Optional.empty();
      case "special" ->
          keys.equals(Set.of("match"))
              ? arguments
                  .generate("Mapping.Special", match.get("match").orElse(JsonNull.NULL))
                  .map(
                      special ->
                          call(
                              "special",
                              List.of("Mapping.Special", "String"),
                              List.of(special, text)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Adds color and icon, and removes the text if the mapping has none. */
  private Optional<JavaExpression> withAppearance(JavaExpression mapping, JsonObject result) {
    boolean supported =
        RESULT.containsAll(result.members().keySet())
            && (!result.has("text") || result.string("text").isPresent());
    if (!supported) {
      return Optional.empty();
    }
    Optional<JavaExpression> expression = Optional.of(mapping);
    if (!result.has("text")) {
      expression = expression.map(call -> JavaExpression.MethodCall.of(call, "keepText"));
    }
    if (result.has("color")) {
      Optional<JavaExpression> color =
          arguments.generate("Color", result.get("color").orElseThrow());
      expression =
          expression.flatMap(
              call ->
                  color.map(
                      c ->
                          new JavaExpression.MethodCall(
                              call, "color", List.of("Color"), List.of(c))));
    }
    if (result.has("icon")) {
      Optional<String> icon = result.string("icon");
      expression =
          expression.flatMap(
              call -> icon.map(name -> JavaExpression.MethodCall.of(call, "icon", name)));
    }
    return expression;
  }

  private static JavaExpression call(
      String name, List<String> types, List<JavaExpression> arguments) {
    return new JavaExpression.StaticCall("Mapping", name, types, arguments);
  }
}
