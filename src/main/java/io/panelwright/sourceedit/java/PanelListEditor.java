package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.sourceedit.ElementGoal.LayoutChanged;
import io.panelwright.sourceedit.ElementGoal.PanelAdded;
import io.panelwright.sourceedit.ElementGoal.PanelChanged;
import io.panelwright.sourceedit.ElementGoal.PanelMoved;
import io.panelwright.sourceedit.ElementGoal.PanelRemoved;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits the lists of panels in sections. */
final class PanelListEditor {

  private static final String SECTION = "section";

  private final EditContext context;

  PanelListEditor(EditContext context) {
    this.context = context;
  }

  /** The possible edits for a deleted panel. */
  List<Draft> removed(PanelRemoved goal) {
    Optional<PlacedSection> section = context.section(goal.panel());
    List<ListedPart> parts = section.map(context.locator()::panels).orElse(List.of());
    if (parts.isEmpty()) {
      return List.of();
    }
    ListedPart part = parts.get(section.get().panels().indexOf(goal.panel()));
    Draft argument = ArgumentList.removed(part);
    Draft unused = UnusedMembers.of(context.project(), part.owner(), part.expression());
    return List.of(argument.and(unused), argument);
  }

  /** The possible edits for another order, sizes and positions. */
  List<Draft> layout(LayoutChanged goal) {
    List<Draft> placed = new PanelChangeEditor(context).placed(goal);
    if (!goal.reorders()) {
      return placed;
    }
    List<ListedPart> parts = context.locator().panels(goal.section());
    Optional<Draft> order =
        parts.isEmpty()
            ? Optional.empty()
            : ArgumentList.indexes(goal.order(), goal.section().panels())
                .flatMap(indexes -> ArgumentList.reordered(parts, indexes));
    return order
        .map(draft -> placed.stream().map(each -> each.and(draft)).toList())
        .orElse(List.of());
  }

  /** The possible edits for a new panel. */
  List<Draft> added(PanelAdded goal) {
    Optional<PlacedSection> section = context.section(goal.sectionKey());
    Optional<PartCode> code = section.flatMap(context.locator()::section);
    Optional<JavaExpression> value = context.generator().panel(goal.target());
    if (code.isEmpty() || value.isEmpty()) {
      return List.of();
    }
    List<ListedPart> parts = context.locator().panels(section.get());
    PartCode.Layer layer = code.get().innermost();
    SourceChain.SourceCall factory = layer.chain().orElseThrow().first();
    if (parts.isEmpty() && !section.get().panels().isEmpty()) {
      return List.of();
    }
    Optional<ListedPart> before = goal.after().flatMap(panel -> part(panel, section.get(), parts));
    Optional<ListedPart> near = before.or(() -> parts.stream().findFirst());
    String title = goal.target().string("title").orElse("");
    MethodInserter.Inserted method =
        new MethodInserter(context)
            .insert(
                near,
                near.map(ListedPart::owner).orElse(layer.owner()),
                factory.tree(),
                "Panel",
                title,
                complete(value.get(), goal, title));
    Draft argument =
        before
            .map(part -> ArgumentList.insertedAfter(part, method.call()))
            .orElseGet(
                () -> ArgumentList.inserted(layer.owner(), factory, first(factory), method.call()));
    return List.of(method.draft().and(argument));
  }

  /** The possible edits for a panel that moved to another section. */
  List<Draft> moved(PanelMoved goal) {
    Optional<PlacedSection> from = context.section(goal.panel());
    Optional<PlacedSection> to = context.section(goal.sectionKey());
    Optional<PartCode> code = context.locator().panel(goal.panel());
    Optional<PartCode> target = to.flatMap(context.locator()::section);
    List<ListedPart> parts = from.map(context.locator()::panels).orElse(List.of());
    if (code.isEmpty() || target.isEmpty() || parts.isEmpty()) {
      return List.of();
    }
    ListedPart part = parts.get(from.get().panels().indexOf(goal.panel()));
    PartCode.Layer layer = target.get().innermost();
    Optional<Call> call = call(part, layer.owner());
    if (call.isEmpty()) {
      return List.of();
    }
    List<ListedPart> others = context.locator().panels(to.get());
    Optional<ListedPart> before =
        others.isEmpty()
            ? Optional.empty()
            : goal.after().flatMap(panel -> part(panel, to.get(), others));
    SourceChain.SourceCall factory = layer.chain().orElseThrow().first();
    Draft list =
        before
            .map(other -> ArgumentList.insertedAfter(other, call.get().text()))
            .orElseGet(
                () ->
                    ArgumentList.inserted(
                        layer.owner(), factory, first(factory), call.get().text()));
    Draft draft = ArgumentList.removed(part).and(list).and(call.get().draft());
    return new PanelChangeEditor(context)
        .moved(goal, code.get()).stream().map(each -> each.and(draft)).toList();
  }

