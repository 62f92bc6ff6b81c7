package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constants of the sources for datasources and owners, by those of generated expressions. */
final class SourceDatasources {

  static final SourceDatasources NONE =
      new SourceDatasources(new JavaProject(List.of()), Map.of(), Map.of());

  private final JavaProject project;
  private final Map<String, JavaExpression> values;

  /** The owners of sections, by the uid of their datasource. */
  private final Map<String, Member<VariableTree>> owners;

  /**
   * Creates the table.
   *
   * @param values the values of generated constants, by name; later ones are seen, too
   * @param owners constants of owners, by the uid of their datasource
   */
  SourceDatasources(
      JavaProject project,
      Map<String, JavaExpression> values,
      Map<String, Member<VariableTree>> owners) {
    this.project = project;
    this.values = values;
    this.owners = Map.copyOf(owners);
  }

  /** The value of a generated constant. */
  JavaExpression value(String name) {
    return Optional.ofNullable(values.get(name)).orElseThrow();
  }

  /** The name of a constant with the value, as a class can write it; empty if there is none. */
  Optional<String> nameFor(String name, SourceClass target, Set<Draft.NewImport> imports) {
    StaticCall value = (StaticCall) value(name);
    Optional<String> own = constant(target, value);
    if (own.isPresent()) {
      return own;
    }
    for (JavaUnit unit : project.units()) {
      for (SourceClass owner : project.classes(unit)) {
        Optional<String> found = constant(owner, value).filter(field -> !isPrivate(owner, field));
        if (found.isPresent()) {
          return Optional.of(reference(owner, found.get(), target, imports));
        }
      }
    }
    boolean isOwner = value.type().equals("Owner") && value.arguments().size() == 1;
    return isOwner
        ? Optional.ofNullable(owners.get(normalized(strings(value).get(0))))
            .filter(found -> !isPrivate(found.owner(), found.tree().getName().toString()))
            .map(
                found ->
                    reference(found.owner(), found.tree().getName().toString(), target, imports))
        : Optional.empty();
  }

  /** One notation for a datasource variable. */
  static String normalized(String uid) {
    return uid.replaceFirst("^(?:\\$(\\w+)|\\$\\{(\\w+)\\}|\\[\\[(\\w+)\\]\\])$", "\\$$1$2$3");
  }

  private static List<String> strings(StaticCall value) {
    return value.arguments().stream()
        .map(argument -> normalized(((StringLiteral) argument).value()))
        .toList();
  }

  private static boolean isPrivate(SourceClass owner, String field) {
    return owner
        .field(field)
        .filter(tree -> tree.getModifiers().toString().contains("private"))
        .isPresent();
  }

  private static String reference(
      SourceClass owner, String field, SourceClass target, Set<Draft.NewImport> imports) {
    String type =
        owner.packageName().isEmpty() ? owner.name() : owner.packageName() + "." + owner.name();
    boolean isImported =
        target.unit().tree().getImports().stream()
            .anyMatch(
                line ->
                    line.isStatic()
                        && line.getQualifiedIdentifier().toString().equals(type + "." + field));
    if (isImported) {
      return field;
    }
    if (!owner.packageName().equals(target.packageName())) {
      imports.add(new Draft.NewImport(target.unit(), false, type));
    }
    return owner.name() + "." + field;
  }

  private Optional<String> constant(SourceClass owner, StaticCall value) {
    String type = value.type().equals("Owners") ? "Owner" : value.type();
    return owner.tree().getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> String.valueOf(field.getType()).equals(type))
        .filter(field -> field.getInitializer() != null && isSame(owner, field, value))
        .map(field -> field.getName().toString())
        .findFirst();
  }

  private boolean isSame(SourceClass owner, VariableTree field, StaticCall value) {
    List<String> expected = strings(value);
    Optional<SourceChain> chain = SourceChain.of(field.getInitializer());
    boolean isSameCall =
        chain.filter(calls -> calls.first().name().equals(value.method())).isPresent();
    if (isSameCall) {
      return strings(field.getInitializer()).stream()
          .map(SourceDatasources::normalized)
          .toList()
          .equals(expected);
    }
    boolean isOfDomain =
        value.type().equals("Owners")
            && chain.filter(calls -> calls.first().name().equals("of")).isPresent()
            && chain.get().first().arguments().size() == 2;
    return isOfDomain && isDomain(owner, chain.get().first().arguments().get(1), expected.get(0));
  }

  /** Whether a constant begins with the name of a domain. */
  private boolean isDomain(SourceClass owner, ExpressionTree constant, String name) {
    return project
        .variable(owner, constant)
        .map(Member::tree)
        .map(VariableTree::getInitializer)
        .map(SourceDatasources::strings)
        .filter(texts -> !texts.isEmpty() && texts.get(0).equals(name))
        .isPresent();
  }

  private static List<String> strings(Tree tree) {
    List<String> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void none) {
        if (literal.getValue() instanceof String text) {
          found.add(text);
        }
        return null;
      }
    }.scan(tree, null);
    return found;
  }
}
