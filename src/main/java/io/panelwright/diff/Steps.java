package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the steps of thresholds: by colour, then by value. */
final class Steps implements Special {

  private static final Set<String> KNOWN = Set.of("color", "value");

  /** A colour from a value on; the first has none. */
  private record Step(String colour, Optional<Json> value) {

    String from() {
      return value.map(Shown::value).orElse("base");
    }

    private String valueText() {
      return value.map(Json::toString).orElse("");
    }
  }

  @Override
  public boolean compare(Comparison comparison, Spot spot) {
    Optional<List<Step>> before = steps(spot.before());
    Optional<List<Step>> after = steps(spot.after());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    var pairs = new Pairs<>(before.get(), after.get());
    pairs.pass(step -> Optional.of(List.of(step.colour, step.valueText())));
    pairs.pass(step -> Optional.of(step.colour));
    pairs.pass(step -> Optional.of(step.valueText()));
    List<String> told = new ArrayList<>();
    pairs.all().forEach(pair -> change(pair.before(), pair.after(), told));
    pairs.removed().forEach(i -> told.add(single(before.get().get(i)) + " removed"));
    pairs.added().forEach(i -> told.add(single(after.get().get(i)) + " added"));
    if (told.isEmpty()) {
      return false;
    }
    String subject = (spot.subject() + " threshold ").stripLeading();
    told.forEach(words -> comparison.tell(spot, subject + words));
    return true;
  }

  private static void change(Step before, Step after, List<String> told) {
    if (!before.colour.equals(after.colour)) {
      told.add(
          (before.value.isEmpty() ? "base " : "at " + before.from() + " ")
              + Shown.text(before.colour)
              + " → "
              + Shown.text(after.colour));
    } else if (!Same.same(before.value, after.value)) {
      told.add(Shown.text(before.colour) + " " + before.from() + " → " + after.from());
    }
  }

  private static String single(Step step) {
    return Shown.text(step.colour) + (step.value.isEmpty() ? " (base)" : " at " + step.from());
  }

  private static Optional<List<Step>> steps(Optional<Json> json) {
    if (Same.present(json).isEmpty()) {
      return Optional.of(List.of());
    }
    if (!(json.get() instanceof JsonArray list)) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    for (JsonObject step : list.objects().toList()) {
      if (KNOWN.containsAll(step.members().keySet()) && step.string("color").isPresent()) {
        steps.add(new Step(step.string("color").get(), Same.present(step.get("value"))));
      }
    }
    return steps.size() == list.size() ? Optional.of(steps) : Optional.empty();
  }
}
