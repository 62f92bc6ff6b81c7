package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes changes that have no place in the sources: why, the calls to add, and where. */
final class ManualEdits {

  private final EditContext context;

  ManualEdits(EditContext context) {
    this.context = context;
  }

  EditProposal.Manual describe(ElementGoal goal) {
    return new EditProposal.Manual(
        goal,
        reason(goal),
        snippet(goal),
        JavaSourceEditor.site(goal).place().position().map(this::inProject));
  }

  /** The position with the file's name from the project's root. */
  private Position inProject(Position position) {
    return context.project().units().stream()
        .filter(unit -> PartLocator.isIn(position, unit))
        .findFirst()
        .map(unit -> new Position(unit.file(), position.line(), position.column()))
        .orElse(position);
  }

  private String reason(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return context
          .locator()
          .panel(changed.panel())
          .map(this::reason)
          .orElse("the panel's call is not in a list of its section");
    }
    if (goal instanceof ElementGoal.SectionChanged section && section.current().isEmpty()) {
      return "a new section needs an owner and a place in the dashboard";
    }
    return "the source does not list the parts one by one";
  }

  private String reason(PartCode code) {
    Optional<PartCode.Layer> shared = SharedCode.shared(code);
    if (shared.isEmpty()) {
      return "no call or argument of the panel's method makes this value";
    }
    int panels = context.shared().panels(shared.get());
    return panels > 1
        ? "the code makes " + panels + " panels, and not all of them changed alike"
        : "the code makes several panels";
  }

  private String snippet(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return changes(
          context.generator().panel(changed.current()),
          context.generator().panel(changed.target()));
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return context.generator().panel(added.target()).map(this::text).orElse("");
    }
    if (goal instanceof ElementGoal.VariableChanged variable) {
      return variable.target().flatMap(context.generator()::variable).map(this::text).orElse("");
    }
    if (goal instanceof ElementGoal.SectionChanged section) {
      return section.target().map(this::panels).orElse("");
    }
    return goal instanceof ElementGoal.SettingChanged setting
        ? setting.target().map(Json::toString).orElse("")
        : "";
  }

  private String panels(JsonObject row) {
    List<String> panels = new ArrayList<>();
    row.array("panels")
        .objects()
        .forEach(panel -> context.generator().panel(panel).map(this::text).ifPresent(panels::add));
    return String.join("\n", panels);
  }

  /** The calls that differ, otherwise the whole panel. */
  private String changes(Optional<JavaExpression> before, Optional<JavaExpression> after) {
    Optional<GeneratedChain> old = before.flatMap(GeneratedChain::of);
    Optional<GeneratedChain> next = after.flatMap(GeneratedChain::of);
    if (old.isEmpty() || next.isEmpty()) {
      return "";
    }
    if (!old.get().first().equals(next.get().first())) {
      return text(after.get());
    }
    List<String> calls = new ArrayList<>();
    for (Pair pair : old.get().pairs(next.get())) {
      if (!pair.isSame()) {
        pair.after().map(this::text).ifPresent(calls::add);
      }
    }
    return String.join("\n", calls);
  }

  private String text(GeneratedCall call) {
    return "." + call.name() + "(" + printed(call.arguments()) + ")";
  }

  private String text(JavaExpression expression) {
    return printed(List.of(expression));
  }

  /** Prints for the first file that makes the dashboard. */
  private String printed(List<JavaExpression> expressions) {
    return context
        .locator()
        .dashboard()
        .map(code -> code.innermost().owner())
        .map(owner -> SourceNames.print(expressions, owner, context.datasources()).text())
        .orElse("");
  }
}
