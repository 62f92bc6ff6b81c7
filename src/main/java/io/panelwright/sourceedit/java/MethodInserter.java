package io.panelwright.sourceedit.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds a method that makes a part, and returns the call of it. */
final class MethodInserter {

  private final EditContext context;

  MethodInserter(EditContext context) {
    this.context = context;
  }

  /**
   * A new method.
   *
   * @param call the call as the caller's class can write it
   */
  record Inserted(String call, Draft draft) {}

  /**
   * Adds a method after the method of another part, or after the method that has the list.
   *
   * @param near the part before it or after it, if there is one
   * @param caller the class that will call the method
   * @param anchor a tree of the method that has the list
   */
  Inserted insert(
      Optional<ListedPart> near,
      SourceClass caller,
      Tree anchor,
      String type,
      String title,
      JavaExpression value) {
    Optional<Member<MethodTree>> neighbor = near.flatMap(this::method);
    SourceClass target = neighbor.map(Member::owner).orElse(caller);
    Tree after =
        neighbor
            .<Tree>map(Member::tree)
            .or(() -> context.project().enclosing(anchor, MethodTree.class))
            .orElse(anchor);
    boolean isOwn = target.tree() == caller.tree();
    String name = name(target, title, type);
    SourceNames.Printed printed = SourceNames.print(value, target, context.datasources());
    SourceNames.Printed typeName = SourceNames.type(type, target);
    String text =
        "\n\n  %sstatic %s %s() {\n    return %s;\n  }"
            .formatted(isOwn ? "private " : "", typeName.text(), name, printed.text());
    JavaUnit unit = target.unit();
    Set<Draft.NewImport> imports = new LinkedHashSet<>(printed.imports());
    imports.addAll(typeName.imports());
    int at = unit.end(after);
    Draft draft = new Draft(List.of(new Draft.Splice(unit, at, at, text)), imports);
    return new Inserted((isOwn ? "" : target.name() + ".") + name + "()", draft);
  }

  /** Lets the classes of the package call a private method. */
  static Draft visible(Member<MethodTree> method) {
    JavaUnit unit = method.owner().unit();
    int start = unit.start(method.tree());
    String modifier = "private ";
    return unit.text().startsWith(modifier, start)
        ? Draft.replace(unit, start, start + modifier.length(), "")
        : Draft.EMPTY;
  }

  private Optional<Member<MethodTree>> method(ListedPart part) {
    return SourceChain.of(part.expression())
        .flatMap(chain -> context.project().method(part.owner(), chain.first().tree()));
  }

  private String name(SourceClass target, String title, String kind) {
    NameAllocator names = new NameAllocator(List.of());
    Set<String> taken = new LinkedHashSet<>();
    for (Tree member : target.tree().getMembers()) {
      if (member instanceof MethodTree method) {
        taken.add(method.getName().toString());
      } else if (member instanceof VariableTree field) {
        taken.add(field.getName().toString());
      } else if (member instanceof ClassTree type) {
        taken.add(type.getSimpleName().toString());
      }
    }
    for (ImportTree line : target.unit().tree().getImports()) {
      String imported = line.getQualifiedIdentifier().toString();
      taken.add(imported.substring(imported.lastIndexOf('.') + 1));
    }
    String name = names.methodName(title, kind);
    while (taken.contains(name) || !context.newNames().add(target.name() + "." + name)) {
      name = names.methodName(title, kind);
    }
    return name;
  }
}
