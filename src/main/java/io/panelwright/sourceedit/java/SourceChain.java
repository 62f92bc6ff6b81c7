package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chain of calls in a source: {@code stat(…).unit(…)} or {@code AI.query(…).legend(…)}.
 *
 * @param start what the first call is called on; empty for a call without a receiver
 * @param calls at least one
 */
record SourceChain(Optional<ExpressionTree> start, List<SourceCall> calls) {

  /** A call of a chain. */
  record SourceCall(MethodInvocationTree tree) {

    String name() {
      return tree.getMethodSelect() instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : tree.getMethodSelect().toString();
    }

    List<? extends ExpressionTree> arguments() {
      return tree.getArguments();
    }
  }

  /** The chain of an expression; empty if it is no call. */
  static Optional<SourceChain> of(ExpressionTree expression) {
    List<SourceCall> calls = new ArrayList<>();
    ExpressionTree at = expression;
    Optional<ExpressionTree> start = Optional.empty();
    while (at instanceof MethodInvocationTree call) {
      calls.add(0, new SourceCall(call));
      if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
        return Optional.of(new SourceChain(Optional.empty(), calls));
      }
      at = select.getExpression();
      start = Optional.of(at);
    }
    return calls.isEmpty() ? Optional.empty() : Optional.of(new SourceChain(start, calls));
  }

  SourceCall first() {
    return calls.get(0);
  }

  SourceCall last() {
    return calls.get(calls.size() - 1);
  }

  List<String> names() {
    return calls.stream().map(SourceCall::name).toList();
  }
}
