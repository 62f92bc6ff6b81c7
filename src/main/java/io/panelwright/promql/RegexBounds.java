package io.panelwright.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep, repetitive and long a regular expression may be. Go's RE2 has the first two bounds,
 * RE2/J has none and would run out of stack or memory.
 */
final class RegexBounds {

  /** Groups within groups; Prometheus puts one more around them. */
  private static final int DEEPEST = 998;

  /** The product of repetitions within repetitions. */
  private static final int MOST_REPEATED = 1000;

  /** Characters, those of repeated groups as often as they are repeated; a bound of our own. */
  private static final long LONGEST = 10_000;

  /** As RE2 reads it; other braces are text. */
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");

  private static final Pattern NAMED_CHARACTER = Pattern.compile("\\\\[pPx]\\{[^}]*}");
  private static final Pattern QUOTED = Pattern.compile("(?s)\\\\Q.*?(\\\\E|$)");
  private static final Pattern NAMED_CLASS = Pattern.compile("\\[:\\^?\\w+:]");

  private final String regex;
  private final Deque<Part> open = new ArrayDeque<>();
  private Part group = new Part(0, 1, 0);

  /** What a repetition would repeat. */
  private Part last = new Part(0, 1, 0);

  private Optional<String> fault = Optional.empty();

  private RegexBounds(String regex) {
    this.regex = regex;
  }

  private record Part(int depth, long repeated, long length) {

    Part and(Part other) {
      return new Part(
          Math.max(depth, other.depth),
          Math.max(repeated, other.repeated),
          Math.min(length + other.length, LONGEST + 1));
    }
  }

  /** Which bound an expression breaks, in RE2's words where it has the bound. */
  static Optional<String> broken(String regex) {
    var bounds = new RegexBounds(regex);
    int at = 0;
    while (at < regex.length() && bounds.fault.isEmpty()) {
      at = bounds.step(at);
    }
    Part whole = bounds.group;
    for (Part outer : bounds.open) {
      whole = outer.and(whole);
    }
    if (bounds.fault.isEmpty() && whole.length > LONGEST) {
      return Optional.of("regular expression has more than " + LONGEST + " characters");
    }
    return bounds.fault;
  }

  /** Reads one thing; where the next begins. */
  private int step(int at) {
    switch (regex.charAt(at)) {
      case '(' -> {
        open.push(group);
        group = new Part(0, 1, 1);
      }
      case ')' -> close();
      case '{' -> {
        Matcher repetition = REPETITION.matcher(regex).region(at, regex.length());
        if (repetition.lookingAt()) {
          repeat(repetition);
          return repetition.end();
        }
        add(new Part(0, 1, 1));
      }
      case '[' -> {
        int end = characterClass(at);
        add(new Part(0, 1, end - at));
        return end;
      }
      case '\\' -> {
        return atom(at, regex.startsWith("\\Q", at) ? QUOTED : NAMED_CHARACTER);
      }
      default -> add(new Part(0, 1, 1));
    }
    return at + 1;
  }

  /** What looks like this is one thing; anything else is a character, or two with a backslash. */
  private int atom(int at, Pattern pattern) {
    Matcher matcher = pattern.matcher(regex).region(at, regex.length());
    int plain = at + (regex.charAt(at) == '\\' ? 2 : 1);
    int end = matcher.lookingAt() ? matcher.end() : plain;
    add(new Part(0, 1, end - at));
    return end;
  }

  /** A bracket right at the start is a character. */
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

  private void add(Part part) {
    group = group.and(part);
    last = part;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Part closed = new Part(group.depth + 1, group.repeated, group.length);
    if (closed.depth > DEEPEST) {
      fault = Optional.of("error parsing regexp: expression nests too deeply: `" + regex + "`");
    }
    group = open.pop();
    add(closed);
  }

  private void repeat(Matcher repetition) {
    boolean endless = repetition.group(2) != null && repetition.group(3).isEmpty();
    boolean range = repetition.group(2) != null && !endless;
    long times = Math.max(1, Long.parseLong(repetition.group(range ? 3 : 1)));
    long repeated = times * last.repeated;
    if (repeated > MOST_REPEATED) {
      fault =
          Optional.of("error parsing regexp: invalid repeat count: `" + repetition.group() + "`");
    }
    add(new Part(last.depth, repeated, Math.min(times * last.length, LONGEST + 1)));
  }
}
