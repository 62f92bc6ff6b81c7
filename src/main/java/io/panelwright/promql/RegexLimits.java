package io.panelwright.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits the depth, repetition and length of regular expressions. Go's RE2 has the first two
 * limits; RE2/J has none and would exhaust stack or memory.
 */
final class RegexLimits {

  /** The maximum depth of groups; Prometheus adds one more. */
  private static final int MAX_DEPTH = 998;

  /** The maximum product of nested repetitions. */
  private static final int MAX_REPETITIONS = 1000;

  /** The maximum number of characters with repeated groups expanded; RE2 has no such limit. */
  private static final long MAX_LENGTH = 10_000;

  /** A repetition as RE2 reads it; other braces are text. */
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");

  private static final Pattern NAMED_CHARACTER = Pattern.compile("\\\\[pPx]\\{[^}]*}");
  private static final Pattern QUOTED = Pattern.compile("(?s)\\\\Q.*?(\\\\E|$)");
  private static final Pattern NAMED_CLASS = Pattern.compile("\\[:\\^?\\w+:]");

  private final String regex;
  private final Deque<RegexPart> open = new ArrayDeque<>();
  private RegexPart group = new RegexPart(0, 1, 0);

  /** The part that a repetition would repeat. */
  private RegexPart last = new RegexPart(0, 1, 0);

  private Optional<String> violation = Optional.empty();

  private RegexLimits(String regex) {
    this.regex = regex;
  }

  private record RegexPart(int depth, long repeated, long length) {

    RegexPart and(RegexPart other) {
      return new RegexPart(
          Math.max(depth, other.depth),
          Math.max(repeated, other.repeated),
          Math.min(length + other.length, MAX_LENGTH + 1));
    }
  }

  /** The limit that an expression exceeds, worded as in RE2 if possible. */
  static Optional<String> findViolation(String regex) {
    var bounds = new RegexLimits(regex);
    int at = 0;
    while (at < regex.length() && bounds.violation.isEmpty()) {
      at = bounds.step(at);
    }
    RegexPart all = bounds.group;
    for (RegexPart outer : bounds.open) {
      all = outer.and(all);
    }
    if (bounds.violation.isEmpty() && all.length > MAX_LENGTH) {
      return Optional.of("regular expression has more than " + MAX_LENGTH + " characters");
    }
    return bounds.violation;
  }

  /** Reads one element; returns the index after it. */
  private int step(int at) {
    switch (regex.charAt(at)) {
      case '(' -> {
        open.push(group);
        group = new RegexPart(0, 1, 1);
      }
      case ')' -> close();
      case '{' -> {
        Matcher repetition = REPETITION.matcher(regex).region(at, regex.length());
        if (repetition.lookingAt()) {
          repeat(repetition);
          return repetition.end();
        }
        add(new RegexPart(0, 1, 1));
      }
      case '[' -> {
        int end = characterClass(at);
        add(new RegexPart(0, 1, end - at));
        return end;
      }
      case '\\' -> {
        return atom(at, regex.startsWith("\\Q", at) ? QUOTED : NAMED_CHARACTER);
      }
      default -> add(new RegexPart(0, 1, 1));
    }
    return at + 1;
  }

  /**
   * An element that matches the pattern; otherwise one character, or a backslash and a character.
   */
  private int atom(int at, Pattern pattern) {
    Matcher matcher = pattern.matcher(regex).region(at, regex.length());
    int characterEnd = at + (regex.charAt(at) == '\\' ? 2 : 1);
    int end = matcher.lookingAt() ? matcher.end() : characterEnd;
    add(new RegexPart(0, 1, end - at));
    return end;
  }

  /** A closing bracket right at the start is a character. */
  private int characterClass(int start) {
    int at = start + (regex.startsWith("^", start + 1) ? 2 : 1);
    for (int first = at; at < regex.length(); ) {
      char c = regex.charAt(at);
      if (c == ']' && at > first) {
        return at + 1;
      }
      Matcher named = NAMED_CLASS.matcher(regex).region(at, regex.length());
      at = c == '[' && named.lookingAt() ? named.end() : at + (c == '\\' ? 2 : 1);
    }
    return regex.length();
  }

  private void add(RegexPart part) {
    group = group.and(part);
    last = part;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    RegexPart closed = new RegexPart(group.depth + 1, group.repeated, group.length);
    if (closed.depth > MAX_DEPTH) {
      violation = Optional.of("error parsing regexp: expression nests too deeply: `" + regex + "`");
    }
    group = open.pop();
    add(closed);
  }

  private void repeat(Matcher repetition) {
    boolean endless = repetition.group(2) != null && repetition.group(3).isEmpty();
    boolean range = repetition.group(2) != null && !endless;
    long times = Math.max(1, Long.parseLong(repetition.group(range ? 3 : 1)));
    long repeated = times * last.repeated;
    if (repeated > MAX_REPETITIONS) {
      violation =
          Optional.of("error parsing regexp: invalid repeat count: `" + repetition.group() + "`");
    }
    add(new RegexPart(last.depth, repeated, Math.min(times * last.length, MAX_LENGTH + 1)));
  }
}
