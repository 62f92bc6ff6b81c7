package io.panelwright.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.panelwright.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a YAML parser says of a text that is no YAML, in plain words. */
final class SyntaxError {

  private static final Pattern PLACE =
      Pattern.compile("\\n in 'reader', line (\\d{1,7}), column (\\d{1,7}):");

  private static final Pattern GLUED = Pattern.compile("^\\s*(- )?[A-Za-z][A-Za-z.]*:(?=[^\\s:/])");

  private final Source source;
  private final String problem;
  private final List<Integer> places;
  private final int index;

  SyntaxError(Source source, JsonProcessingException error) {
    this.source = source;
    this.problem = String.valueOf(error.getOriginalMessage());
    this.places = PLACE.matcher(problem).results().map(place -> index(source, place)).toList();
    this.index = places.isEmpty() ? fallback(source, error) : places.get(places.size() - 1);
  }

  private static int index(Source source, MatchResult place) {
    return source.index(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
  }

  private static int fallback(Source source, JsonProcessingException error) {
    JsonLocation location = error.getLocation();
    return source.index(location == null ? 0 : location.getCharOffset());
  }

  /**
   * A slip of the pen, by a sign of it in the parser's message.
   *
   * @param atStart whether it is told where that started which the parser could not end
   * @param found ends in a space where the character that is found belongs behind it
   */
  private record Slip(String sign, boolean atStart, String found, String next) {}

  private static final Slip BEHIND_QUOTE =
      new Slip(
          "",
          false,
          "found a text behind a closing quote",
          "put quotes around the whole; between ' and ' write '' for a quote");

  private static final Slip MISFIT =
      new Slip(
          "block ",
          false,
          "the line fits neither the lines before nor key: value",
          "indent keys that belong together alike, and write key: value");

  /** The first whose sign is found is meant. */
  private static final List<Slip> SLIPS =
      List.of(
          new Slip(
              "mapping values are not allowed",
              false,
              "found a \":\" where no key can stand",
              "put quotes around a text that has \": \" in it, or mend the indentation"),
          new Slip(
              "quoted scalar",
              true,
              "the quote that opens here is never closed, or what follows it is no text",
              "close it, and write \\ as \\\\ between \" and \""),
          new Slip(
              "cannot start any token",
              false,
              "a value cannot start with ",
              "put quotes around it"),
          new Slip(
              "Expected a field name",
              false,
              "found brackets where a key is expected",
              "put quotes around a text that starts with {{, or write key: value"),
          new Slip(
              "flow ",
              false,
              "the brackets of a list or of keys do not match",
              "put a comma between the parts and close what is open"),
          new Slip("scanning an a", true, "a text cannot start with ", "put quotes around it"),
          new Slip(
              "sequence entries are not allowed",
              false,
              "found a list behind a key",
              "put - and what follows on a line of its own below the key"),
          new Slip(
              "block scalar",
              false,
              "found a text behind | or >",
              "put the text below it, indented, or put quotes around the whole"),
          MISFIT,
          new Slip("could not find expected ':'", false, MISFIT.found, MISFIT.next));

  void tell(Complaints complaints) {
    Position position = source.position(index);
    Optional<Position> glued = isBlock() ? withoutSpace(position) : Optional.empty();
    if (isIndentedWithTab(position)) {
      add(complaints, position, "the line is indented with a tab", "indent it with spaces");
    } else if (glued.isPresent()) {
      String next = "put a space behind the colon, as in key: value";
      add(complaints, glued.get(), "found a key without a value", next);
    } else {
      tell(slip(), complaints);
    }
  }

  private void tell(Slip slip, Complaints complaints) {
    int at = slip.atStart && !places.isEmpty() ? places.get(0) : index;
    String found = slip.found.endsWith(" ") ? slip.found + character(at) : slip.found;
    add(complaints, source.position(at), found, slip.next);
  }

  private Slip slip() {
    Optional<Slip> known = SLIPS.stream().filter(s -> problem.contains(s.sign)).findFirst();
    if (known.map(slip -> slip.found.equals(MISFIT.found)).orElse(true) && isBehindQuote()) {
      return BEHIND_QUOTE;
    }
    String raw = problem.lines().findFirst().orElse("no YAML").strip();
    return known.orElse(new Slip("", false, raw, "mend the line"));
  }

  private static void add(Complaints complaints, Position position, String message, String next) {
    complaints.add("yaml-syntax", position, message, next);
  }

  private boolean isIndentedWithTab(Position position) {
    String line = source.line(position);
    int indent = line.length() - line.stripLeading().length();
    return line.substring(0, indent).indexOf('\t') >= 0
        || index < source.text().length() && source.text().charAt(index) == '\t';
  }

  /** Where this line or the one before says {@code key:value}, which is one text. */
  private Optional<Position> withoutSpace(Position position) {
    for (int line = position.line(); line >= Math.max(1, position.line() - 1); line--) {
      Matcher key = GLUED.matcher(source.line(new Position(position.file(), line, 1)));
      if (key.find()) {
        return Optional.of(new Position(position.file(), line, key.end()));
      }
    }
    return Optional.empty();
  }

  /** Whether lines do not fit each other, rather than a quote or a bracket being open. */
  private boolean isBlock() {
    return problem.contains("mapping values") || problem.contains("block ");
  }

  private boolean isBehindQuote() {
    String before = source.text().substring(0, index).stripTrailing();
    return before.endsWith("'") || before.endsWith("\"");
  }

  private String character(int at) {
    return at < source.text().length()
        ? Quoted.key(new String(Character.toChars(source.text().codePointAt(at))))
        : "the end of the file";
  }
}
