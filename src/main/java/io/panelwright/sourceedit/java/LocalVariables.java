package io.panelwright.sourceedit.java;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Optional;

/** Finds variables and parameters of methods. */
final class LocalVariables {

  private LocalVariables() {}

  /** The parameter or variable of the method around a name. */
  static Optional<VariableTree> find(JavaProject project, Tree at, String name) {
    Optional<? extends Tree> around = project.enclosing(at, MethodTree.class);
    if (around.isEmpty()) {
      around = project.enclosing(at, LambdaExpressionTree.class);
    }
    VariableTree[] found = new VariableTree[1];
    around.ifPresent(
        method ->
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitVariable(VariableTree tree, Void none) {
                if (tree.getName().contentEquals(name)) {
                  found[0] = tree;
                }
                return super.visitVariable(tree, none);
              }
            }.scan(method, null));
    return Optional.ofNullable(found[0]);
  }
}
