package io.panelwright.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON text into records, whose components have the names of the members.
 *
 * <p>Unknown members are ignored. A missing or {@code null} string, list or map becomes an empty
 * one; a missing number is an error. Numbers lose their text: for dashboards use {@link
 * JsonReader}.
 */
public final class RecordReader {

  private static final int MAX_VALUE_LENGTH = 60;

  private static final JsonMapper MAPPER = mapper();

  private RecordReader() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    for (Class<?> type : List.of(String.class, List.class, Map.class)) {
      mapper
          .configOverride(type)
          .setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP));
    }
    return mapper;
  }

  /**
   * Reads a value.
   *
   * @throws JsonException if the text is not JSON or does not fit the type; the message names the
   *     member, what was expected and what was found
   */
  public static <T> T read(String text, Class<T> type) {
    return read(text, MAPPER.constructType(type));
  }

  /**
   * Reads a value of a generic type.
   *
   * @throws JsonException if the text is not JSON or does not fit the type
   */
  public static <T> T read(String text, TypeReference<T> type) {
    return read(text, MAPPER.constructType(type));
  }

  private static <T> T read(String text, JavaType type) {
    return StrictJsonParser.parse(text, parser -> bind(parser, type));
  }

  private static <T> T bind(JsonParser parser, JavaType type) throws IOException {
    try {
      T value = MAPPER.readerFor(type).readValue(parser);
      if (value == null) {
        throw StrictJsonParser.exceptionAt(
            parser.currentTokenLocation(),
            "expected " + describe(type.getRawClass()) + ", found null");
      }
      return value;
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamReadException syntax) {
        throw syntax;
      }
      throw StrictJsonParser.exceptionAt(parser.currentTokenLocation(), message(e, parser));
    }
  }

  private static String message(JsonMappingException failure, JsonParser parser)
      throws IOException {
    String path = path(failure);
    return (path.isEmpty() ? "" : path + ": ") + reason(failure, parser);
  }

  private static String reason(JsonMappingException failure, JsonParser parser) throws IOException {
    if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "expected " + describe(mismatch.getTargetType()) + ", found " + describeToken(parser);
    }
    return failure.getCause() == null
        ? failure.getOriginalMessage()
        : failure.getCause().getMessage();
  }

  /** Such as {@code groups[0].rules[3].name}. */
  private static String path(JsonMappingException failure) {
    var path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String describe(Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "an object";
  }

  private static String describeToken(JsonParser parser) throws IOException {
    if (parser.currentToken() == null) {
      return "nothing";
    }
    return switch (parser.currentToken()) {
      case START_OBJECT, FIELD_NAME -> "an object";
      case START_ARRAY -> "a list";
      case END_OBJECT, END_ARRAY, NOT_AVAILABLE -> "nothing";
      case VALUE_STRING -> Json.of(shorten(parser.getText())).toString();
      case VALUE_NUMBER_INT,
          VALUE_NUMBER_FLOAT,
          VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL,
          VALUE_EMBEDDED_OBJECT ->
          shorten(parser.getText());
    };
  }

  private static String shorten(String text) {
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "…";
  }
}
