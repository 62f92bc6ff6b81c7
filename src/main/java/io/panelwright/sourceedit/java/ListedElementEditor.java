package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Edits the elements that a call of the dashboard lists: its variables, or its annotations. */
final class ListedElementEditor {

  private final EditContext context;
  private final String method;
  private final String type;
  private final List<String> names;
  private final Function<JsonObject, Optional<JavaExpression>> generator;
  private final List<ListedPart> parts;

  /**
   * Creates an editor.
   *
   * @param method the method of the dashboard: {@code variables}
   * @param type the type of its arguments
   * @param names the names of the present elements, in order
   * @param generator generates the calls of an element
   */
  ListedElementEditor(
      EditContext context,
      String method,
      String type,
      List<String> names,
      Function<JsonObject, Optional<JavaExpression>> generator) {
    this.context = context;
    this.method = method;
    this.type = type;
    this.names = names;
    this.generator = generator;
    List<ListedPart> listed = context.locator().listedInDashboard(method);
    this.parts = listed.size() == names.size() ? listed : List.of();
  }

  /** Whether the source lists the elements one by one. */
  boolean isListed() {
    return parts.size() == names.size();
  }

  /** The possible edits for a changed, new or removed element. */
  List<Draft> drafts(String name, Optional<JsonObject> current, Optional<JsonObject> target) {
    int index = names.indexOf(name);
    if (!isListed()) {
      return List.of();
    }
    if (index < 0) {
      // Also an element that assembly adds: the author's takes its place, the first one.
      int place = current.isPresent() ? 0 : names.size();
      return target.map(json -> added(name, json, place)).orElse(List.of());
    }
    ListedPart part = parts.get(index);
    return target.isPresent() && current.isPresent()
        ? changed(part, current.get(), target.get())
        : removed(part);
  }

  /** The edit for another order; names that the source does not list are left out. */
  List<Draft> reordered(List<String> order) {
    List<String> own = order.stream().filter(names::contains).toList();
    return isListed()
        ? ArgumentList.indexes(own, names)
            .flatMap(indexes -> ArgumentList.reordered(parts, indexes))
            .stream()
            .toList()
        : List.of();
  }

  private List<Draft> changed(ListedPart part, JsonObject current, JsonObject target) {
    Optional<JavaExpression> before = generator.apply(current);
    Optional<JavaExpression> after = generator.apply(target);
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

  private List<Draft> added(String name, JsonObject target, int index) {
    Optional<PartCode> code = context.locator().dashboard();
    Optional<JavaExpression> value = generator.apply(target);
    if (code.isEmpty() || value.isEmpty()) {
      return List.of();
    }
    PartCode.Layer layer = code.get().innermost();
    Optional<ListedPart> near =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(parts.get(Math.min(index, parts.size() - 1)));
    MethodInserter.Inserted inserted =
        new MethodInserter(context)
            .insert(
                near,
                layer.owner(),
                layer.chain().orElseThrow().first().tree(),
                type,
                name,
                value.get());
    Draft list =
        near.map(part -> insertedInto(part, index, inserted.call()))
            .orElseGet(
                () ->
                    Draft.insert(
                        layer.unit(),
                        layer.unit().end(layer.expression()),
                        "." + method + "(" + inserted.call() + ")"));
    return List.of(inserted.draft().and(list));
  }

  private static Draft insertedInto(ListedPart part, int index, String call) {
    int place = index == 0 ? 0 : part.list().arguments().size();
    return ArgumentList.inserted(part.owner(), part.list(), place, call);
  }
}
