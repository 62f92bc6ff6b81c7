package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.ElementGoal.VariableChanged;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.List;
import java.util.Optional;

/** Edits the variables of a dashboard. */
final class VariableChangeEditor {

  private static final String VARIABLES = "variables";

  private final EditContext context;
  private final List<ListedPart> parts;

  VariableChangeEditor(EditContext context) {
    this.context = context;
    List<ListedPart> listed = context.locator().listedInDashboard(VARIABLES);
    boolean isComplete = listed.size() == context.goal().dashboard().variables().size();
    this.parts = isComplete ? listed : List.of();
  }

  /** The possible edits for a changed, new or removed variable. */
  List<Draft> drafts(VariableChanged goal) {
    List<String> names =
        context.goal().dashboard().variables().stream().map(Variable::name).toList();
    int index = names.indexOf(goal.variable());
    if (index >= 0 && parts.isEmpty()) {
      return List.of();
    }
    if (index < 0) {
      // Also a variable that assembly adds: the author's takes its place, the first one.
      int place = goal.current().isPresent() ? 0 : names.size();
      return goal.target().map(target -> added(target, place)).orElse(List.of());
    }
    ListedPart part = parts.get(index);
    return goal.target().isPresent() && goal.current().isPresent()
        ? changed(part, goal.current().get(), goal.target().get())
        : removed(part);
  }

  private List<Draft> changed(ListedPart part, JsonObject current, JsonObject target) {
    Optional<JavaExpression> before = context.generator().variable(current);
    Optional<JavaExpression> after = context.generator().variable(target);
    return before.isEmpty() || after.isEmpty()
        ? List.of()
        : context
            .editor(context.locator().follow(part), PanelFacts.NONE)
            .edits(before.get(), after.get());
  }

  private List<Draft> removed(ListedPart part) {
    Draft argument =
        part.list().arguments().size() == 1
            ? context.expressions().removed(part.owner(), part.list())
            : ArgumentList.removed(part);
    Draft unused = UnusedMembers.of(context.project(), part.owner(), part.expression());
    return List.of(argument.and(unused), argument);
  }

  private List<Draft> added(JsonObject target, int index) {
    Optional<PartCode> code = context.locator().dashboard();
    Optional<JavaExpression> value = context.generator().variable(target);
    if (code.isEmpty()
        || value.isEmpty()
        || parts.size() != context.goal().dashboard().variables().size()) {
      return List.of();
    }
    PartCode.Layer layer = code.get().innermost();
    SourceChain chain = layer.chain().orElseThrow();
    Optional<ListedPart> near =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(parts.get(Math.min(index, parts.size() - 1)));
    MethodInserter.Inserted method =
        new MethodInserter(context)
            .insert(
                near,
                layer.owner(),
                chain.first().tree(),
                "Variable",
                target.string("name").orElse(""),
                value.get());
    Draft list =
        near.map(
                part ->
                    ArgumentList.inserted(
                        part.owner(),
                        part.list(),
                        index == 0 ? 0 : part.list().arguments().size(),
                        method.call()))
            .orElseGet(
                () ->
                    Draft.insert(
                        layer.unit(),
                        layer.unit().end(layer.expression()),
                        "." + VARIABLES + "(" + method.call() + ")"));
    return List.of(method.draft().and(list));
  }
}
