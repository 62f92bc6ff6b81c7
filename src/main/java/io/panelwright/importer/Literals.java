package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
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

/** JSON as Java writes it, for what no typed word says. */
final class Literals implements Json.Visitor<Expression> {

  private static final Literals ALL = new Literals();

  private Literals() {}

  /** What has more values is read from its text: calls would fill the class, and the stack. */
  private static final int MOST = 60;

  /** An expression that makes this very value. */
  static Expression of(Json value) {
    return fits(value) ? value.accept(ALL) : read(JsonWriter.pretty(value).strip());
  }

  /** Whether a value can be made by calls. */
  static boolean fits(Json value) {
    return count(value, MOST) >= 0;
  }

  /** How many more values there may be behind this one; negative when it has too many. */
  private static int count(Json value, int left) {
    int rest = left - 1;
    if (value instanceof JsonArray array) {
      for (Json item : array.items()) {
        rest = rest < 0 ? rest : count(item, rest);
      }
    } else if (value instanceof JsonObject object) {
      for (Json member : object.members().values()) {
        rest = rest < 0 ? rest : count(member, rest);
      }
    }
    return rest;
  }

  private static Expression read(String text) {
    return new Expression.Call("JsonReader", "read", List.of("String"), List.of(text(text)));
  }

  /** A text. */
  static Expression text(String value) {
    return new Expression.Text(value);
  }

  /** An {@code int} that has this JSON. */
  static Optional<Expression> integer(Json value) {
    return value instanceof JsonNumber number && number.text().matches("-?(0|[1-9][0-9]{0,8})")
        ? Optional.of(new Expression.Digits(number.text()))
        : Optional.empty();
  }

  /** A {@code double} that has this JSON. */
  static Optional<Expression> decimal(Json value) {
    return value instanceof JsonNumber number && isDouble(number)
        ? Optional.of(new Expression.Digits(number.text()))
        : Optional.empty();
  }

  private static boolean isDouble(JsonNumber number) {
    double value = number.toDouble();
    return Double.isFinite(value)
        && Json.of(value).equals(number)
        // An int literal: one too large would need a suffix.
        && (number.text().matches(".*[.eE].*") || Math.abs(value) < Integer.MAX_VALUE);
  }

  @Override
  public Expression object(JsonObject value) {
    Expression made = new Expression.Call("Json", "object", List.of(), List.of());
    for (var member : value.members().entrySet()) {
      made = with(made, member.getKey(), member.getValue());
    }
    return made;
  }

  private static Expression with(Expression object, String key, Json value) {
    Expression name = text(key);
    if (value instanceof JsonString string) {
      return with(object, "String", name, text(string.value()));
    }
    if (value instanceof JsonBoolean) {
      return with(object, "boolean", name, truth(value));
    }
    Optional<Expression> number = integer(value);
    return number.isPresent()
        ? with(object, "long", name, number.get())
        : with(object, "Json", name, of(value));
  }

  private static Expression with(Expression object, String type, Expression key, Expression value) {
    return new Expression.Word(object, "with", List.of("String", type), List.of(key, value));
  }

  @Override
  public Expression array(JsonArray value) {
    List<Expression> items = value.items().stream().map(Literals::of).toList();
    return new Expression.Call("Json", "array", List.of("Json..."), items);
  }

  @Override
  public Expression string(JsonString value) {
    return made("String", text(value.value()));
  }

  @Override
  public Expression number(JsonNumber value) {
    Optional<Expression> integer = integer(value);
    if (integer.isPresent()) {
      return made("long", integer.get());
    }
    return decimal(value)
        .map(decimal -> made("double", decimal))
        .orElseGet(() -> read(value.text()));
  }

  @Override
  public Expression bool(JsonBoolean value) {
    return made("boolean", truth(value));
  }

  @Override
  public Expression nothing(JsonNull value) {
    return new Expression.Constant("JsonNull", "NULL");
  }

  private static Expression made(String type, Expression value) {
    return new Expression.Call(
        "Json", "of", Collections.singletonList(type), Collections.singletonList(value));
  }

  static Expression truth(Json value) {
    return new Expression.Truth(value.equals(JsonBoolean.TRUE));
  }
}
