package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.ElementGoal.SectionChanged;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits sections: their title, their state, and the list of sections. */
final class SectionChangeEditor {

  private static final String TITLE = "title";

  private final EditContext context;

  SectionChangeEditor(EditContext context) {
    this.context = context;
  }

  /** The possible edits; empty for a new section, whose panels need names and an owner. */
  List<Draft> drafts(SectionChanged goal) {
    Optional<PlacedSection> section = context.section(goal.section());
    if (section.isEmpty()) {
      return List.of();
    }
    return goal.target().isPresent() && goal.current().isPresent()
        ? changed(section.get(), goal.current().get(), goal.target().get())
        : removed(section.get());
  }

  private List<Draft> removed(PlacedSection section) {
    Optional<ListedPart> part = context.locator().listed(section);
    if (part.isEmpty()) {
      return List.of();
    }
    Draft argument = ArgumentList.removed(part.get());
    Draft unused = UnusedMembers.of(context.project(), part.get().owner(), part.get().expression());
    return List.of(argument.and(unused), argument);
  }

  private List<Draft> changed(PlacedSection section, JsonObject current, JsonObject target) {
    Optional<PartCode> code = context.locator().section(section);
    if (code.isEmpty()) {
      return List.of();
    }
    CallEditor calls = context.editor(code.get(), PanelFacts.NONE).calls();
    List<List<Draft>> options = new ArrayList<>();
    String before = current.string(TITLE).orElse("");
    String after = target.string(TITLE).orElse("");
    if (!before.equals(after)) {
      options.add(new StringSearch(context.project()).find(code.get(), before, after));
      if (!calls.has("key") && !Keys.slug(after).equals(section.key())) {
        options.add(calls.options(added(text("key", section.key()))));
      }
    }
    if (current.isTrue("collapsed") != target.isTrue("collapsed")) {
      GeneratedCall collapsed = new GeneratedCall("", "collapsed", List.of(), List.of());
      options.add(
          calls.options(target.isTrue("collapsed") ? added(collapsed) : removed(collapsed)));
    }
    Optional<String> repeat = target.string("repeat");
    if (!repeat.equals(current.string("repeat"))) {
      options.add(
          calls.options(
              repeat
                  .map(variable -> added(text("repeat", variable)))
                  .orElseGet(() -> removed(text("repeat", "")))));
    }
    return options.isEmpty() ? List.of() : PartEditor.combine(options);
  }

  private static GeneratedCall text(String method, String argument) {
    return new GeneratedCall("", method, List.of("String"), List.of(new StringLiteral(argument)));
  }

  private static Pair added(GeneratedCall call) {
    return new Pair(Optional.empty(), Optional.of(call));
  }

  private static Pair removed(GeneratedCall call) {
    return new Pair(Optional.of(call), Optional.empty());
  }
}
