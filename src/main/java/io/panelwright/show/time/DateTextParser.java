package io.panelwright.show.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads texts by a date format of Moment.js, leniently: the parts are looked up one after the
 * other, and what is between them is skipped.
 */
final class DateTextParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[[^\\[]*\\]|YYYY|YY|Y|MMMM|MMM|Mo|MM?|Q|Do|DDDD|DDD|DD?|HH?|hh?|kk?|mm?|ss?|S+|[aA]"
              + "|ZZ?|X|x|dddd|ddd|dd|\\\\?(?s:.)");

  private static final Pattern UP_TO_TWO_DIGITS = Pattern.compile("\\d\\d?");
  private static final Pattern UP_TO_THREE_DIGITS = Pattern.compile("\\d{1,3}");
  private static final Pattern ORDINAL = Pattern.compile("(\\d\\d?)(?:th|st|nd|rd)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
  private static final Pattern OFFSET = Pattern.compile("[Zz]|[+-]\\d\\d(?::?\\d\\d)?");
  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)[ap]\\.?m?\\.?");

  /** By token: the part that it reads, and its notation. */
  private static final Map<String, Token> TOKENS = tokens();

  private final String format;

  private DateTextParser(String format) {
    this.format = format;
  }

  /** A part of dates in a notation. */
  private record Token(DatePart part, Pattern notation) {}

  /** The parser of a format. */
  static DateTextParser of(String format) {
    return new DateTextParser(format);
  }

  private static Map<String, Token> tokens() {
    Map<String, Token> tokens = new LinkedHashMap<>();
    tokens.put("YYYY", new Token(DatePart.YEAR, Pattern.compile("\\d{1,4}")));
    tokens.put("YY", new Token(DatePart.YEAR, UP_TO_TWO_DIGITS));
    tokens.put("Y", new Token(DatePart.YEAR, Pattern.compile("[+-]?\\d{1,6}")));
    tokens.put("Q", new Token(DatePart.QUARTER, Pattern.compile("\\d")));
    tokens.put("Mo", new Token(DatePart.MONTH, ORDINAL));
    tokens.put("MMM", new Token(DatePart.MONTH_NAME, NAME));
    tokens.put("MMMM", new Token(DatePart.MONTH_NAME, NAME));
    tokens.put("Do", new Token(DatePart.DAY, ORDINAL));
    tokens.put("DDD", new Token(DatePart.DAY_OF_YEAR, UP_TO_THREE_DIGITS));
    tokens.put("DDDD", new Token(DatePart.DAY_OF_YEAR, Pattern.compile("\\d{3}")));
    Map<String, DatePart> numbers =
        Map.of(
            "M", DatePart.MONTH,
            "D", DatePart.DAY,
            "H", DatePart.HOUR,
            "h", DatePart.HOUR,
            "k", DatePart.HOUR_FROM_ONE,
            "m", DatePart.MINUTE,
            "s", DatePart.SECOND);
    numbers.forEach(
        (letter, part) -> {
          tokens.put(letter, new Token(part, UP_TO_TWO_DIGITS));
          tokens.put(letter + letter, new Token(part, UP_TO_TWO_DIGITS));
        });
    for (String name : new String[] {"dd", "ddd", "dddd"}) {
      tokens.put(name, new Token(DatePart.WEEKDAY, NAME));
    }
    tokens.put("a", new Token(DatePart.HALF_OF_DAY, HALF_OF_DAY));
    tokens.put("A", new Token(DatePart.HALF_OF_DAY, HALF_OF_DAY));
    tokens.put("Z", new Token(DatePart.OFFSET, OFFSET));
    tokens.put("ZZ", new Token(DatePart.OFFSET, OFFSET));
    tokens.put(
        "X", new Token(DatePart.EPOCH_SECONDS, Pattern.compile("[+-]?\\d+(?:\\.\\d{1,3})?")));
    tokens.put("x", new Token(DatePart.EPOCH_MILLIS, Pattern.compile("[+-]?\\d+")));
    return tokens;
  }

  /** The parts that a text has; empty if it has none. */
  Map<DatePart, String> parse(String text) {
    Map<DatePart, String> parts = new LinkedHashMap<>();
    String rest = text;
    Matcher matcher = TOKEN.matcher(format);
    while (matcher.find()) {
      Optional<Token> token = token(matcher.group());
      Pattern notation =
          token
              .map(Token::notation)
              .orElseGet(() -> Pattern.compile(literal(matcher.group()), Pattern.LITERAL));
      Matcher value = notation.matcher(rest);
      if (value.find()) {
        rest = rest.substring(value.end());
        token.ifPresent(
            found ->
                parts.put(found.part(), value.groupCount() > 0 ? value.group(1) : value.group()));
      }
    }
    return parts;
  }

  private static Optional<Token> token(String text) {
    if (text.startsWith("S")) {
      return Optional.of(
          new Token(
              DatePart.FRACTION, text.length() > 3 ? Pattern.compile("\\d+") : UP_TO_THREE_DIGITS));
    }
    return Optional.ofNullable(TOKENS.get(text));
  }

  private static String literal(String token) {
    boolean quoted = token.length() > 1 && token.startsWith("[");
    return quoted ? token.substring(1, token.length() - 1) : token.replace("\\", "");
  }
}
