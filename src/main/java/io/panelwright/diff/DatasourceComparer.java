package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Optional;
import java.util.Set;

/** Compares references to datasources by uid, and by type if it differs, too. */
final class DatasourceComparer implements CustomComparer {

  private static final Set<String> KNOWN = Set.of("uid", "type");

  @Override
  public boolean compare(ValueComparer comparison, ValuePair pair) {
    Optional<String> before = uid(pair.before());
    Optional<String> after = uid(pair.after());
    boolean set = before.isEmpty() && JsonEquivalence.nonNull(pair.before()).isEmpty();
    boolean unset = after.isEmpty() && JsonEquivalence.nonNull(pair.after()).isEmpty();
    if (before.isEmpty() && !set || after.isEmpty() && !unset || before.equals(after)) {
      return false;
    }
    Optional<String> typeBefore = type(pair.before());
    Optional<String> typeAfter = type(pair.after());
    boolean typed = !set && !unset && !typeBefore.equals(typeAfter);
    comparison.report(
        pair,
        comparison.label(pair)
            + " "
            + named(before, typed ? typeBefore : Optional.empty())
            + " → "
            + named(after, typed ? typeAfter : Optional.empty()));
    return true;
  }

  private static String named(Optional<String> uid, Optional<String> type) {
    return uid.map(ValueFormatter::formatText).orElse("not set")
        + type.map(t -> " (" + t + ")").orElse("");
  }

  /** The uid of a reference that has no other members than uid and type. */
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
