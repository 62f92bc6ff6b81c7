package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.json.JsonWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Java expressions for JSON that no typed method covers. */
public final class JsonLiterals implements Json.Visitor<JavaExpression> {

  private static final JsonLiterals VISITOR = new JsonLiterals();

  /** Larger objects are not built by calls: these would exceed the limits of a class. */
  private static final int MAX_VALUES = 60;

  /** Larger values are parsed from text, which is easier to read than calls. */
  private static final int MAX_READABLE_CALLS = 8;

  /** Columns of JSON text, which text blocks indent by up to 28 columns more. */
  private static final int TEXT_COLUMNS = 72;

  private JsonLiterals() {}

  /** Creates an expression that returns exactly this value. */
  static JavaExpression generate(Json value) {
    return isReadableAsCalls(value)
        ? value.accept(VISITOR)
        : readerCall(JsonWriter.readable(value, TEXT_COLUMNS));
  }

  /** Creates calls that return exactly this object or array, and not only its JSON type. */
  static JavaExpression generateCalls(Json value) {
    return value.accept(VISITOR);
  }

  /** Whether calls that create a value are easier to read than its text. */
  static boolean isReadableAsCalls(Json value) {
    return count(value, MAX_READABLE_CALLS) >= 0;
  }

  /** Whether calls can create a value. */
  static boolean isInlineable(Json value) {
    return count(value, MAX_VALUES) >= 0;
  }

  /** Creates the text of an object, a text block. */
  static JavaExpression jsonText(JsonObject value) {
    return stringLiteral(JsonWriter.readable(value, TEXT_COLUMNS));
  }

  /** Returns the number of values that may follow this one; negative if it has too many. */
  private static int count(Json value, int limit) {
    int remaining = limit - 1;
    if (value instanceof JsonArray array) {
      for (Json item : array.items()) {
        remaining = remaining < 0 ? remaining : count(item, remaining);
      }
    } else if (value instanceof JsonObject object) {
      for (Json member : object.members().values()) {
        remaining = remaining < 0 ? remaining : count(member, remaining);
      }
    }
    return remaining;
  }

  private static JavaExpression readerCall(String text) {
    return new JavaExpression.StaticCall(
        "JsonReader", "read", List.of("String"), List.of(stringLiteral(text)));
  }

  /** Creates a text. */
  public static JavaExpression stringLiteral(String value) {
    return new JavaExpression.StringLiteral(value);
  }

  /** Creates an {@code int} with this JSON, if there is one. */
  static Optional<JavaExpression> intLiteral(Json value) {
    return value instanceof JsonNumber number && number.text().matches("-?(0|[1-9][0-9]{0,8})")
        ? Optional.of(new JavaExpression.NumberLiteral(number.text()))
        : Optional.empty();
  }

  /** Creates a {@code double} with this JSON, if there is one. */
  static Optional<JavaExpression> doubleLiteral(Json value) {
    return value instanceof JsonNumber number && isDouble(number)
        ? Optional.of(new JavaExpression.NumberLiteral(number.text()))
        : Optional.empty();
  }

  private static boolean isDouble(JsonNumber number) {
    double value = number.toDouble();
    return Double.isFinite(value)
        && Json.of(value).equals(number)
        // An int literal: a larger one would need a suffix.
        && (number.text().matches(".*[.eE].*") || Math.abs(value) < Integer.MAX_VALUE);
  }

  @Override
  public JavaExpression object(JsonObject value) {
    JavaExpression expression =
        new JavaExpression.StaticCall("Json", "object", List.of(), List.of());
    for (var member : value.members().entrySet()) {
      expression = with(expression, member.getKey(), member.getValue());
    }
    return expression;
  }

  private static JavaExpression with(JavaExpression object, String key, Json value) {
    JavaExpression name = stringLiteral(key);
    if (value instanceof JsonString string) {
      return with(object, "String", name, stringLiteral(string.value()));
    }
    if (value instanceof JsonBoolean) {
      return with(object, "boolean", name, booleanLiteral(value));
    }
    Optional<JavaExpression> number = intLiteral(value);
    return number.isPresent()
        ? with(object, "long", name, number.get())
        : with(object, "Json", name, generate(value));
  }

  private static JavaExpression with(
      JavaExpression object, String type, JavaExpression key, JavaExpression value) {
    return new JavaExpression.MethodCall(
        object, "with", List.of("String", type), List.of(key, value));
  }

  @Override
  public JavaExpression array(JsonArray value) {
    List<JavaExpression> items = value.items().stream().map(JsonLiterals::generate).toList();
    return new JavaExpression.StaticCall("Json", "array", List.of("Json..."), items);
  }

  @Override
  public JavaExpression string(JsonString value) {
    return jsonOf("String", stringLiteral(value.value()));
  }

  @Override
  public JavaExpression number(JsonNumber value) {
    Optional<JavaExpression> integer = intLiteral(value);
    if (integer.isPresent()) {
      return jsonOf("long", integer.get());
    }
    return doubleLiteral(value)
        .map(decimal -> jsonOf("double", decimal))
        .orElseGet(() -> readerCall(value.text()));
  }

  @Override
  public JavaExpression bool(JsonBoolean value) {
    return jsonOf("boolean", booleanLiteral(value));
  }

  @Override
  public JavaExpression nullValue(JsonNull value) {
    return new JavaExpression.StaticConstant("JsonNull", "NULL");
  }

  private static JavaExpression jsonOf(String type, JavaExpression value) {
    return new JavaExpression.StaticCall(
        "Json", "of", Collections.singletonList(type), Collections.singletonList(value));
  }

  static JavaExpression booleanLiteral(Json value) {
    return new JavaExpression.BooleanLiteral(value.equals(JsonBoolean.TRUE));
  }
}
