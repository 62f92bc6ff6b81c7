package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.PanelSpec.GridPosition;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.ElementGoal.LayoutChanged;
import io.panelwright.sourceedit.ElementGoal.PanelChanged;
import io.panelwright.sourceedit.ElementGoal.PanelMoved;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import io.panelwright.sourceedit.ElementGoal.PlacementChange;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Edits the code of panels: their content and their placement. */
final class PanelChangeEditor {

  private static final String THRESHOLDS = "thresholds";

  private final EditContext context;

  PanelChangeEditor(EditContext context) {
    this.context = context;
  }

  /** The possible edits for a panel with another content. */
  List<Draft> changed(PanelChanged goal) {
    Optional<PartCode> code = context.locator().panel(goal.panel());
    Optional<JavaExpression> before = context.generator().panel(goal.current());
    Optional<JavaExpression> after = context.generator().panel(goal.target());
    if (code.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    PartEditor editor = context.editor(code.get(), context.facts(goal.panel()));
    boolean named = editor.calls().has(THRESHOLDS);
    List<Draft> drafts =
        editor.edits(
            named ? withThresholds(before.get(), goal.current()) : before.get(),
            named ? withThresholds(after.get(), goal.target()) : after.get());
    String title = goal.target().string("title").orElse("");
    if (title.equals(goal.panel().title()) || editor.calls().has("key")) {
      return drafts;
    }
    String name = goal.panel().key().substring(goal.panel().key().lastIndexOf('/') + 1);
    return name.equals(Keys.slug(title)) ? drafts : withKey(editor, name, drafts);
  }

  /** The possible edits of code that makes several panels, all changed like this one. */
  List<Draft> changed(PanelChanged goal, PartCode.Layer shared) {
    Optional<PartCode> code = context.locator().panel(goal.panel());
    Optional<JavaExpression> before = context.generator().panel(goal.current());
    Optional<JavaExpression> after = context.generator().panel(goal.target());
    return code.isEmpty() || before.isEmpty() || after.isEmpty()
        ? List.of()
        : context
            .editor(SharedCode.inner(code.get(), shared), context.facts(goal.panel()))
            .edits(before.get(), after.get(), false);
  }

  /** Writes thresholds as the source does: as one value in place of single calls. */
  private JavaExpression withThresholds(JavaExpression panel, JsonObject json) {
    Optional<GeneratedChain> chain = GeneratedChain.of(panel);
    Optional<JavaExpression> value =
        json.object("fieldConfig")
            .object("defaults")
            .get(THRESHOLDS)
            .flatMap(steps -> context.generator().argument("Thresholds", steps));
    if (chain.isEmpty()
        || value.isEmpty()
        || chain.get().calls().stream().noneMatch(call -> call.name().equals("threshold"))) {
      return panel;
    }
    List<GeneratedCall> calls = new ArrayList<>(chain.get().calls());
    calls.removeIf(call -> call.name().equals("threshold"));
    calls.add(new GeneratedCall("", THRESHOLDS, List.of("Thresholds"), List.of(value.get())));
    return new GeneratedChain(chain.get().start(), calls).expression();
  }

  private static List<Draft> withKey(PartEditor editor, String name, List<Draft> drafts) {
    GeneratedCall key =
        new GeneratedCall("", "key", List.of("String"), List.of(new StringLiteral(name)));
    Optional<Draft> keyed = editor.calls().appended(key);
    return keyed
        .map(draft -> drafts.stream().map(each -> each.and(draft)).toList())
        .orElse(List.of());
  }

  /** The possible edits of the sizes and positions in a section, without its order. */
  List<Draft> placed(LayoutChanged goal) {
    List<List<Draft>> options = new ArrayList<>();
    Set<PlacementChange> done = new HashSet<>();
    for (PlacementChange change : goal.moves()) {
      Optional<PartCode> code = context.locator().panel(change.panel());
      if (code.isEmpty()) {
        return List.of();
      }
      if (done.contains(change)) {
        continue;
      }
      List<PlacementChange> alike = alike(code.get(), change, goal.moves());
      done.addAll(alike);
      PartCode own =
          alike.size() > 1
              ? SharedCode.inner(code.get(), SharedCode.shared(code.get()).orElseThrow())
              : code.get();
      CallEditor calls = context.editor(own, context.facts(change.panel())).calls();
      for (Pair pair : pairs(change.before(), change.after())) {
        options.add(calls.options(pair));
      }
    }
    return PartEditor.combine(options);
  }

  /** The panels of shared code if all of them change alike, otherwise the panel alone. */
  private List<PlacementChange> alike(
      PartCode code, PlacementChange change, List<PlacementChange> moves) {
    Optional<PartCode.Layer> shared = SharedCode.shared(code);
    if (shared.isEmpty()) {
      return List.of(change);
    }
    List<PlacementChange> same =
        moves.stream()
            .filter(
                other ->
                    other.before().equals(change.before()) && other.after().equals(change.after()))
            .filter(other -> isMadeBy(shared.get(), other))
            .toList();
    return same.size() == context.shared().panels(shared.get()) ? same : List.of(change);
  }

  private boolean isMadeBy(PartCode.Layer shared, PlacementChange change) {
    return context
        .locator()
        .panel(change.panel())
        .flatMap(SharedCode::shared)
        .filter(layer -> layer.expression() == shared.expression())
        .isPresent();
  }

  /** The edits of a panel's key and placement for another section. */
  List<Draft> moved(PanelMoved goal, PartCode code) {
    PanelFacts facts = context.facts(goal.panel());
    CallEditor calls = context.editor(code, facts).calls();
    GeneratedCall key =
        new GeneratedCall(
            "", "key", List.of("String"), List.of(new StringLiteral(goal.panel().key())));
    List<List<Draft>> options = new ArrayList<>();
    boolean hasKey =
        context
            .value(goal.panel())
            .flatMap(value -> value.spec().identity().key())
            .filter(goal.panel().key()::equals)
            .isPresent();
    if (!hasKey) {
      options.add(calls.options(new Pair(Optional.empty(), Optional.of(key))));
    }
    for (Pair pair : pairs(context.placement(goal.panel()), goal.placement())) {
      options.add(calls.options(pair));
    }
    return PartEditor.combine(options);
  }

  private static List<Pair> pairs(PanelPlacement before, PanelPlacement after) {
    List<Pair> pairs = new ArrayList<>();
    pair("width", before.width(), after.width()).ifPresent(pairs::add);
    pair("height", before.height(), after.height()).ifPresent(pairs::add);
    if (!before.position().equals(after.position())) {
      pairs.add(
          new Pair(
              before.position().map(PanelChangeEditor::place),
              after.position().map(PanelChangeEditor::place)));
    }
    return pairs;
  }

  private static Optional<Pair> pair(
      String name, Optional<Integer> before, Optional<Integer> after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(
            new Pair(
                before.map(value -> number(name, value)), after.map(value -> number(name, value))));
  }

  private static GeneratedCall number(String name, int value) {
    return new GeneratedCall("", name, List.of("int"), List.of(literal(value)));
  }

  private static GeneratedCall place(GridPosition position) {
    return new GeneratedCall(
        "",
        "place",
        List.of("int", "int"),
        List.of(literal(position.column()), literal(position.line())));
  }

  private static JavaExpression literal(int value) {
    return new NumberLiteral(String.valueOf(value));
  }

  /** The calls that set a placement. */
  static List<GeneratedCall> calls(PanelPlacement placement) {
    List<GeneratedCall> calls = new ArrayList<>();
    placement.width().ifPresent(value -> calls.add(number("width", value)));
    placement.height().ifPresent(value -> calls.add(number("height", value)));
    placement.position().ifPresent(value -> calls.add(place(value)));
    return calls;
  }
}
