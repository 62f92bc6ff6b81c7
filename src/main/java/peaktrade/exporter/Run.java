package peaktrade.exporter;

/** A component and one of its run ids, both fit for a label whatever they were. */
record Run(String component, String id) {

  /** A label's value is cut after as many characters. */
  private static final int LONGEST = 32;

  private static final String OTHERS = "._-";

  Run {
    component = fit(component);
    id = fit(id);
  }

  private static String fit(String text) {
    if (text.length() <= LONGEST && text.chars().allMatch(Run::isAllowed)) {
      return text;
    }
    var fitting = new StringBuilder(LONGEST);
    text.codePoints().limit(LONGEST).forEach(c -> fitting.append(isAllowed(c) ? (char) c : '_'));
    return fitting.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || OTHERS.indexOf(c) >= 0;
  }
}
