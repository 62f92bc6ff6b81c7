package io.panelwright.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as browsers read it. An expression that takes too many steps, as {@code
 * (a+)+$} may, matches nothing.
 */
public final class EcmaScriptRegex {

  /** Grafana's own expression (grafana-data, text/string.ts); flags have a fixed order. */
  private static final Pattern DELIMITED = Pattern.compile("/(.*?)/(g?i?m?y?s?)");

  private static final Pattern SUBSTITUTION =
      Pattern.compile("\\$(?:(\\$)|(&)|(`)|(')|([0-9]{1,2})|<([^>]*)>)");

  private final Pattern pattern;
  private final EcmaScriptRegexTranslator.Names names;
  private final boolean global;
  private final boolean sticky;

  private EcmaScriptRegex(
      Pattern pattern, EcmaScriptRegexTranslator.Names names, boolean global, boolean sticky) {
    this.pattern = pattern;
    this.names = names;
    this.global = global;
    this.sticky = sticky;
  }

  /**
   * An expression in Grafana's notation: {@code /…/flags}, or a text that must match as a whole.
   * Empty if it is not valid.
   */
  public static Optional<EcmaScriptRegex> ofGrafana(String text) {
    if (!isDelimited(text)) {
      return of("^" + text + "$", "");
    }
    Matcher delimited = DELIMITED.matcher(text);
    return delimited.matches() ? of(delimited.group(1), delimited.group(2)) : Optional.empty();
  }

  /** Whether Grafana reads a text as an expression: it starts with a slash. */
  public static boolean isDelimited(String text) {
    return text.startsWith("/");
  }

  /** {@code new RegExp(source, flags)}; empty if it is not valid. */
  public static Optional<EcmaScriptRegex> of(String source, String flags) {
    try {
      var translator = new EcmaScriptRegexTranslator(source, flags);
      int options = flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
      Pattern pattern = Pattern.compile(translator.translate(), options);
      return Optional.of(
          new EcmaScriptRegex(
              pattern, translator.names(), flags.contains("g"), flags.contains("y")));
    } catch (PatternSyntaxException | StackOverflowError notValid) {
      return Optional.empty();
    }
  }

  /** Whether the expression matches somewhere in a text. */
  public boolean test(String text) {
    return find(text).isPresent();
  }

  /** The first match in a text. */
  public Optional<MatchResult> find(String text) {
    try {
      Matcher matcher = pattern.matcher(new BoundedText(text));
      boolean found = sticky ? matcher.lookingAt() : matcher.find();
      return found ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    } catch (BoundedText.TooManySteps | StackOverflowError tooExpensive) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the first match, or all with the flag {@code g}. In the replacement, {@code $1} and
   * {@code $<name>} are groups, {@code $&} is the match.
   */
  public String replace(String text, String replacement) {
    try {
      Matcher matcher = pattern.matcher(new BoundedText(text));
      StringBuilder replaced = new StringBuilder();
      int end = 0;
      boolean found = sticky ? matcher.lookingAt() : matcher.find();
      while (found) {
        replaced.append(text, end, matcher.start()).append(fill(replacement, matcher, text));
        end = matcher.end();
        found = global && matcher.find();
      }
      return replaced.append(text, end, text.length()).toString();
    } catch (BoundedText.TooManySteps | StackOverflowError tooExpensive) {
      return text;
    }
  }

  private String fill(String replacement, MatchResult match, String text) {
    return SUBSTITUTION
        .matcher(replacement)
        .replaceAll(part -> Matcher.quoteReplacement(substitute(part, match, text)));
  }

  private String substitute(MatchResult part, MatchResult match, String text) {
    if (part.group(1) != null) {
      return "$";
    }
    if (part.group(2) != null) {
      return text.substring(match.start(), match.end());
    }
    if (part.group(3) != null) {
      return text.substring(0, match.start());
    }
    if (part.group(4) != null) {
      return text.substring(match.end());
    }
    return part.group(5) != null
        ? numbered(part.group(5), part.group(), match)
        : names.isEmpty() ? part.group() : named(part.group(6), match);
  }

  /** A two-digit number that is no group is a one-digit number and a digit. */
  private static String numbered(String digits, String whole, MatchResult match) {
    int number = Integer.parseInt(digits);
    if (number > 0 && number <= match.groupCount()) {
      return group(match, number);
    }
    int first = digits.charAt(0) - '0';
    return digits.length() == 2 && first > 0 && first <= match.groupCount()
        ? group(match, first) + digits.charAt(1)
        : whole;
  }

  private String named(String name, MatchResult match) {
    return names.find(name).stream()
        .mapToObj(number -> group(match, number))
        .findFirst()
        .orElse("");
  }

  private static String group(MatchResult match, int number) {
    String text = match.group(number);
    return text == null ? "" : text;
  }
}
