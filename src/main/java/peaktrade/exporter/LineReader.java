package peaktrade.exporter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads a line as JSON, token by token: neither its depth nor its size costs memory. */
final class LineReader {

  private static final int DEEPEST = 1000;
  private static final int LONGEST_NUMBER = 1000;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          // A stranger's names would stay in the runtime's table of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Reads an event with the help of what knows the schemas; a line that is no JSON is dropped. */
  Reading read(byte[] bytes, int offset, int length, Function<Fields, Reading> schemas) {
    try (JsonParser parser = json.createParser(bytes, offset, length)) {
      return schemas.apply(new Fields(fields(parser)));
    } catch (StreamConstraintsException e) {
      return Reading.dropped(Source.UNKNOWN, DropReason.OTHER);
    } catch (IOException e) {
      return Reading.dropped(Source.UNKNOWN, DropReason.BAD_JSON);
    }
  }

  /** Those of an object; JSON that is no object has none. */
  private static Map<String, String> fields(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        field(parser, texts);
      }
    }
    parser.skipChildren();
    if (parser.nextToken() != null) {
      throw new IOException("more than one value");
    }
    return texts;
  }

  /** The last of several fields of one name counts. */
  private static void field(JsonParser parser, Map<String, String> texts) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (value == null) {
      throw new IOException("the line ends within an object");
    }
    if (!Fields.NAMES.contains(name)) {
      parser.skipChildren();
      return;
    }
    String text = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
    parser.skipChildren();
    if (text.isBlank()) {
      texts.remove(name);
    } else {
      texts.put(name, text.strip());
    }
  }
}
