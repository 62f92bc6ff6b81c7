package io.panelwright.sourceedit.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parsed sources of a project: finds methods and variables by name, and their uses. */
final class JavaProject {

  private final List<JavaUnit> units;

  // The maps are only looked up, never iterated.
  private final Map<String, List<SourceClass>> classes = new HashMap<>();
  private final Map<Tree, Tree> parents = new IdentityHashMap<>();
  private final Map<Tree, Integer> uses = new IdentityHashMap<>();
  private final Map<Tree, List<UseSite>> callSites = new IdentityHashMap<>();

  JavaProject(List<JavaUnit> units) {
    this.units = List.copyOf(units);
    this.units.forEach(this::index);
    this.units.forEach(this::countUses);
  }

  /** A class, with the file that declares it. */
  record SourceClass(JavaUnit unit, ClassTree tree) {

    String name() {
      return tree.getSimpleName().toString();
    }

    String packageName() {
      return unit.tree().getPackageName() == null ? "" : unit.tree().getPackageName().toString();
    }

    /** The methods with a name. */
    List<MethodTree> methods(String name) {
      return tree.getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .filter(method -> method.getName().contentEquals(name))
          .toList();
    }

    Optional<VariableTree> field(String name) {
      return tree.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(VariableTree.class::cast)
          .filter(field -> field.getName().contentEquals(name))
          .findFirst();
    }
  }

  /** A member of a class. */
  record Member<T extends Tree>(SourceClass owner, T tree) {}

  /** A call of a method. */
  record UseSite(SourceClass owner, MethodInvocationTree call) {}

  List<JavaUnit> units() {
    return units;
  }

  private void index(JavaUnit unit) {
    new TreeScanner<Void, Tree>() {
      @Override
      public Void scan(Tree tree, Tree parent) {
        if (tree == null) {
          return null;
        }
        parents.put(tree, parent);
        if (tree instanceof ClassTree type) {
          classes
              .computeIfAbsent(type.getSimpleName().toString(), name -> new ArrayList<>())
              .add(new SourceClass(unit, type));
        }
        return tree.accept(this, tree);
      }
    }.scan(unit.tree(), null);
  }

  private void countUses(JavaUnit unit) {
    new TreeScanner<Void, SourceClass>() {
      @Override
      public Void visitClass(ClassTree tree, SourceClass outer) {
        return super.visitClass(tree, new SourceClass(unit, tree));
      }

      @Override
      public Void visitImport(ImportTree tree, SourceClass owner) {
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, SourceClass owner) {
        method(owner, call)
            .ifPresent(
                found -> {
                  uses.merge(found.tree, 1, Integer::sum);
                  callSites
                      .computeIfAbsent(found.tree, key -> new ArrayList<>())
                      .add(new UseSite(owner, call));
                });
        return super.visitMethodInvocation(call, owner);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, SourceClass owner) {
        named(tree.getQualifierExpression().toString(), unit)
            .ifPresent(
                type ->
                    type.methods(tree.getName().toString())
                        .forEach(method -> uses.merge(method, 2, Integer::sum)));
        return super.visitMemberReference(tree, owner);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, SourceClass owner) {
        variable(owner, tree).ifPresent(found -> uses.merge(found.tree, 1, Integer::sum));
        return super.visitIdentifier(tree, owner);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, SourceClass owner) {
        variable(owner, tree).ifPresent(found -> uses.merge(found.tree, 1, Integer::sum));
        return super.visitMemberSelect(tree, owner);
      }
    }.scan(unit.tree(), null);
  }

  /** The classes that a file declares, nested ones included. */
  List<SourceClass> classes(JavaUnit unit) {
    List<SourceClass> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void none) {
        found.add(new SourceClass(unit, tree));
        return super.visitClass(tree, none);
      }
    }.scan(unit.tree(), null);
    return found;
  }

  /** The tree that contains a tree. */
  Optional<Tree> parent(Tree tree) {
    return Optional.ofNullable(parents.get(tree));
  }

  /** The nearest tree of a type around a tree. */
  <T extends Tree> Optional<T> enclosing(Tree tree, Class<T> type) {
    Tree at = parents.get(tree);
    while (at != null && !type.isInstance(at)) {
      at = parents.get(at);
    }
    return Optional.ofNullable(at).map(type::cast);
  }

  /** The number of uses of a method or a variable in the project. */
  int uses(Tree declaration) {
    return uses.getOrDefault(declaration, 0);
  }

  /** The calls of a method. */
  List<UseSite> callSites(MethodTree method) {
    return callSites.getOrDefault(method, List.of());
  }

  /** The class with a simple name, as a file sees it: of its own package first. */
  Optional<SourceClass> named(String name, JavaUnit unit) {
    List<SourceClass> all = classes.getOrDefault(name, List.of());
    String own = String.valueOf(unit.tree().getPackageName());
    return all.stream()
        .filter(type -> type.packageName().equals(own))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The method of the project that a call calls. */
  Optional<Member<MethodTree>> method(SourceClass scope, MethodInvocationTree call) {
    if (scope == null) {
      return Optional.empty();
    }
    int arguments = call.getArguments().size();
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      String method = name.getName().toString();
      return method(scope, method, arguments)
          .or(
              () ->
                  staticImport(scope.unit, method)
                      .flatMap(type -> method(type, method, arguments)));
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree type
        ? named(type.getName().toString(), scope.unit)
            .flatMap(found -> method(found, select.getIdentifier().toString(), arguments))
        : Optional.empty();
  }

  private static Optional<Member<MethodTree>> method(SourceClass type, String name, int arguments) {
    List<MethodTree> all = type.methods(name);
    return all.stream()
        .filter(method -> method.getParameters().size() == arguments)
        .findFirst()
        .or(() -> all.stream().filter(JavaProject::isVarargs).findFirst())
        .map(method -> new Member<>(type, method));
  }

  private static boolean isVarargs(MethodTree method) {
    int size = method.getParameters().size();
    return size > 0 && method.getParameters().get(size - 1).toString().contains("...");
  }

  private Optional<SourceClass> staticImport(JavaUnit unit, String member) {
    for (ImportTree line : unit.tree().getImports()) {
      if (line.isStatic()
          && line.getQualifiedIdentifier() instanceof MemberSelectTree select
          && (select.getIdentifier().contentEquals(member)
              || select.getIdentifier().contentEquals("*"))) {
        String type = select.getExpression().toString();
        return classes.getOrDefault(type.substring(type.lastIndexOf('.') + 1), List.of()).stream()
            .filter(found -> type.endsWith(found.packageName() + "." + found.name()))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The constant or local variable that a name means. */
  Optional<Member<VariableTree>> variable(SourceClass scope, ExpressionTree name) {
    if (scope == null) {
      return Optional.empty();
    }
    if (name instanceof IdentifierTree identifier) {
      String text = identifier.getName().toString();
      return LocalVariables.find(this, name, text)
          .map(local -> new Member<>(scope, local))
          .or(() -> scope.field(text).map(field -> new Member<>(scope, field)))
          .or(
              () ->
                  staticImport(scope.unit, text)
                      .flatMap(type -> type.field(text).map(field -> new Member<>(type, field))));
    }
    return name instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree type
        ? named(type.getName().toString(), scope.unit)
            .flatMap(
                found ->
                    found
                        .field(select.getIdentifier().toString())
                        .map(field -> new Member<>(found, field)))
        : Optional.empty();
  }
}
