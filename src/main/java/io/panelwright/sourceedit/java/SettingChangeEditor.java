package io.panelwright.sourceedit.java;

import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.ElementGoal.SettingChanged;
import io.panelwright.sourceedit.ElementGoal.VariableChanged;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits the settings of a dashboard: title, tags, time range, links, variables, annotations. */
final class SettingChangeEditor {

  private static final String ANNOTATIONS = "annotations";

  private final EditContext context;

  SettingChangeEditor(EditContext context) {
    this.context = context;
  }

  /** The possible edits for a changed, new or removed variable. */
  List<Draft> variable(VariableChanged goal) {
    return variables().drafts(goal.variable(), goal.current(), goal.target());
  }

  private ListedElementEditor variables() {
    return new ListedElementEditor(
        context,
        "variables",
        "Variable",
        context.goal().dashboard().variables().stream().map(Variable::name).toList(),
        context.generator()::variable);
  }

  /** The possible edits for another setting. */
  List<Draft> setting(SettingChanged goal) {
    return switch (goal.path()) {
      case ANNOTATIONS -> annotations(list(goal.current()), list(goal.target()));
      case "order of variables" -> variables().reordered(names(goal.target()));
      case "order of sections" -> sections(names(goal.target()));
      default -> chain(goal);
    };
  }

  private static List<String> names(Optional<Json> list) {
    return list.filter(JsonArray.class::isInstance)
        .map(JsonArray.class::cast)
        .map(names -> names.strings().toList())
        .orElse(List.of());
  }

  private static Map<String, JsonObject> list(Optional<Json> annotations) {
    Map<String, JsonObject> byName = new LinkedHashMap<>();
    annotations
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .ifPresent(
            value ->
                value
                    .array("list")
                    .objects()
                    .forEach(item -> byName.put(item.string("name").orElse(""), item)));
    return byName;
  }

  private List<Draft> annotations(Map<String, JsonObject> current, Map<String, JsonObject> target) {
    ListedElementEditor editor =
        new ListedElementEditor(
            context,
            ANNOTATIONS,
            "Annotation",
            context.goal().dashboard().annotations().stream().map(Annotation::name).toList(),
            context.generator()::annotation);
    Set<String> names = new LinkedHashSet<>(current.keySet());
    names.addAll(target.keySet());
    List<List<Draft>> options = new ArrayList<>();
    for (String name : names) {
      Optional<JsonObject> before = Optional.ofNullable(current.get(name));
      Optional<JsonObject> after = Optional.ofNullable(target.get(name));
      if (!before.equals(after)) {
        options.add(editor.drafts(name, before, after));
      }
    }
    return PartEditor.combine(options);
  }

  private List<Draft> sections(List<String> keys) {
    List<ListedPart> parts = new ArrayList<>();
    for (String key : keys) {
      Optional<ListedPart> part =
          context.section(key).flatMap(section -> context.locator().listed(section));
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part.get());
    }
    List<String> before =
        context.goal().assembly().sections().stream()
            .map(PlacedSection::key)
            .filter(keys::contains)
            .toList();
    List<ListedPart> old = before.stream().map(key -> parts.get(keys.indexOf(key))).toList();
    return ArgumentList.indexes(keys, before)
        .flatMap(indexes -> ArgumentList.reordered(old, indexes))
        .stream()
        .toList();
  }

  private List<Draft> chain(SettingChanged goal) {
    JsonObject before =
        (JsonObject) CanonicalJson.sortWithoutNulls(context.goal().dashboard().settings());
    JsonObject after =
        goal.target()
            .map(value -> before.with(goal.path(), value))
            .orElseGet(() -> before.without(goal.path()));
    Optional<PartCode> code = context.locator().dashboard();
    Optional<JavaExpression> old = context.generator().settings(before);
    Optional<JavaExpression> next = context.generator().settings(after);
    return code.isEmpty() || old.isEmpty() || next.isEmpty()
        ? List.of()
        : context.editor(code.get(), PanelFacts.NONE).edits(old.get(), next.get(), false);
  }
}
