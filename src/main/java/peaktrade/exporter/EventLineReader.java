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

/** Parses a line as JSON, token by token, so that depth and size need no memory. */
final class EventLineReader {

  private static final int MAX_DEPTH = 1000;
  private static final int MAX_NUMBER_LENGTH = 1000;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          // Interned field names would never be collected.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** Parses a line and interprets its fields; a line that is not JSON is dropped. */
  ParsedLine read(byte[] bytes, int offset, int length, Function<EventFields, ParsedLine> schemas) {
    try (JsonParser parser = json.createParser(bytes, offset, length)) {
      return schemas.apply(new EventFields(fields(parser)));
    } catch (StreamConstraintsException e) {
      return ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.OTHER);
    } catch (IOException e) {
      return ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.BAD_JSON);
    }
  }

  /** The fields of an object; other JSON values have none. */
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

  /** Reads one field; the last of several fields with the same name counts. */
  private static void field(JsonParser parser, Map<String, String> texts) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (value == null) {
      throw new IOException("the line ends inside an object");
    }
    if (!EventFields.NAMES.contains(name)) {
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
