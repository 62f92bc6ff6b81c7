package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.Set;

/** Compares references to datasources: by uid, with the type where that differs, too. */
final class Datasource implements Special {

  private static final Set<String> KNOWN = Set.of("uid", "type");

  @Override
  public boolean compare(Comparison comparison, Spot spot) {
    Optional<String> before = uid(spot.before());
    Optional<String> after = uid(spot.after());
    boolean set = before.isEmpty() && Same.present(spot.before()).isEmpty();
    boolean unset = after.isEmpty() && Same.present(spot.after()).isEmpty();
    if (before.isEmpty() && !set || after.isEmpty() && !unset || before.equals(after)) {
      return false;
    }
    Optional<String> typeBefore = type(spot.before());
    Optional<String> typeAfter = type(spot.after());
    boolean typed = !set && !unset && !typeBefore.equals(typeAfter);
    comparison.tell(
        spot,
        comparison.phrase(spot)
            + " "
            + named(before, typed ? typeBefore : Optional.empty())
            + " → "
            + named(after, typed ? typeAfter : Optional.empty()));
    return true;
  }

  private static String named(Optional<String> uid, Optional<String> type) {
    return uid.map(Shown::text).orElse("not set") + type.map(t -> " (" + t + ")").orElse("");
  }

  /** Of a reference that has nothing besides. */
  private static Optional<String> uid(Optional<Json> reference) {
    Json json = reference.orElse(Json.object());
    if (json instanceof JsonString name) {
      return Optional.of(name.value());
    }
    return json instanceof JsonObject object && KNOWN.containsAll(object.members().keySet())
        ? object.string("uid")
        : Optional.empty();
  }

  private static Optional<String> type(Optional<Json> reference) {
    return reference.orElse(Json.object()) instanceof JsonObject object
        ? object.string("type")
        : Optional.empty();
  }
}
