package io.panelwright.lint.rule.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a regular expression as browsers do without the flag {@code u}: ECMAScript 2025 with Annex
 * B, in which a bracket or brace that closes nothing is a literal.
 */
final class JavaScriptRegex {

  /** Longer expressions are not judged; the cost grows with the number of groups. */
  private static final int MAX_LENGTH = 10_000;

  private static final Pattern GROUP_NAME =
      Pattern.compile("<([\\p{L}\\p{Nl}$_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}$_]*)>");

  private static final Pattern QUANTIFIER = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?\\}");

  private static final Pattern MODIFIERS = Pattern.compile("[ims]*(-[ims]*)?:");

  private static final Pattern INLINE_FLAGS = Pattern.compile("\\(\\?([a-zA-Z]+)\\)");

  /**
   * An open group.
   *
   * @param quantifiable whether a quantifier can follow it
   * @param before names of groups that participate in the same match
   * @param all names of groups in any of its alternatives, and {@code before}
   */
  private record Group(int start, boolean quantifiable, Set<String> before, Set<String> all) {}

  private final String text;
  private final boolean named;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();
  private Set<String> current = new LinkedHashSet<>();
  private int at;

  /** Whether a quantifier can follow. */
  private boolean quantifiable;

  private JavaScriptRegex(String text) {
    this.text = text;
    this.named = hasNamedGroup(text);
  }

  /** Whether there is a named group outside character classes. */
  private static boolean hasNamedGroup(String text) {
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (text.startsWith("(?<", i) && !text.startsWith("=", i + 3)) {
        if (!text.startsWith("!", i + 3)) {
          return true;
        }
      } else {
        inClass = c == '[';
      }
    }
    return false;
  }

  /** The first error in an expression; empty if it is valid. */
  static Optional<RegexException> findError(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      new JavaScriptRegex(text).parse();
      return Optional.empty();
    } catch (RegexException e) {
      return Optional.of(e);
    }
  }

  private void parse() throws RegexException {
    groups.push(new Group(0, false, Set.of(), new LinkedHashSet<>()));
    while (at < text.length()) {
      term();
    }
    if (groups.size() > 1) {
      throw new RegexException(groups.peek().start(), "the group has no closing \")\"");
    }
    for (Map.Entry<String, Integer> reference : references.entrySet()) {
      if (!names.contains(reference.getKey())) {
        throw new RegexException(
            reference.getValue(), "no group has the name \"" + reference.getKey() + "\"");
      }
    }
  }

  private void term() throws RegexException {
    switch (text.charAt(at)) {
      case '(' -> open();
      case ')' -> close();
      case '|' -> alternative();
      case '[' -> {
        at = CharacterClassParser.parse(text, at, named);
        quantifiable = true;
      }
      case '\\' -> escape();
      case '*', '+', '?' -> quantifier(at + 1);
      case '{' -> brace();
      case '^', '$' -> advance(at + 1, false);
      default -> advance(at + 1, true);
    }
  }

  private void advance(int next, boolean canRepeat) {
    at = next;
    quantifiable = canRepeat;
  }

  private void alternative() {
    groups.peek().all().addAll(current);
    current = new LinkedHashSet<>(groups.peek().before());
    advance(at + 1, false);
  }

  private void quantifier(int end) throws RegexException {
    if (!quantifiable) {
      throw new RegexException(at, "the \"" + text.substring(at, end) + "\" has nothing to repeat");
    }
    advance(text.startsWith("?", end) ? end + 1 : end, false);
  }

  private void brace() throws RegexException {
    Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
    if (!quantifier.lookingAt()) {
      advance(at + 1, true);
      return;
    }
    String max = quantifier.group(2);
    if (max != null && !max.isEmpty() && isLess(max, quantifier.group(1))) {
      throw new RegexException(
          at, "the numbers in \"" + quantifier.group() + "\" are out of order");
    }
    quantifier(quantifier.end());
  }

  /** Compares numbers of any length. */
  private static boolean isLess(String a, String b) {
    String left = a.replaceFirst("^0+", "");
    String right = b.replaceFirst("^0+", "");
    return left.length() == right.length()
        ? left.compareTo(right) < 0
        : left.length() < right.length();
  }

  private void open() throws RegexException {
    int start = at;
    boolean lookbehind = text.startsWith("(?<=", at) || text.startsWith("(?<!", at);
    if (lookbehind) {
      at += 4;
    } else if (text.startsWith("(?=", at) || text.startsWith("(?!", at)) {
      at += 3;
    } else if (text.startsWith("(?<", at)) {
      name(start);
    } else if (text.startsWith("(?", at)) {
      modifiers();
    } else {
      at++;
    }
    groups.push(new Group(start, !lookbehind, current, new LinkedHashSet<>()));
    current = new LinkedHashSet<>(current);
    quantifiable = false;
  }

  private void modifiers() throws RegexException {
    Matcher modifiers = MODIFIERS.matcher(text).region(at + 2, text.length());
    if (!modifiers.lookingAt() || !isValid(modifiers.group())) {
      throw new RegexException(at, unknownGroup());
    }
    at = modifiers.end();
  }

  /** Flags are distinct, and there is one if there is a minus. */
  private static boolean isValid(String modifiers) {
    String flags = modifiers.replaceAll("[-:]", "");
    return flags.chars().distinct().count() == flags.length() && !modifiers.equals("-:");
  }

  private String unknownGroup() {
    if (text.startsWith("(?P<", at)) {
      return "JavaScript has no \"(?P<name>…)\": write \"(?<name>…)\"";
    }
    Matcher flags = INLINE_FLAGS.matcher(text).region(at, text.length());
    return flags.lookingAt()
        ? "JavaScript has no \"" + flags.group() + "\": write \"/…/" + flags.group(1) + "\""
        : "JavaScript has no group that starts with \""
            + text.substring(at, Math.min(text.length(), at + 3))
            + "\"";
  }

  private void name(int start) throws RegexException {
    Matcher name = GROUP_NAME.matcher(text).region(at + 2, text.length());
    if (!name.lookingAt()) {
      throw new RegexException(start, "the name of the group is not valid");
    }
    if (!current.add(name.group(1))) {
      throw new RegexException(start, "two groups have the name \"" + name.group(1) + "\"");
    }
    names.add(name.group(1));
    at = name.end();
  }

  private void close() throws RegexException {
    if (groups.size() == 1) {
      throw new RegexException(at, "the \")\" closes no group");
    }
    Group group = groups.pop();
    group.all().addAll(current);
    current = group.all();
    advance(at + 1, group.quantifiable());
  }

  private void escape() throws RegexException {
    if (at + 1 >= text.length()) {
      throw new RegexException(at, "the \"\\\" at the end escapes nothing");
    }
    char escaped = text.charAt(at + 1);
    if (escaped != 'k' || !named) {
      advance(at + 2, escaped != 'b' && escaped != 'B');
      return;
    }
    Matcher name = GROUP_NAME.matcher(text).region(at + 2, text.length());
    if (!name.lookingAt()) {
      throw new RegexException(at, "no name of a group follows \"\\k\"");
    }
    references.putIfAbsent(name.group(1), at);
    advance(name.end(), true);
  }
}
