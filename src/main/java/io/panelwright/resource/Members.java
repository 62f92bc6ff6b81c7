package io.panelwright.resource;

import io.panelwright.document.V2Words;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The members of a classic object on their way to v2: what nobody takes is lost. */
final class Members {

  private JsonObject left;

  Members(JsonObject classic) {
    this.left = classic;
  }

  /** A member, which is then gone from here. */
  Optional<Json> take(String key) {
    Optional<Json> value = left.get(key);
    left = left.without(key);
    return value;
  }

  /** A member, or another value where there is none. */
  Json take(String key, Json otherwise) {
    return take(key).orElse(otherwise);
  }

  /** A member as an object, or an empty object. */
  JsonObject takeObject(String key) {
    JsonObject value = left.object(key);
    left = left.without(key);
    return value;
  }

  /** A member as a text, or an empty text. */
  String takeText(String key) {
    String value = left.string(key).orElse("");
    left = left.without(key);
    return value;
  }

  /** A member that the classic form counts, as a word; the usual one where it does not count. */
  String takeWord(V2Words words) {
    Optional<String> word = words.word(left);
    left = word.isPresent() ? left.without(words.key()) : left;
    return word.orElse(words.usual());
  }

  /** A whole number, be it written as a text; what is none stays here, unless it is blank. */
  Optional<Json> takeInteger(String key) {
    Optional<Json> number =
        left.integer(key)
            .or(
                () ->
                    left.string(key).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf))
            .map(Json::of);
    boolean blank = left.string(key).filter(String::isBlank).isPresent();
    left = number.isPresent() || blank ? left.without(key) : left;
    return number;
  }

  /** The members of these names that there are, as they are. */
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

  /** Leaves out members that say nothing in v2, or say it elsewhere. */
  void drop(String... keys) {
    takeAll(keys);
  }

  /** What was not taken yet. */
  JsonObject left() {
    return left;
  }

  /** The names of what was not taken yet. */
  List<String> names() {
    return List.copyOf(left.members().keySet());
  }
}
