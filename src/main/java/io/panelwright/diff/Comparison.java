package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what differs between two values, in the words of a context. */
final class Comparison {

  /** Longer texts are shown line by line. */
  private static final int LONG_TEXT = 40;

  private final Context context;
  private final List<Change> changes;

  Comparison(Context context) {
    this(context, new ArrayList<>());
  }

  private Comparison(Context context, List<Change> changes) {
    this.context = context;
    this.changes = changes;
  }

  /** What differs between two parts. */
  static List<Change> of(Context context, Json before, Json after) {
    var comparison = new Comparison(context);
    comparison.compare(Spot.of("", "", before, after));
    return comparison.changes;
  }

  /** One that tells into the same list in other words. */
  Comparison in(Context other) {
    return new Comparison(other, changes);
  }

  List<Change> changes() {
    return changes;
  }

  /** Tells what differs at a place and below it. */
  void compare(Spot spot) {
    if (Same.same(spot.before(), spot.after())) {
      return;
    }
    Special special = context.specials().get(spot.path());
    if (special == null || !special.compare(this, spot)) {
      plain(spot);
    }
  }

  private void plain(Spot spot) {
    Json before = Same.present(spot.before()).orElse(JsonNull.NULL);
    Json after = Same.present(spot.after()).orElse(JsonNull.NULL);
    if (isObject(before, after)) {
      members(spot, object(before), object(after));
    } else if (before instanceof JsonArray old && after instanceof JsonArray now) {
      items(spot, old, now);
    } else if (before instanceof JsonString old
        && after instanceof JsonString now
        && isLong(old, now)) {
      text(spot, old.value(), now.value());
    } else {
      tell(spot, phrase(spot) + " " + Shown.change(spot.before(), spot.after()));
    }
  }

  /** Objects, of which one may be missing as long as the other says something. */
  private static boolean isObject(Json before, Json after) {
    boolean both = before instanceof JsonObject && after instanceof JsonObject;
    return both || isAlone(before, after) || isAlone(after, before);
  }

  private static boolean isAlone(Json there, Json missing) {
    return missing == JsonNull.NULL
        && there instanceof JsonObject object
        && object.members().values().stream().anyMatch(value -> value != JsonNull.NULL);
  }

  private static JsonObject object(Json json) {
    return json instanceof JsonObject object ? object : Json.object();
  }

  private void members(Spot spot, JsonObject before, JsonObject after) {
    for (String key : Same.keys(before, after)) {
      compare(spot.below(key, before.get(key), after.get(key)));
    }
  }

  /** Items that are the same are paired first, then those that are left, in order. */
  private void items(Spot spot, JsonArray before, JsonArray after) {
    Pairs<Json> pairs = Pairs.ofEqual(before.items(), after.items());
    if (pairs.isReordered()) {
      tell(spot, phrase(spot) + " in another order");
      return;
    }
    int paired = Math.min(pairs.removed().size(), pairs.added().size());
    for (int i = 0; i < paired; i++) {
      int place = pairs.removed().get(i);
      compare(
          spot.item(
              String.valueOf(place),
              Optional.of(before.items().get(place)),
              Optional.of(after.items().get(pairs.added().get(i)))));
    }
    tail(pairs.removed(), paired).forEach(i -> single(spot, i, before.items().get(i), "removed"));
    tail(pairs.added(), paired).forEach(i -> single(spot, i, after.items().get(i), "added"));
  }

  private static List<Integer> tail(List<Integer> list, int start) {
    return list.subList(start, list.size());
  }

  private void single(Spot spot, int place, Json item, String what) {
    boolean added = what.equals("added");
    Spot at =
        spot.item(
            String.valueOf(place),
            added ? Optional.empty() : Optional.of(item),
            added ? Optional.of(item) : Optional.empty());
    tell(at, phrase(spot) + " " + Shown.value(item) + " " + what);
  }

  private static boolean isLong(JsonString a, JsonString b) {
    return Math.max(a.value().length(), b.value().length()) > LONG_TEXT
        || a.value().contains("\n")
        || b.value().contains("\n");
  }

  /** Tells a text that changed, with the lines that differ. */
  void text(Spot spot, String before, String after) {
    tell(spot, phrase(spot) + " changed", TextLines.of(before, after));
  }

  /** What people call the value. */
  String phrase(Spot spot) {
    String phrase = spot.path().isEmpty() ? "" : context.phrase(spot.path());
    return (spot.subject() + " " + phrase).strip();
  }

  void tell(Spot spot, String words) {
    tell(spot, words, List.of());
  }

  void tell(Spot spot, String words, List<String> lines) {
    changes.add(new Change(words, lines, spot.fullPath(), spot.before(), spot.after()));
  }
}
