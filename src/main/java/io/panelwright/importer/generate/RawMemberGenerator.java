package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Generates the calls that set members of a query as JSON. */
final class RawMemberGenerator {

  /** More members than these are one JSON text instead of one call each. */
  private static final int MAX_CALLS = 2;

  private RawMemberGenerator() {}

  /** Whether an object has few members, which are no objects or lists. */
  static boolean isShort(JsonObject object) {
    return object.members().size() <= MAX_CALLS
        && object.members().values().stream()
            .noneMatch(value -> value instanceof JsonObject || value instanceof JsonArray);
  }

  /** Adds members: short ones by a call each, others as one text block. */
  static JavaExpression add(JavaExpression query, JsonObject members) {
    boolean isBlock =
        !isShort(members)
            && members.members().keySet().stream().noneMatch(key -> key.contains("."));
    if (isBlock) {
      return new JavaExpression.MethodCall(
          query, "raw", List.of("String"), List.of(JsonLiterals.jsonText(members)));
    }
    JavaExpression expression = query;
    for (var member : members.members().entrySet()) {
      expression =
          ExpressionGenerator.pathCall("raw", expression, member.getKey(), member.getValue());
    }
    return expression;
  }
}
