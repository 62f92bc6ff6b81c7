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
import peaktrade.exporter.EventFields.FieldValue;

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
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      Map<String, FieldValue> values = isObject ? fields(parser) : Map.of();
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return isObject
          ? schemas.apply(new EventFields(values))
          : ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.OTHER);
    } catch (StreamConstraintsException e) {
      return ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.OTHER);
    } catch (IOException e) {
      return ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.BAD_JSON);
    }
  }

  private static Map<String, FieldValue> fields(JsonParser parser) throws IOException {
    Map<String, FieldValue> values = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      field(parser, values);
    }
    return values;
  }

  /** Reads one field; the last of several fields with the same name counts. */
  private static void field(JsonParser parser, Map<String, FieldValue> values) throws IOException {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IOException("the line ends inside an object");
    }
    if (EventFields.NAMES.contains(name)) {
      boolean hasText = token.isScalarValue() && token != JsonToken.VALUE_NULL;
      values.put(
          name,
          hasText
              ? new FieldValue(parser.getText().strip(), token == JsonToken.VALUE_STRING)
              : EventFields.NO_VALUE);
    }
    parser.skipChildren();
  }
}
