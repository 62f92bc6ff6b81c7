package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chain of generated calls.
 *
 * @param start what the first call is called on; empty for a static call
 */
record GeneratedChain(Optional<JavaExpression> start, List<GeneratedCall> calls) {

  /** Methods whose first argument is the path of a setting. */
  private static final Set<String> PATH_METHODS = Set.of("raw", "option", "field", "setting");

  /**
   * A call.
   *
   * @param type the type of a static call; empty for others
   */
  record GeneratedCall(
      String type, String name, List<String> parameters, List<JavaExpression> arguments) {

    /** The setting that the call sets: its name, with the path if it has one. */
    String key() {
      return PATH_METHODS.contains(name) && arguments.get(0) instanceof StringLiteral path
          ? name + " " + path.value()
          : name;
    }
  }

  /** Two calls of the same setting; one of them may be absent. */
  record Pair(Optional<GeneratedCall> before, Optional<GeneratedCall> after) {

    boolean isSame() {
      return before.equals(after);
    }
  }

  /** The chain of an expression; empty if it is no call. */
  static Optional<GeneratedChain> of(JavaExpression expression) {
    List<GeneratedCall> calls = new ArrayList<>();
    JavaExpression at = expression;
    while (at instanceof MethodCall call) {
      calls.add(0, new GeneratedCall("", call.method(), call.parameters(), call.arguments()));
      at = call.receiver();
    }
    if (at instanceof StaticCall call) {
      calls.add(
          0, new GeneratedCall(call.type(), call.method(), call.parameters(), call.arguments()));
      return Optional.of(new GeneratedChain(Optional.empty(), calls));
    }
    return calls.isEmpty()
        ? Optional.empty()
        : Optional.of(new GeneratedChain(Optional.of(at), calls));
  }

  /** The chain as an expression. */
  JavaExpression expression() {
    JavaExpression at =
        start.orElseGet(
            () ->
                new StaticCall(first().type, first().name, first().parameters, first().arguments));
    for (GeneratedCall call : calls.subList(start.isPresent() ? 0 : 1, calls.size())) {
      at = new MethodCall(at, call.name, call.parameters, call.arguments);
    }
    return at;
  }

  GeneratedCall first() {
    return calls.get(0);
  }

  List<String> names() {
    return calls.stream().map(GeneratedCall::name).toList();
  }

  /** Pairs the calls after the first with those of another chain, in the order of both. */
  List<Pair> pairs(GeneratedChain other) {
    List<GeneratedCall> left = calls.subList(1, calls.size());
    List<GeneratedCall> right = other.calls.subList(1, other.calls.size());
    int[][] best = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        int both = weight(left.get(i), right.get(j));
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (both > 0) {
          best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + both);
        }
      }
    }
    return pairs(left, right, best);
  }

  private static int weight(GeneratedCall one, GeneratedCall other) {
    return one.equals(other) ? 3 : one.key().equals(other.key()) ? 2 : 0;
  }

  private static List<Pair> pairs(
      List<GeneratedCall> left, List<GeneratedCall> right, int[][] best) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      boolean hasBoth = i < left.size() && j < right.size();
      int both = hasBoth ? weight(left.get(i), right.get(j)) : 0;
      if (both > 0 && best[i][j] == best[i + 1][j + 1] + both) {
        pairs.add(new Pair(Optional.of(left.get(i++)), Optional.of(right.get(j++))));
      } else if (i < left.size() && (j == right.size() || best[i][j] == best[i + 1][j])) {
        pairs.add(new Pair(Optional.of(left.get(i++)), Optional.empty()));
      } else {
        pairs.add(new Pair(Optional.empty(), Optional.of(right.get(j++))));
      }
    }
    return pairs;
  }
}
