package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a view in the making; notes where each member comes from. */
final class Draft {

  private final Map<String, Json> members = new LinkedHashMap<>();
  private final Map<String, Origin> parts = new LinkedHashMap<>();
  private final List<String> pointer;
  private final boolean verbatim;

  private Draft(List<String> pointer, boolean verbatim) {
    this.pointer = pointer;
    this.verbatim = verbatim;
  }

  /** A value of a view and where it comes from. */
  record Made(Json json, Origin origin) {}

  /** An object that is made from what stands at a place. */
  static Draft from(Located source) {
    return new Draft(source.pointer(), false);
  }

  /** An object that has all members of another, which may be replaced. */
  static Draft like(Located source) {
    Draft draft = new Draft(source.pointer(), true);
    draft.members.putAll(source.json().members());
    return draft;
  }

  /** Takes a member as it is, where there is one. */
  Draft copy(String key, Located source, String sourceKey) {
    source.json().get(sourceKey).ifPresent(value -> members.put(key, value));
    parts.put(key, Origin.copied(source.below(sourceKey)));
    return this;
  }

  /** Takes members as they are, where they are. */
  Draft copy(Located source, String... keys) {
    for (String key : keys) {
      copy(key, source, key);
    }
    return this;
  }

  /** Takes all members of an object as they are. */
  Draft copyAll(Located source) {
    source.json().members().keySet().forEach(key -> copy(key, source, key));
    return this;
  }

  /** Puts a value that was made from what stands at a place. */
  Draft put(String key, Json value, List<String> source) {
    members.put(key, value);
    parts.put(key, Origin.converted(source));
    return this;
  }

  /** Puts a value that was made elsewhere. */
  Draft put(String key, Made made) {
    members.put(key, made.json());
    parts.put(key, made.origin());
    return this;
  }

  /** Puts a list. */
  Draft put(String key, List<Made> items, List<String> source) {
    Map<String, Origin> numbered = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      numbered.put(String.valueOf(i), items.get(i).origin());
    }
    Json list = new JsonArray(items.stream().map(Made::json).toList());
    return put(key, new Made(list, new Origin(source, false, numbered)));
  }

  /** Notes that a member would have to stand elsewhere in the source. */
  Draft without(String key, List<String> source) {
    members.remove(key);
    parts.put(key, Origin.converted(source));
    return this;
  }

  /** Leaves out a member that has this value: v2 spells out what the classic form leaves out. */
  Draft unless(String key, Json silent) {
    members.remove(key, silent);
    return this;
  }

  Made made() {
    return new Made(new JsonObject(members), new Origin(pointer, verbatim, parts));
  }
}
