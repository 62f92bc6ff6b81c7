package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two values and collects the changes, with the labels of one kind of object. */
final class ValueComparer {

  /** Longer texts are shown line by line. */
  private static final int MAX_INLINE_LENGTH = 40;

  private final PropertyLabels labels;
  private final List<Change> changes;

  ValueComparer(PropertyLabels labels) {
    this(labels, new ArrayList<>());
  }

  private ValueComparer(PropertyLabels labels, List<Change> changes) {
    this.labels = labels;
    this.changes = changes;
  }

  /** The changes between two elements. */
  static List<Change> compare(PropertyLabels labels, Json before, Json after) {
    var comparison = new ValueComparer(labels);
    comparison.compare(ValuePair.of("", "", before, after));
    return comparison.changes;
  }

  /** A comparer with other labels that collects into the same list. */
  ValueComparer withLabels(PropertyLabels other) {
    return new ValueComparer(other, changes);
  }

  List<Change> changes() {
    return changes;
  }

  /** Compares a value and the values inside it. */
  void compare(ValuePair pair) {
    if (JsonEquivalence.equivalent(pair.before(), pair.after())) {
      return;
    }
    CustomComparer comparer = labels.comparers().get(pair.path());
    if (comparer == null || !comparer.compare(this, pair)) {
      comparePlain(pair);
    }
  }

  private void comparePlain(ValuePair pair) {
    Json before = JsonEquivalence.nonNull(pair.before()).orElse(JsonNull.NULL);
    Json after = JsonEquivalence.nonNull(pair.after()).orElse(JsonNull.NULL);
    if (isObject(before, after)) {
      compareMembers(pair, object(before), object(after));
    } else if (before instanceof JsonArray old && after instanceof JsonArray now) {
      compareItems(pair, old, now);
    } else if (before instanceof JsonString old
        && after instanceof JsonString now
        && isLong(old, now)) {
      reportText(pair, old.value(), now.value());
    } else {
      report(pair, label(pair) + " " + ValueFormatter.formatChange(pair.before(), pair.after()));
    }
  }

  /** Whether both are objects, or one is a non-empty object and the other is missing. */
  private static boolean isObject(Json before, Json after) {
    boolean both = before instanceof JsonObject && after instanceof JsonObject;
    return both || isAlone(before, after) || isAlone(after, before);
  }

  private static boolean isAlone(Json value, Json missing) {
    return missing == JsonNull.NULL
        && value instanceof JsonObject object
        && object.members().values().stream().anyMatch(member -> member != JsonNull.NULL);
  }

  private static JsonObject object(Json json) {
    return json instanceof JsonObject object ? object : Json.object();
  }

  private void compareMembers(ValuePair pair, JsonObject before, JsonObject after) {
    for (String key : JsonEquivalence.unionKeys(before, after)) {
      compare(pair.member(key, before.get(key), after.get(key)));
    }
  }

  /** Pairs equal items first, then the others in order. */
  private void compareItems(ValuePair pair, JsonArray before, JsonArray after) {
    ItemMatcher<Json> pairs = ItemMatcher.matchEqual(before.items(), after.items());
    if (pairs.isReordered()) {
      report(pair, label(pair) + " in another order");
      return;
    }
    int paired = Math.min(pairs.removed().size(), pairs.added().size());
    for (int i = 0; i < paired; i++) {
      int index = pairs.removed().get(i);
      compare(
          pair.item(
              String.valueOf(index),
              Optional.of(before.items().get(index)),
              Optional.of(after.items().get(pairs.added().get(i)))));
    }
    tail(pairs.removed(), paired)
        .forEach(i -> reportSingle(pair, i, before.items().get(i), "removed"));
    tail(pairs.added(), paired).forEach(i -> reportSingle(pair, i, after.items().get(i), "added"));
  }

  private static List<Integer> tail(List<Integer> list, int start) {
    return list.subList(start, list.size());
  }

  private void reportSingle(ValuePair pair, int index, Json item, String change) {
    boolean added = change.equals("added");
    ValuePair itemPair =
        pair.item(
            String.valueOf(index),
            added ? Optional.empty() : Optional.of(item),
            added ? Optional.of(item) : Optional.empty());
    report(itemPair, label(pair) + " " + ValueFormatter.formatValue(item) + " " + change);
  }

  private static boolean isLong(JsonString a, JsonString b) {
    return Math.max(a.value().length(), b.value().length()) > MAX_INLINE_LENGTH
        || a.value().contains("\n")
        || b.value().contains("\n");
  }

  /** Reports a changed text, with the lines that differ. */
  void reportText(ValuePair pair, String before, String after) {
    report(pair, label(pair) + " changed", LineDiff.compare(before, after));
  }

  /** The value's name in reports. */
  String label(ValuePair pair) {
    String phrase = pair.path().isEmpty() ? "" : labels.label(pair.path());
    return (pair.subject() + " " + phrase).strip();
  }

  /** The code of a change of the value. */
  ChangeCode code(ValuePair pair) {
    return labels.code(pair.path());
  }

  void report(ValuePair pair, String description) {
    report(pair, description, List.of());
  }

  void report(ValuePair pair, String description, List<String> lines) {
    report(code(pair), pair, description, lines);
  }

  void report(ChangeCode code, ValuePair pair, String description, List<String> lines) {
    changes.add(
        Change.of(code, description, pair.fullPath(), pair.before(), pair.after())
            .withLines(lines));
  }
}
