package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.LocalConstant;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import io.panelwright.sourceedit.java.SourceChain.SourceCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits an expression of a source whose present and new values are generated expressions. */
final class ExpressionEditor {

  private final StringSource strings;
  private final SourceDatasources datasources;

  ExpressionEditor(JavaProject project, SourceDatasources datasources) {
    this.strings = new StringSource(project);
    this.datasources = datasources;
  }

  /** The possible edits, the smallest first; the last one replaces the whole expression. */
  List<Draft> edit(
      SourceClass owner, ExpressionTree source, JavaExpression before, JavaExpression after) {
    if (before.equals(after)) {
      return List.of(Draft.EMPTY);
    }
    if (before instanceof StringLiteral old
        && after instanceof StringLiteral text
        && strings.value(owner, source).filter(old.value()::equals).isPresent()) {
      return strings.replace(owner, source, old.value(), text.value());
    }
    List<Draft> drafts = new ArrayList<>();
    chain(owner, source, before, after).ifPresent(drafts::add);
    drafts.add(whole(owner, source, after));
    return drafts;
  }

  private Draft whole(SourceClass owner, ExpressionTree source, JavaExpression after) {
    JavaUnit unit = owner.unit();
    return SourceNames.print(after, owner, datasources)
        .insertedAt(unit, unit.start(source), unit.end(source), "", "");
  }

  private Optional<Draft> chain(
      SourceClass owner, ExpressionTree source, JavaExpression before, JavaExpression after) {
    Optional<SourceChain> chain = SourceChain.of(source);
    Optional<GeneratedChain> old = GeneratedChain.of(before);
    Optional<GeneratedChain> next = GeneratedChain.of(after);
    boolean isComparable =
        chain.isPresent()
            && old.filter(calls -> calls.names().equals(chain.get().names())).isPresent()
            && next.filter(calls -> calls.first().name().equals(old.get().first().name()))
                .isPresent();
    return isComparable
        ? Optional.of(chain(owner, chain.get(), old.get(), next.get()))
        : Optional.empty();
  }

  private Draft chain(
      SourceClass owner, SourceChain source, GeneratedChain before, GeneratedChain after) {
    Draft draft = arguments(owner, source.first(), before.first(), after.first());
    if (!before.start().equals(after.start())
        && source.start().isPresent()
        && after.start().isPresent()) {
      draft = draft.and(whole(owner, source.start().get(), after.start().get()));
    }
    int at = 0;
    for (GeneratedChain.Pair pair : before.pairs(after)) {
      SourceCall previous = source.calls().get(at);
      if (pair.before().isEmpty()) {
        draft = draft.and(inserted(owner, previous, pair.after().orElseThrow()));
        continue;
      }
      at++;
      SourceCall call = source.calls().get(at);
      draft =
          draft.and(
              pair.after().isPresent()
                  ? arguments(owner, call, pair.before().get(), pair.after().get())
                  : removed(owner, call));
    }
    return draft;
  }

  /** Adds a call after another one. */
  Draft inserted(SourceClass owner, SourceCall previous, GeneratedCall call) {
    JavaUnit unit = owner.unit();
    int at = unit.end(previous.tree());
    return SourceNames.print(call.arguments(), owner, datasources)
        .insertedAt(unit, at, at, lineBreak(unit, previous) + "." + call.name() + "(", ")");
  }

  /** The white space before the calls of a chain of several lines. */
  private static String lineBreak(JavaUnit unit, SourceCall call) {
    if (!(call.tree().getMethodSelect() instanceof MemberSelectTree select)) {
      return "";
    }
    int from = unit.end(select.getExpression());
    return unit.text().substring(from, unit.text().indexOf('.', from));
  }

  /** Removes a call that is not the first of its chain. */
  Draft removed(SourceClass owner, SourceCall call) {
    MemberSelectTree select = (MemberSelectTree) call.tree().getMethodSelect();
    JavaUnit unit = owner.unit();
    return Draft.replace(unit, unit.end(select.getExpression()), unit.end(call.tree()), "");
  }

