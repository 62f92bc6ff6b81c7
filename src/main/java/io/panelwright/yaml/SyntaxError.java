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

  void tell(Complaints complaints) {
    Position position = source.position(index);
    if (isIndentedWithTab(position)) {
      add(complaints, position, "the line is indented with a tab", "indent it with spaces");
    } else if (isBlock() && withoutSpace(position).isPresent()) {
      String next = "put a space behind the colon, as in key: value";
      add(complaints, withoutSpace(position).get(), "found a key without a value", next);
    } else if (problem.contains("mapping values are not allowed")) {
      String next = "put quotes around a text that has \": \" in it, or mend the indentation";
      add(complaints, position, "found a \":\" where no key can stand", next);
    } else if (problem.contains("quoted scalar")) {
      String what = "the quote that opens here is never closed, or what follows it is no text";
      add(complaints, started(position), what, "close it, and write \\ as \\\\ between \" and \"");
    } else if (problem.contains("cannot start any token")) {
      String what = "a value cannot start with " + character();
      add(complaints, position, what, "put quotes around it");
    } else if (problem.contains("Expected a field name")) {
      String next = "put quotes around a text that starts with {{, or write key: value";
      add(complaints, position, "found brackets where a key is expected", next);
    } else if (problem.contains("flow ")) {
      String next = "put a comma between the parts and close what is open";
      add(complaints, position, "the brackets of a list or of keys do not match", next);
    } else if (problem.contains("scanning an a")) {
      String what = "a text cannot start with " + character(started(position));
      add(complaints, started(position), what, "put quotes around it");
    } else if (problem.contains("sequence entries are not allowed")) {
      String next = "put - and what follows on a line of its own below the key";
      add(complaints, position, "found a list behind a key", next);
    } else if (problem.contains("block scalar")) {
      String next = "put the text below it, indented, or put quotes around the whole";
      add(complaints, position, "found a text behind | or >", next);
    } else if (isBehindQuote()) {
      String next = "put quotes around the whole; between ' and ' write '' for a quote";
      add(complaints, position, "found a text behind a closing quote", next);
    } else if (isBlock() || problem.contains("could not find expected ':'")) {
      String next = "indent keys that belong together alike, and write key: value";
      add(complaints, position, "the line fits neither the lines before nor key: value", next);
    } else {
      add(complaints, position, problem.lines().findFirst().orElse("no YAML"), "mend the line");
    }
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

  private String character(Position position) {
    String line = source.line(position);
    int column = Math.min(position.column(), line.length());
    return Quoted.key(line.substring(Math.max(0, column - 1), column));
  }

  private String character() {
    return index < source.text().length()
        ? Quoted.key(new String(Character.toChars(source.text().codePointAt(index))))
        : "the end of the file";
  }

  /** Where that started which the parser could not end. */
  private Position started(Position otherwise) {
    return places.isEmpty() ? otherwise : source.position(places.get(0));
  }
}
