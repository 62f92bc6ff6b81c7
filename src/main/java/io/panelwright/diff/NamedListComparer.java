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
 * Compares lists of named objects.
 *
 * @param labels the labels of an item's properties
 * @param name the name of an item in reports
 * @param keys the keys by which items are matched, the most certain first
 * @param added the code of an added item
 * @param removed the code of a removed item
 */
record NamedListComparer(
    PropertyLabels labels,
    Function<JsonObject, String> name,
    List<Function<JsonObject, Optional<?>>> keys,
    ChangeCode added,
    ChangeCode removed)
    implements CustomComparer {

  NamedListComparer {
    keys = List.copyOf(keys);
  }

  /** A comparer whose added and removed items have the code of the items' other changes. */
  NamedListComparer(
      PropertyLabels labels,
      Function<JsonObject, String> name,
      List<Function<JsonObject, Optional<?>>> keys) {
    this(labels, name, keys, labels.otherCode(), labels.otherCode());
  }

  NamedListComparer withCodes(ChangeCode addedCode, ChangeCode removedCode) {
    return new NamedListComparer(labels, name, keys, addedCode, removedCode);
  }

  @Override
  public boolean compare(ValueComparer comparison, ValuePair pair) {
    Optional<JsonArray> before = list(pair.before());
    Optional<JsonArray> after = list(pair.after());
    if (before.isEmpty() || after.isEmpty() || before.get().isEmpty() && after.get().isEmpty()) {
      return false;
    }
    compare(comparison, pair, before.get().objects().toList(), after.get().objects().toList());
    return true;
  }

  /** The list, which is empty if missing; no list if an item is not an object. */
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
      ValueComparer comparison, ValuePair list, List<JsonObject> before, List<JsonObject> after) {
    var pairs = new ItemMatcher<>(before, after);
    keys.forEach(pairs::matchBy);
    for (ItemMatcher.Pair<JsonObject> pair : pairs.pairs()) {
      String root =
          list.item(String.valueOf(pair.indexAfter()), Optional.empty(), Optional.empty())
              .fullPath();
      comparison
          .withLabels(labels)
          .compare(
              ValuePair.of(subject(list, pair.after()), root + ".", pair.before(), pair.after()));
    }
    for (int index : pairs.removed()) {
      Json item = before.get(index);
      ValuePair itemPair = list.item(String.valueOf(index), Optional.of(item), Optional.empty());
      comparison.report(
          removed,
          itemPair,
          subject(list, before.get(index)) + " removed",
          lines("- ", before.get(index)));
    }
    for (int index : pairs.added()) {
      Json item = after.get(index);
      ValuePair itemPair = list.item(String.valueOf(index), Optional.empty(), Optional.of(item));
      comparison.report(
          added,
          itemPair,
          subject(list, after.get(index)) + " added",
          lines("+ ", after.get(index)));
    }
    List<ItemMatcher.Pair<JsonObject>> moved = pairs.moved();
    if (!moved.isEmpty()) {
      String names =
          ValueFormatter.formatNames(
              moved.stream().map(pair -> name.apply(pair.after())).collect(Collectors.toList()));
      comparison.report(list, (list.subject() + " " + names).strip() + " moved in the order");
    }
  }

  private String subject(ValuePair pair, JsonObject item) {
    return (pair.subject() + " " + name.apply(item)).strip();
  }

  /** The lines of a query, each with its sign; empty for other items. */
  private static List<String> lines(String sign, JsonObject item) {
    return item.string("expr")
        .map(
            text ->
                QueryComparer.prettyPrint(text)
                    .orElse(text)
                    .lines()
                    .map(line -> sign + line)
                    .toList())
        .orElse(List.of());
  }
}
