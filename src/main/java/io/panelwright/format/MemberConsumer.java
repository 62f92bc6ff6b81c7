package io.panelwright.format;

import io.panelwright.dashboard.V2Enumeration;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Consumes the members of a classic object; members that remain have no place in v2. */
final class MemberConsumer {

  private JsonObject remaining;

  MemberConsumer(JsonObject classic) {
    this.remaining = classic;
  }

  /** Removes and returns a member. */
  Optional<Json> take(String key) {
    Optional<Json> value = remaining.get(key);
    remaining = remaining.without(key);
    return value;
  }

  /** Removes and returns a member, or returns the default value if there is none. */
  Json take(String key, Json defaultValue) {
    return take(key).orElse(defaultValue);
  }

  /** Removes a member and returns it as an object, which is empty if it is not one. */
  JsonObject takeObject(String key) {
    JsonObject value = remaining.object(key);
    remaining = remaining.without(key);
    return value;
  }

  /** Removes a member and returns it as a text, which is empty if it is not one. */
  String takeText(String key) {
    String value = remaining.string(key).orElse("");
    remaining = remaining.without(key);
    return value;
  }

  /** Removes an enumeration's number and returns its v2 value, or the default value. */
  String takeEnum(V2Enumeration enumeration) {
    Optional<String> value = enumeration.v2Value(remaining);
    remaining = value.isPresent() ? remaining.without(enumeration.key()) : remaining;
    return value.orElse(enumeration.defaultValue());
  }

  /** Removes and returns a whole number, also one in a text; other values remain unless blank. */
  Optional<Json> takeInteger(String key) {
    Optional<Json> number =
        remaining
            .integer(key)
            .or(
                () ->
                    remaining
                        .string(key)
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Long::valueOf))
            .map(Json::of);
    boolean blank = remaining.string(key).filter(String::isBlank).isPresent();
    remaining = number.isPresent() || blank ? remaining.without(key) : remaining;
    return number;
  }

  /** Removes and returns the members of these names, unchanged. */
  JsonObject takeAll(String... keys) {
    JsonObject taken = Json.object();
    for (String key : keys) {
      Optional<Json> value = take(key);
      if (value.isPresent()) {
        taken = taken.with(key, value.get());
      }
    }
    return taken;
  }

  /** Removes members that v2 does not need or has elsewhere. */
  void drop(String... keys) {
    takeAll(keys);
  }

  /** The members that were not taken. */
  JsonObject remaining() {
    return remaining;
  }

  /** The names of the members that were not taken. */
  List<String> remainingNames() {
    return List.copyOf(remaining.members().keySet());
  }
}
