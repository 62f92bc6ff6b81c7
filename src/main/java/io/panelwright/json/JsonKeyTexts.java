package io.panelwright.json;

/** Appends keys with quotes and colon. Most keys of a document occur often, and are kept. */
final class JsonKeyTexts {

  /** Dashboards have about 200 different keys, which share slots rarely. */
  private static final int SLOTS = 1024;

  private final String[] keys = new String[SLOTS];
  private final JsonUtf8Buffer[] texts = new JsonUtf8Buffer[SLOTS];

  void append(String key, JsonUtf8Buffer out) {
    int hash = key.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    if (keys[slot] != null && !key.equals(keys[slot])) {
      // The neighbor is for a second key of the slot. Of further keys, the last one is kept.
      slot ^= 1;
    }
    if (!key.equals(keys[slot])) {
      keys[slot] = key;
      texts[slot] = text(key);
    }
    out.append(texts[slot]);
  }

  private static JsonUtf8Buffer text(String key) {
    var text = new JsonUtf8Buffer(key.length() + 4);
    text.string(key);
    text.ascii(": ");
    return text;
  }
}
