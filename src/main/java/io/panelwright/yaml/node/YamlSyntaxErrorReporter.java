package io.panelwright.yaml.node;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.panelwright.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports a YAML parser's error in plain words. */
final class YamlSyntaxErrorReporter {

  private static final Pattern LOCATION =
      Pattern.compile("\\n in 'reader', line (\\d{1,7}), column (\\d{1,7}):");

  private static final Pattern KEY_WITHOUT_SPACE =
      Pattern.compile("^\\s*(- )?[A-Za-z][A-Za-z.]*:(?=[^\\s:/])");

  private final SourceText source;
  private final String problem;
  private final List<Integer> locations;
  private final int index;

  YamlSyntaxErrorReporter(SourceText source, JsonProcessingException error) {
    this.source = source;
    this.problem = String.valueOf(error.getOriginalMessage());
    this.locations =
        LOCATION.matcher(problem).results().map(match -> index(source, match)).toList();
    this.index =
        locations.isEmpty() ? fallback(source, error) : locations.get(locations.size() - 1);
  }

  private static int index(SourceText source, MatchResult match) {
    return source.index(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  private static int fallback(SourceText source, JsonProcessingException error) {
    JsonLocation location = error.getLocation();
    return source.index(location == null ? 0 : location.getCharOffset());
  }

  /**
   * A common error, recognized by a part of the parser's message.
   *
   * @param atStart whether the finding is placed at the start of the unfinished construct
   * @param message ends in a space if the offending character is to be appended
   */
  private record KnownError(String messagePart, boolean atStart, String message, String hint) {}

  private static final KnownError TEXT_AFTER_QUOTE =
      new KnownError(
          "",
          false,
          "found text after a closing quote",
          "put quotes around the whole value; between ' and ' write '' for a quote");

  private static final KnownError INCONSISTENT_LINE =
      new KnownError(
          "block ",
          false,
          "the line is not key: value, or is indented differently from the lines above",
          "indent the keys of one mapping equally, and write key: value");

  /** Known errors; the first that matches wins. */
  private static final List<KnownError> KNOWN_ERRORS =
      List.of(
          new KnownError(
              "mapping values are not allowed",
              false,
              "found a \":\" where no key is allowed",
              "put quotes around a text that has \": \" in it, or fix the indentation"),
          new KnownError(
              "quoted scalar",
              true,
              "the quote that opens here is not closed, or has an invalid escape after it",
              "close the quote, and write \\ as \\\\ between \" and \""),
          new KnownError(
              "cannot start any token",
              false,
              "a value cannot start with ",
              "put quotes around it"),
          new KnownError(
              "Expected a field name",
              false,
              "found brackets where a key is expected",
              "put quotes around a text that starts with {{, or write key: value"),
          new KnownError(
              "flow ",
              false,
              "the brackets of a list or of keys do not match",
              "separate the items with commas, and close each bracket"),
          new KnownError(
              "scanning an a", true, "a text cannot start with ", "put quotes around it"),
          new KnownError(
              "sequence entries are not allowed",
              false,
              "found a list item on the line of a key",
              "move the - and its item to the next line"),
          new KnownError(
              "block scalar",
              false,
              "found text after | or >",
              "put the text on the next line, indented, or put quotes around the whole value"),
          INCONSISTENT_LINE,
          new KnownError(
              "could not find expected ':'",
              false,
              INCONSISTENT_LINE.message,
              INCONSISTENT_LINE.hint));

  void report(FileFindings findings) {
    Position position = source.position(index);
    Optional<Position> missingSpace = isBlock() ? withoutSpace(position) : Optional.empty();
    if (isIndentedWithTab(position)) {
      add(findings, position, "the line is indented with a tab", "indent it with spaces");
    } else if (missingSpace.isPresent()) {
      String next = "put a space after the colon, as in key: value";
      add(findings, missingSpace.get(), "found a key without a value", next);
    } else {
      report(knownError(), findings);
    }
  }

  private void report(KnownError error, FileFindings findings) {
    int at = error.atStart && !locations.isEmpty() ? locations.get(0) : index;
    String found = error.message.endsWith(" ") ? error.message + character(at) : error.message;
    add(findings, source.position(at), found, error.hint);
  }

  private KnownError knownError() {
    Optional<KnownError> known =
        KNOWN_ERRORS.stream().filter(s -> problem.contains(s.messagePart)).findFirst();
    if (known.map(error -> error.message.equals(INCONSISTENT_LINE.message)).orElse(true)
        && isBehindQuote()) {
      return TEXT_AFTER_QUOTE;
    }
    String raw = problem.lines().findFirst().orElse("no YAML").strip();
    return known.orElse(new KnownError("", false, raw, "fix the line"));
  }

  private static void add(FileFindings findings, Position position, String message, String next) {
    findings.add("yaml-syntax", position, message, next);
  }

  private boolean isIndentedWithTab(Position position) {
    String line = source.line(position);
    int indent = line.length() - line.stripLeading().length();
    return line.substring(0, indent).indexOf('\t') >= 0
        || index < source.text().length() && source.text().charAt(index) == '\t';
  }

  /** Finds {@code key:value}, which YAML reads as one text, on this line or the previous one. */
  private Optional<Position> withoutSpace(Position position) {
    for (int line = position.line(); line >= Math.max(1, position.line() - 1); line--) {
      Matcher key = KEY_WITHOUT_SPACE.matcher(source.line(new Position(position.file(), line, 1)));
      if (key.find()) {
        return Optional.of(new Position(position.file(), line, key.end()));
      }
    }
    return Optional.empty();
  }

  /** Returns whether the error is in the block structure, not in quotes or brackets. */
  private boolean isBlock() {
    return problem.contains("mapping values") || problem.contains("block ");
  }

  private boolean isBehindQuote() {
    String before = source.text().substring(0, index).stripTrailing();
    return before.endsWith("'") || before.endsWith("\"");
  }

  private String character(int at) {
    return at < source.text().length()
        ? ValueQuoting.quoteKey(new String(Character.toChars(source.text().codePointAt(at))))
        : "the end of the file";
  }
}
