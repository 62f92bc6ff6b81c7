package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Cache of generated expressions: panels often have the same overrides and mappings. */
public final class ExpressionCache {

  /** Expressions by type and value; for lookups only, since the order is undefined. */
  private final Map<Key, Optional<JavaExpression>> expressions = new HashMap<>();

  private record Key(String type, Json value) {}

  /**
   * Returns the expression for a value, which does not depend on the panel that contains the value.
   */
  Optional<JavaExpression> computeIfAbsent(
      String type, Json value, Supplier<Optional<JavaExpression>> generator) {
    Key phrase = new Key(type, value);
    Optional<JavaExpression> expression = expressions.get(phrase);
    if (expression == null) {
      expression = generator.get();
      expressions.put(phrase, expression);
    }
    return expression;
  }
}
