package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code of a part of a dashboard: a panel, a section, a variable.
 *
 * @param layers the expression in the list of its parent, then those of the methods that it calls
 */
record PartCode(List<Layer> layers) {

  private static final int MAX_LAYERS = 8;

  PartCode {
    layers = List.copyOf(layers);
  }

  /**
   * An expression whose result is the part, perhaps changed by outer layers.
   *
   * @param isShared whether the expression makes several parts
   * @param returnType the declared type of the method that the chain begins with; empty for a
   *     method of the dsl
   */
  record Layer(
      SourceClass owner,
      ExpressionTree expression,
      Optional<SourceChain> chain,
      boolean isShared,
      Optional<Member<MethodTree>> called) {

    JavaUnit unit() {
      return owner.unit();
    }

    /** Whether calls of the dsl's panel types can be added at the end. */
    boolean isOpen() {
      return chain.isPresent() && called.filter(Layer::returnsPanel).isEmpty();
    }

    /** Whether a method returns the type of all panels or variables, which has no calls. */
    static boolean returnsPanel(Member<MethodTree> method) {
      return Set.of("Panel", "Variable").contains(String.valueOf(method.tree().getReturnType()));
    }
  }

  Layer outermost() {
    return layers.get(0);
  }

  Layer innermost() {
    return layers.get(layers.size() - 1);
  }

  /** Follows an expression to the factory of the dsl that makes the part. */
  static PartCode follow(
      JavaProject project, SourceClass owner, ExpressionTree expression, boolean isShared) {
    List<Layer> layers = new ArrayList<>();
    follow(project, owner, expression, isShared, layers);
    return new PartCode(layers);
  }

  private static void follow(
      JavaProject project,
      SourceClass owner,
      ExpressionTree expression,
      boolean isShared,
      List<Layer> layers) {
    Optional<SourceChain> chain = SourceChain.of(expression);
    Optional<Member<MethodTree>> called =
        chain.flatMap(calls -> project.method(owner, calls.first().tree()));
    layers.add(new Layer(owner, expression, chain, isShared, called));
    if (layers.size() == MAX_LAYERS) {
      return;
    }
    if (called.isPresent()) {
      boolean isSharedMethod = isShared || project.uses(called.get().tree()) > 1;
      result(called.get().tree())
          .ifPresent(value -> follow(project, called.get().owner(), value, isSharedMethod, layers));
      return;
    }
    ExpressionTree start = chain.flatMap(SourceChain::start).orElse(expression);
    Optional<Member<VariableTree>> variable = project.variable(owner, start);
    if (variable.isPresent()
        && variable.get().tree().getInitializer() != null
        && isPart(variable.get().tree())) {
      boolean isSharedValue = isShared || project.uses(variable.get().tree()) > 1;
      follow(
          project,
          variable.get().owner(),
          variable.get().tree().getInitializer(),
          isSharedValue,
          layers);
    }
  }

  /** Datasources and owners begin chains, but make no part. */
  private static boolean isPart(VariableTree variable) {
    String type = String.valueOf(variable.getType());
    return !type.equals("Owner") && !type.endsWith("Datasource");
  }

  /** The only value that a method returns. */
  static Optional<ExpressionTree> result(MethodTree method) {
    List<ExpressionTree> values = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void none) {
        values.add(tree.getExpression());
        return null;
      }

      @Override
      public Void visitLambdaExpression(com.sun.source.tree.LambdaExpressionTree tree, Void none) {
        return null;
      }
    }.scan((Tree) method.getBody(), null);
    return values.size() == 1 && values.get(0) != null
        ? Optional.of(values.get(0))
        : Optional.empty();
  }
}