  /** The text of a call in another class, and the edit that lets the class see the method. */
  private record Call(String text, Draft draft) {}

  private Optional<Call> call(ListedPart part, JavaProject.SourceClass target) {
    JavaUnit unit = part.owner().unit();
    String text = unit.text(part.expression());
    if (part.owner().tree() == target.tree()) {
      return Optional.of(new Call(text, Draft.EMPTY));
    }
    return SourceChain.of(part.expression())
        .filter(chain -> chain.calls().size() == 1 && chain.first().arguments().isEmpty())
        .flatMap(chain -> context.project().method(part.owner(), chain.first().tree()))
        .map(
            method -> {
              String name = method.tree().getName() + "()";
              boolean isOwn = method.owner().tree() == target.tree();
              return new Call(
                  isOwn ? name : method.owner().name() + "." + name,
                  MethodInserter.visible(method));
            });
  }

  private static int first(SourceChain.SourceCall factory) {
    return factory.name().equals(SECTION) ? 2 : 1;
  }

  /** Gives a panel of a shared method a method of its own, for what its own call cannot change. */
  Optional<Draft> separated(PanelChanged goal, JavaExpression value) {
    Optional<PlacedSection> section = context.section(goal.panel());
    List<ListedPart> parts = section.map(context.locator()::panels).orElse(List.of());
    Optional<PartCode> code = context.locator().panel(goal.panel());
    if (parts.isEmpty() || code.flatMap(SharedCode::shared).isEmpty()) {
      return Optional.empty();
    }
    ListedPart part = parts.get(section.get().panels().indexOf(goal.panel()));
    String key = goal.panel().key();
    String own = section.get().key() + "/";
    JavaExpression panel =
        MethodCall.of(value, "key", key.startsWith(own) ? key.substring(own.length()) : key);
    for (GeneratedChain.GeneratedCall call : context.facts(goal.panel()).placement()) {
      panel = new MethodCall(panel, call.name(), call.parameters(), call.arguments());
    }
    String title = goal.target().string("title").orElse("");
    MethodInserter.Inserted method =
        new MethodInserter(context)
            .insert(Optional.of(part), part.owner(), part.expression(), "Panel", title, panel);
    Draft argument = Draft.replace(part.owner().unit(), part.expression(), method.call());
    return Optional.of(method.draft().and(argument));
  }

  private static Optional<ListedPart> part(
      PlacedPanel panel, PlacedSection section, List<ListedPart> parts) {
    int index = section.panels().indexOf(panel);
    return index < 0 ? Optional.empty() : Optional.of(parts.get(index));
  }

  /** Adds a key if the title's is taken, and the placement. */
  private JavaExpression complete(JavaExpression panel, PanelAdded goal, String title) {
    JavaExpression complete = panel;
    Set<String> keys =
        context.goal().assembly().sections().stream()
            .flatMap(section -> section.panels().stream())
            .map(PlacedPanel::key)
            .collect(Collectors.toSet());
    String slug = Keys.slug(title);
    String base = slug.isEmpty() ? "panel" : slug;
    String name = base;
    for (int i = 2;
        keys.contains(goal.sectionKey() + "/" + name)
            || !context.newNames().add(goal.sectionKey() + "/" + name);
        i++) {
      name = base + "-" + i;
    }
    if (!name.equals(slug)) {
      complete = MethodCall.of(complete, "key", name);
    }
    for (GeneratedChain.GeneratedCall call : PanelChangeEditor.calls(goal.placement())) {
      complete = new MethodCall(complete, call.name(), call.parameters(), call.arguments());
    }
    return complete;
  }
}
