package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
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
 * Value mappings as authors write them: one for each value, in their order. Grafana keeps all
 * single values in one object, each with its place in the list.
 */
final class MappingList {

  private static final Set<String> RESULT = Set.of("text", "color", "icon", "index");

  private final Arguments arguments;

  /** By place in the list. */
  private final Map<Long, Expression> mappings = new TreeMap<>(Comparator.naturalOrder());

  private boolean values;

  private MappingList(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Empty when these mappings are not as Grafana writes them. */
  static Optional<List<Expression>> of(JsonArray mappings, Arguments arguments) {
    var list = new MappingList(arguments);
    for (int i = 0; i < mappings.size(); i++) {
      if (!(mappings.items().get(i) instanceof JsonObject mapping)
          || mapping.members().size() != 2
          || !list.add(mapping, i)) {
        return Optional.empty();
      }
    }
    List<Expression> all = new ArrayList<>(list.mappings.values());
    boolean gapless = list.mappings.keySet().stream().allMatch(index -> index < all.size());
    return gapless ? Optional.of(all) : Optional.empty();
  }

  private boolean add(JsonObject mapping, int place) {
    JsonObject options = mapping.object("options");
    String type = mapping.string("type").orElse("");
    if (type.equals("value")) {
      // They stand in front, in one object.
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

  private boolean add(Optional<Expression> mapping, JsonObject result) {
    Optional<Expression> said = mapping.flatMap(made -> looking(made, result));
    Optional<Long> index = result.integer("index");
    return said.isPresent()
        && index.filter(place -> place >= 0).isPresent()
        && mappings.putIfAbsent(index.get(), said.get()) == null;
  }

  private static Expression text(JsonObject result) {
    return Literals.text(result.string("text").orElse(""));
  }

  private static Optional<Expression> value(String value, JsonObject result) {
    Optional<Expression> number = Arguments.numberOrText(value);
    return Optional.of(
        call(
            "value",
            List.of(number.isPresent() ? "double" : "String", "String"),
            List.of(number.orElse(Literals.text(value)), text(result))));
  }

  private Optional<Expression> factory(String type, JsonObject match, Expression text) {
    Set<String> keys = match.members().keySet();
    return switch (type) {
      case "range" -> {
        Optional<Expression> from = match.get("from").flatMap(Literals::decimal);
        Optional<Expression> to = match.get("to").flatMap(Literals::decimal);
        if (keys.equals(Set.of("from", "to")) && from.isPresent() && to.isPresent()) {
          yield Optional.of(
              call(
                  "range",
                  List.of("double", "double", "String"),
                  List.of(from.get(), to.get(), text)));
        }
        Optional<Expression> bound = from.or(() -> to);
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
                              List.of(Literals.text(pattern), text)))
              : Optional.empty();
      case "special" ->
          keys.equals(Set.of("match"))
              ? arguments
                  .of("Mapping.Special", match.get("match").orElse(JsonNull.NULL))
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

  /** With colour and icon, and without a text where there is none. */
  private Optional<Expression> looking(Expression mapping, JsonObject result) {
    boolean known =
        RESULT.containsAll(result.members().keySet())
            && (!result.has("text") || result.string("text").isPresent());
    if (!known) {
      return Optional.empty();
    }
    Optional<Expression> said = Optional.of(mapping);
    if (!result.has("text")) {
      said = said.map(made -> word(made, "keepText", List.of(), List.of()));
    }
    if (result.has("color")) {
      Optional<Expression> color = arguments.of("Color", result.get("color").orElseThrow());
      said =
          said.flatMap(made -> color.map(c -> word(made, "color", List.of("Color"), List.of(c))));
    }
    if (result.has("icon")) {
      Optional<String> icon = result.string("icon");
      said =
          said.flatMap(
              made ->
                  icon.map(
                      name -> word(made, "icon", List.of("String"), List.of(Literals.text(name)))));
    }
    return said;
  }

  private static Expression call(String name, List<String> types, List<Expression> given) {
    return new Expression.Call("Mapping", name, types, given);
  }

  private static Expression word(
      Expression on, String name, List<String> types, List<Expression> given) {
    return new Expression.Word(on, name, types, given);
  }
}
