package io.panelwright.json;

/**
 * Appends keys with quotes and colon, and keeps the texts of a file's first several hundred keys.
 */
final class JsonKeyTexts {

  /** Dashboards have about 200 different keys. */
  private static final int SLOTS = 1024;

  /** The slots in which a key can be. A key whose slots all have others is not kept. */
  private static final int SLOTS_OF_KEY = 8;

  private final String[] keys = new String[SLOTS];
  private final JsonUtf8Buffer[] texts = new JsonUtf8Buffer[SLOTS];

  void append(String key, JsonUtf8Buffer out) {
    int hash = key.hashCode();
    int first = hash ^ hash >>> 16;
    for (int i = 0; i < SLOTS_OF_KEY; i++) {
      int slot = first + i & SLOTS - 1;
      if (keys[slot] == null) {
        keys[slot] = key;
        texts[slot] = text(key);
      }
      if (key.equals(keys[slot])) {
        out.append(texts[slot]);
        return;
      }
    }
    out.append(text(key));
  }

  private static JsonUtf8Buffer text(String key) {
    var text = new JsonUtf8Buffer(key.length() + 4);
    text.string(key);
    text.ascii(": ");
    return text;
  }
}
