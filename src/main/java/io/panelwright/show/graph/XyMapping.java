package io.panelwright.show.graph;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldMatchers;
import io.panelwright.show.field.FieldPlace;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the series of an x-y chart: by matchers, or all numbers over the first one. */
final class XyMapping {

  private final List<DataFrame> frames;
  private final FieldNames names;
  private final boolean manual;
  private final List<XyPoints> found = new ArrayList<>();

  private XyMapping(List<DataFrame> frames, boolean manual) {
    this.frames = frames;
    this.names = FieldNames.of(frames);
    this.manual = manual;
  }

  /** The series, in the order of the panel's {@code series}. */
  static List<XyPoints> of(JsonObject options, List<DataFrame> frames) {
    boolean manual = options.string("mapping").orElse("auto").equals("manual");
    var mapping = new XyMapping(frames, manual);
    List<JsonObject> series = options.array("series").objects().toList();
    for (JsonObject one : series.isEmpty() ? List.of(FieldSettings.EMPTY) : series) {
      if (!manual || isComplete(one)) {
        mapping.add(one);
      }
    }
    return mapping.named();
  }

  private static boolean isComplete(JsonObject series) {
    return List.of("frame", "x", "y").stream().allMatch(key -> series.object(key).has("matcher"));
  }

  private void add(JsonObject series) {
    for (int i = 0; i < frames.size(); i++) {
      if (matchesFrame(series, i)) {
        add(series, i);
      }
    }
  }

  private static boolean matchesFrame(JsonObject series, int index) {
    if (!series.has("frame")) {
      return true;
    }
    JsonObject matcher = series.object("frame").object("matcher");
    return matcher.string("id").orElse("").equals("byIndex")
        && matcher.get("options").orElse(null) instanceof JsonNumber number
        && number.toDouble() == index;
  }

  private void add(JsonObject series, int frameIndex) {
    List<FieldPlace> places = places(frameIndex);
    Optional<FieldPlace> x = first(places, matcher(series, "x"));
    if (x.isEmpty()) {
      return;
    }
    List<FieldPlace> numbers =
        places.stream().filter(place -> place.field().type() == FieldType.NUMBER).toList();
    Optional<FieldPlace> color = other(series, "color", numbers);
    Optional<FieldPlace> size = other(series, "size", numbers);
    Predicate<FieldPlace> y = matcher(series, "y");
    for (FieldPlace place : numbers) {
      boolean used = is(x, place) || !manual && (is(color, place) || is(size, place));
      boolean hidden = new FieldSettings(place.field().config()).hiddenIn("viz");
      if (!used && !hidden && y.test(place)) {
        found.add(points(series, place, x.get(), color.map(FieldPlace::field)));
        if (manual) {
          return;
        }
      }
    }
  }

  private List<FieldPlace> places(int frameIndex) {
    DataFrame frame = frames.get(frameIndex);
    List<FieldPlace> places = new ArrayList<>();
    for (int i = 0; i < frame.fields().size(); i++) {
      FieldType type = frame.fields().get(i).type();
      if (type == FieldType.NUMBER || type == FieldType.TIME) {
        places.add(FieldPlace.of(frame, frameIndex, i, names));
      }
    }
    return places;
  }

  private static boolean is(Optional<FieldPlace> place, FieldPlace other) {
    return place.filter(found -> found.field() == other.field()).isPresent();
  }

  private static Predicate<FieldPlace> matcher(JsonObject series, String key) {
    JsonObject matcher = series.object(key).object("matcher");
    return matcher.isEmpty()
        ? place -> place.field().type() == FieldType.NUMBER
        : FieldMatchers.of(matcher).orElse(place -> false);
  }

  private static Optional<FieldPlace> other(
      JsonObject series, String key, List<FieldPlace> numbers) {
    return series.has(key) ? first(numbers, matcher(series, key)) : Optional.empty();
  }

  private static Optional<FieldPlace> first(
      List<FieldPlace> places, Predicate<FieldPlace> matcher) {
    return places.stream().filter(matcher).findFirst();
  }

  private XyPoints points(
      JsonObject series, FieldPlace y, FieldPlace x, Optional<DataField> color) {
    String name = series.object("name").string("fixed").orElse(y.displayName());
    DataField indexed = GraphFrames.indexed(y.field(), found.size());
    GraphField field = GraphField.of(indexed, y.displayName(), PlotValues.of(indexed.values()));
    return new XyPoints(name, x.field(), field, color);
  }

  /** Leaves out the words at the beginning and at the end that all names have. */
  private List<XyPoints> named() {
    if (found.size() < 2) {
      return List.copyOf(found);
    }
    List<List<String>> words =
        found.stream().map(points -> Arrays.asList(points.name().split("\\s+"))).toList();
    int prefix = common(words, false);
    int suffix = common(words, true);
    List<XyPoints> named = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<String> own = words.get(i);
      int end = Math.max(prefix, own.size() - suffix);
      named.add(found.get(i).withName(String.join(" ", own.subList(prefix, end))));
    }
    return named;
  }

  /** The number of words that all names have in common at one end. */
  private static int common(List<List<String>> words, boolean fromEnd) {
    int count = 0;
    while (true) {
      int index = count;
      List<String> first = words.get(0);
      boolean same =
          index < first.size()
              && words.stream()
                  .allMatch(
                      own ->
                          index < own.size()
                              && word(own, index, fromEnd).equals(word(first, index, fromEnd)));
      if (!same) {
        return count;
      }
      count++;
    }
  }

  private static String word(List<String> words, int index, boolean fromEnd) {
    return words.get(fromEnd ? words.size() - 1 - index : index);
  }
}
