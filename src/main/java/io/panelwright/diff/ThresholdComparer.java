package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the steps of thresholds, matched by color, then by value. */
final class ThresholdComparer implements CustomComparer {

  private static final Set<String> KNOWN = Set.of("color", "value");

  /** A color and the value from which it applies; the first step has none. */
  private record Step(String color, Optional<Json> value) {

    String from() {
      return value.map(ValueFormatter::formatValue).orElse("base");
    }

    private String valueText() {
      return value.map(Json::toString).orElse("");
    }
  }

  @Override
  public boolean compare(ValueComparer comparison, ValuePair pair) {
    Optional<List<Step>> before = steps(pair.before());
    Optional<List<Step>> after = steps(pair.after());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    var pairs = new ItemMatcher<>(before.get(), after.get());
    pairs.matchBy(step -> Optional.of(List.of(step.color, step.valueText())));
    pairs.matchBy(step -> Optional.of(step.color));
    pairs.matchBy(step -> Optional.of(step.valueText()));
    List<String> descriptions = new ArrayList<>();
    pairs.pairs().forEach(p -> change(p.before(), p.after(), descriptions));
    pairs.removed().forEach(i -> descriptions.add(single(before.get().get(i)) + " removed"));
    pairs.added().forEach(i -> descriptions.add(single(after.get().get(i)) + " added"));
    if (descriptions.isEmpty()) {
      return false;
    }
    String subject = (pair.subject() + " threshold ").stripLeading();
    descriptions.forEach(text -> comparison.report(pair, subject + text));
    return true;
  }

  private static void change(Step before, Step after, List<String> descriptions) {
    if (!before.color.equals(after.color)) {
      descriptions.add(
          (before.value.isEmpty() ? "base " : "at " + before.from() + " ")
              + ValueFormatter.formatText(before.color)
              + " → "
              + ValueFormatter.formatText(after.color));
    } else if (!JsonEquivalence.equivalent(before.value, after.value)) {
      descriptions.add(
          ValueFormatter.formatText(before.color) + " " + before.from() + " → " + after.from());
    }
  }

  private static String single(Step step) {
    return ValueFormatter.formatText(step.color)
        + (step.value.isEmpty() ? " (base)" : " at " + step.from());
  }

  private static Optional<List<Step>> steps(Optional<Json> json) {
    if (JsonEquivalence.nonNull(json).isEmpty()) {
      return Optional.of(List.of());
    }
    if (!(json.get() instanceof JsonArray list)) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    for (JsonObject step : list.objects().toList()) {
      if (KNOWN.containsAll(step.members().keySet()) && step.string("color").isPresent()) {
        steps.add(new Step(step.string("color").get(), JsonEquivalence.nonNull(step.get("value"))));
      }
    }
    return steps.size() == list.size() ? Optional.of(steps) : Optional.empty();
  }
}
