package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the calls of dsl methods that produce a JSON value. */
final class ExpressionGenerator {

  /** Methods that imported dashboards do not use. */
  private static final Set<String> EXCLUDED_METHODS = Set.of("width", "height", "key", "both");

  private static final int CACHE_SIZE = 500;

  /**
   * Maximum of calls in a chain, which the Java compiler accepts; hand-written chains are shorter.
   */
  private static final int MAX_CALLS = 300;

  /** Values with more properties are data without typed methods; a search would take too long. */
  private static final int MAX_PROPERTIES = 400;

  private final DslMethods methods = DslMethods.table();
  private final ArgumentGenerator arguments;
  private final Map<String, Object> locals;

  /** Values of the latest expressions: the search evaluates the same expressions often. */
  private final Map<JavaExpression, Object> cache = new IdentityHashMap<>();

  /**
   * Creates a generator for one class.
   *
   * @param locals values of the names in the class that will contain the expressions
   * @param cache expressions that were generated before
   */
  ExpressionGenerator(Map<String, Object> locals, ExpressionCache cache) {
    this.locals = locals;
    this.arguments = new ArgumentGenerator(this, cache);
  }

  /**
   * An expression that covers a part of a value.
   *
   * @param covered the JSON that it produces
   * @param calls the number of method calls
   */
  record Candidate(JavaExpression expression, JsonObject covered, int calls) {

    Candidate with(JavaExpression more, JsonObject newlyCovered) {
      return new Candidate(more, covered.merge(newlyCovered), calls + 1);
    }
  }

  ArgumentGenerator arguments() {
    return arguments;
  }

  /** Returns the value of an expression. */
  Object evaluate(JavaExpression expression) {
    if (cache.size() > CACHE_SIZE) {
      cache.clear();
    }
    Object value = ExpressionEvaluator.evaluate(expression, locals, cache);
    cache.put(expression, value);
    return value;
  }

  /** Returns the expression, unless the dsl rejects it. */
  Optional<JavaExpression> ifValid(JavaExpression expression) {
    try {
      evaluate(expression);
      return Optional.of(expression);
    } catch (FindingsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the dsl's reason to reject an expression, in one line. */
  Optional<String> rejectionReason(JavaExpression expression) {
    try {
      evaluate(expression);
      return Optional.empty();
    } catch (FindingsException e) {
      return Optional.of(e.findings().get(0).message());
    }
  }

  /**
   * Adds all typed methods that apply to a value, and raw calls for the rest.
   *
   * @param json returns the JSON of an expression
   */
  JavaExpression coverWithRaw(
      String type,
      JavaExpression start,
      JsonObject value,
      Function<JavaExpression, JsonObject> json) {
    JavaExpression expression =
        cover(type, new Candidate(start, json.apply(start), 0), value).expression;
    for (String key : UncoveredProperties.findTopLevel(value, json.apply(expression))) {
      expression = pathCall("raw", expression, key, value.get(key).orElse(JsonNull.NULL));
    }
    return expression;
  }

  /**
   * Creates a call with a path and a value: {@code raw}, {@code option}, {@code field}, {@code
   * setting}.
   */
  static JavaExpression pathCall(String method, JavaExpression on, String path, Json value) {
    return new JavaExpression.MethodCall(
        on,
        method,
        List.of("String", "Json"),
        List.of(JsonLiterals.stringLiteral(path), JsonLiterals.generate(value)));
  }

  /** Adds methods that cover the whole value; empty if a part of it has no method. */
  Optional<Candidate> coverFully(String type, Candidate start, JsonObject value) {
    Candidate candidate = cover(type, start, value);
    return UncoveredProperties.find(value, candidate.covered).isEmpty()
        ? Optional.of(candidate)
        : Optional.empty();
  }

  /** Adds methods that cover as much of a value as possible. */
  Candidate cover(String type, Candidate start, JsonObject value) {
    Candidate candidate = start;
    Map<List<String>, Json> uncovered = UncoveredProperties.find(value, candidate.covered);
    if (uncovered.size() > MAX_PROPERTIES) {
      return candidate;
    }
    Set<List<String>> uncoverable = new LinkedHashSet<>();
    while (true) {
      Optional<List<String>> next =
          uncovered.keySet().stream().filter(path -> !uncoverable.contains(path)).findFirst();
      if (next.isEmpty() || candidate.calls >= MAX_CALLS) {
        return candidate;
      }
      Optional<Candidate> more =
          findBestMethod(type, candidate, value, next.get(), uncovered.size());
      if (more.isEmpty()) {
        uncoverable.add(next.get());
      } else {
        candidate = more.get();
        uncovered = UncoveredProperties.find(value, candidate.covered);
      }
    }
  }

  /**
   * Finds the method that covers this member and the most of the other members.
   *
   * @param before the number of members that are not covered yet
   */
  private Optional<Candidate> findBestMethod(
      String type, Candidate candidate, JsonObject value, List<String> path, int before) {
    Optional<Candidate> best = Optional.empty();
    int max = 0;
    for (DslMethods.DslMethod row : methods.methods(type, path)) {
      if (isExcluded(row)) {
        continue;
      }
      Optional<Candidate> more =
          CustomMatchers.matchMethod(row, candidate, value)
              .or(() -> apply(row, candidate, value, path));
      if (more.isPresent()) {
        Map<List<String>, Json> remaining = UncoveredProperties.find(value, more.get().covered);
        int gain = before - remaining.size();
        boolean better = gain > max || gain == max && best.isPresent() && isShorter(more, best);
        if (!remaining.containsKey(path) && better
            || extendsList(remaining, path, more.get(), candidate)) {
          max = Math.max(gain, max);
          best = more;
        }
      }
    }
    return best;
  }

  /**
   * Also excludes the method that selects a range query and removes the flag of instant queries.
   */
  private static boolean isExcluded(DslMethods.DslMethod row) {
    return EXCLUDED_METHODS.contains(row.name())
        || row.declaringType().equals("Query")
            && row.name().equals("range")
            && row.parameters().isEmpty();
  }

  private static boolean isShorter(Optional<Candidate> one, Optional<Candidate> other) {
    return ExpressionSize.measure(one.orElseThrow().expression)
        < ExpressionSize.measure(other.orElseThrow().expression);
  }

  /** Whether a list has become longer and is still a prefix of the expected list. */
  private static boolean extendsList(
      Map<List<String>, Json> remaining, List<String> path, Candidate more, Candidate candidate) {
    return remaining.get(path) instanceof JsonArray && !more.covered.equals(candidate.covered);
  }

  private Optional<Candidate> apply(
      DslMethods.DslMethod row, Candidate candidate, JsonObject value, List<String> path) {
    return TemplateMatcher.match(row.template(), value, candidate.covered, path)
        .flatMap(
            match ->
                arguments
                    .generate(row, match)
                    .map(arguments -> row.callOn(candidate.expression, arguments))
                    .flatMap(this::ifValid)
                    .map(call -> candidate.with(call, match.covered())));
  }
}
