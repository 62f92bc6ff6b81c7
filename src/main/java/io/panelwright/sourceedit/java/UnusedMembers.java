package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes methods and constants that nothing uses after a part of the code is removed. */
final class UnusedMembers {

  private final JavaProject project;

  /** Uses in removed code, by the declaration; only looked up. */
  private final Map<Tree, Integer> removedUses = new IdentityHashMap<>();

  private final Deque<Member<? extends Tree>> queue = new ArrayDeque<>();
  private Draft draft = Draft.EMPTY;

  private UnusedMembers(JavaProject project) {
    this.project = project;
  }

  /** The removal of the members that only a removed expression uses. */
  static Draft of(JavaProject project, SourceClass owner, ExpressionTree removed) {
    UnusedMembers members = new UnusedMembers(project);
    members.collect(owner, removed);
    while (!members.queue.isEmpty()) {
      Member<? extends Tree> member = members.queue.remove();
      members.draft = members.draft.and(removal(member.owner(), member.tree()));
      members.collect(member.owner(), member.tree());
    }
    return members.draft;
  }

  private void collect(SourceClass owner, Tree tree) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        project.method(owner, call).ifPresent(UnusedMembers.this::used);
        return super.visitMethodInvocation(call, none);
      }

      @Override
      public Void visitIdentifier(IdentifierTree name, Void none) {
        constant(name);
        return super.visitIdentifier(name, none);
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree name, Void none) {
        constant(name);
        return super.visitMemberSelect(name, none);
      }

      private void constant(ExpressionTree name) {
        project
            .variable(owner, name)
            .filter(found -> found.owner().tree().getMembers().contains(found.tree()))
            .ifPresent(UnusedMembers.this::used);
      }
    }.scan(tree, null);
  }

  private void used(Member<? extends Tree> member) {
    int count = removedUses.merge(member.tree(), 1, Integer::sum);
    if (count == project.uses(member.tree()) && !isPublic(member.tree())) {
      queue.add(member);
    }
  }

  private static boolean isPublic(Tree member) {
    String modifiers =
        member instanceof MethodTree method
            ? method.getModifiers().toString()
            : ((VariableTree) member).getModifiers().toString();
    return modifiers.contains("public") || modifiers.contains("protected");
  }

  /** Removes a member with its comments and the blank line before it. */
  static Draft removal(SourceClass owner, Tree member) {
    JavaUnit unit = owner.unit();
    List<? extends Tree> members = owner.tree().getMembers();
    Optional<Integer> previous = Optional.empty();
    for (Tree other : members) {
      int end = unit.end(other);
      boolean isBefore = end > 0 && end <= unit.start(member);
      previous = isBefore ? Optional.of(end) : previous;
    }
    int from = previous.orElseGet(() -> unit.text().indexOf('{', bodySearchStart(unit, owner)) + 1);
    return Draft.replace(unit, from, unit.end(member), "");
  }

  /** An offset in the class header, after annotations and modifiers. */
  private static int bodySearchStart(JavaUnit unit, SourceClass owner) {
    int modifiers = unit.end(owner.tree().getModifiers());
    return modifiers > 0 ? modifiers : unit.start(owner.tree());
  }
}