  /** Edits the arguments of a call. */
  Draft arguments(SourceClass owner, SourceCall call, GeneratedCall before, GeneratedCall after) {
    List<JavaExpression> old = before.arguments();
    List<JavaExpression> next = after.arguments();
    if (old.equals(next)) {
      return Draft.EMPTY;
    }
    if (call.arguments().size() != old.size() || old.isEmpty()) {
      return allArguments(owner, call, after);
    }
    if (old.size() != next.size()) {
      return otherCount(owner, call, old, next);
    }
    Draft draft = Draft.EMPTY;
    for (int i = 0; i < old.size(); i++) {
      draft = draft.and(edit(owner, call.arguments().get(i), old.get(i), next.get(i)).get(0));
    }
    return draft;
  }

  /** Replaces all arguments of a call. */
  Draft allArguments(SourceClass owner, SourceCall call, GeneratedCall after) {
    JavaUnit unit = owner.unit();
    int open = unit.text().indexOf('(', unit.end(call.tree().getMethodSelect()));
    return SourceNames.print(after.arguments(), owner, datasources)
        .insertedAt(unit, open + 1, unit.end(call.tree()) - 1, "", "");
  }

  /** Keeps the arguments that stay. */
  private Draft otherCount(
      SourceClass owner, SourceCall call, List<JavaExpression> old, List<JavaExpression> next) {
    JavaUnit unit = owner.unit();
    int kept = 0;
    while (kept < Math.min(old.size(), next.size()) && old.get(kept).equals(next.get(kept))) {
      kept++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), next.size()) - kept
        && old.get(old.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
      tail++;
    }
    SourceNames.Printed added =
        SourceNames.print(next.subList(kept, next.size() - tail), owner, datasources);
    List<String> parts = new ArrayList<>();
    if (kept > 0) {
      parts.add(unit.text(call.arguments().get(kept - 1)));
    }
    parts.add(added.text());
    if (tail > 0) {
      parts.add(unit.text(call.arguments().get(old.size() - tail)));
    }
    int from = unit.start(call.arguments().get(Math.max(0, kept - 1)));
    int to = unit.end(call.arguments().get(Math.min(old.size() - 1, old.size() - tail)));
    String text = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    return new Draft(List.of(new Draft.Splice(unit, from, to, text)), added.imports());
  }

  /** Whether an expression of a source has the form and the strings of a generated one. */
  boolean matches(SourceClass owner, ExpressionTree source, JavaExpression expected) {
    if (expected instanceof StringLiteral text) {
      return strings.value(owner, source).filter(text.value()::equals).isPresent();
    }
    if (expected instanceof StaticConstant constant) {
      return TreeConverter.name(source)
          .filter(name -> ("." + name).endsWith("." + constant.name()))
          .isPresent();
    }
    if (expected instanceof LocalConstant) {
      return TreeConverter.name(source).isPresent();
    }
    Optional<GeneratedChain> chain = GeneratedChain.of(expected);
    if (chain.isEmpty()) {
      return source instanceof LiteralTree
          && owner
              .unit()
              .text(source)
              .equals(SourceNames.print(expected, owner, datasources).text());
    }
    return SourceChain.of(source).filter(calls -> matches(owner, calls, chain.get())).isPresent();
  }

  private boolean matches(SourceClass owner, SourceChain source, GeneratedChain expected) {
    if (!source.names().equals(expected.names())) {
      return false;
    }
    for (int i = 0; i < source.calls().size(); i++) {
      List<? extends ExpressionTree> arguments = source.calls().get(i).arguments();
      List<JavaExpression> others = expected.calls().get(i).arguments();
      if (arguments.size() != others.size()) {
        return false;
      }
      for (int j = 0; j < others.size(); j++) {
        if (!matches(owner, arguments.get(j), others.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
