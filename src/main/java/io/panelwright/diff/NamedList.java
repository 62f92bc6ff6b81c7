package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a list of objects that have names.
 *
 * @param context words for the inside of an item
 * @param name what people call an item
 * @param keys what items are known by, the surest first
 */
record NamedList(
    Context context,
    Function<JsonObject, String> name,
    List<Function<JsonObject, Optional<?>>> keys)
    implements Special {

  NamedList {
    keys = List.copyOf(keys);
  }

  @Override
  public boolean compare(Comparison comparison, Spot spot) {
    Optional<JsonArray> before = list(spot.before());
    Optional<JsonArray> after = list(spot.after());
    if (before.isEmpty() || after.isEmpty() || before.get().isEmpty() && after.get().isEmpty()) {
      return false;
    }
    compare(comparison, spot, before.get().objects().toList(), after.get().objects().toList());
    return true;
  }

  /** A list of objects only; nothing is an empty list. */
  private static Optional<JsonArray> list(Optional<Json> json) {
    Json value = json.orElse(JsonNull.NULL);
    if (value == JsonNull.NULL) {
      return Optional.of(Json.array());
    }
    return value instanceof JsonArray array && array.objects().count() == array.size()
        ? Optional.of(array)
        : Optional.empty();
  }

  private void compare(
      Comparison comparison, Spot spot, List<JsonObject> before, List<JsonObject> after) {
    var pairs = new Pairs<>(before, after);
    keys.forEach(pairs::pass);
    for (Pairs.Pair<JsonObject> pair : pairs.all()) {
      String root =
          spot.item(String.valueOf(pair.placeAfter()), Optional.empty(), Optional.empty())
              .fullPath();
      comparison
          .in(context)
          .compare(Spot.of(subject(spot, pair.after()), root + ".", pair.before(), pair.after()));
    }
    for (int place : pairs.removed()) {
      Json item = before.get(place);
      Spot at = spot.item(String.valueOf(place), Optional.of(item), Optional.empty());
      comparison.tell(
          at, subject(spot, before.get(place)) + " removed", lines("- ", before.get(place)));
    }
    for (int place : pairs.added()) {
      Json item = after.get(place);
      Spot at = spot.item(String.valueOf(place), Optional.empty(), Optional.of(item));
      comparison.tell(
          at, subject(spot, after.get(place)) + " added", lines("+ ", after.get(place)));
    }
    List<Pairs.Pair<JsonObject>> moved = pairs.moved();
    if (!moved.isEmpty()) {
      String names =
          Shown.names(
              moved.stream().map(pair -> name.apply(pair.after())).collect(Collectors.toList()));
      comparison.tell(spot, (spot.subject() + " " + names).strip() + " moved in the order");
    }
  }

  private String subject(Spot spot, JsonObject item) {
    return (spot.subject() + " " + name.apply(item)).strip();
  }

  /** What a query asks. */
  private static List<String> lines(String sign, JsonObject item) {
    return item.string("expr")
        .map(text -> Query.pretty(text).orElse(text).lines().map(line -> sign + line).toList())
        .orElse(List.of());
  }
}
