package peaktrade.exporter;

/** A component and a run id, sanitized as label values. */
record RunKey(String component, String id) {

  /** Longer label values are truncated. */
  private static final int MAX_LENGTH = 32;

  private static final String PUNCTUATION = "._-";

  RunKey {
    component = sanitize(component);
    id = sanitize(id);
  }

  private static String sanitize(String text) {
    if (text.length() <= MAX_LENGTH && text.chars().allMatch(RunKey::isAllowed)) {
      return text;
    }
    var label = new StringBuilder(MAX_LENGTH);
    text.codePoints().limit(MAX_LENGTH).forEach(c -> label.append(isAllowed(c) ? (char) c : '_'));
    return label.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
