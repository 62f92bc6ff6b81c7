package io.panelwright.lint.rule.regex;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the regular expressions that Grafana itself evaluates. */
final class RegexCollector {

  private static final List<String> VARIABLES = List.of("query", "datasource");

  private final List<RegexLocation> found = new ArrayList<>();

  private RegexCollector() {}

  /** Returns the expressions of variables, then those of panels. */
  static List<RegexLocation> collect(LintContext context) {
    var collector = new RegexCollector();
    context.variables().forEach(collector::collectVariable);
    context.panels().forEach(panel -> collector.visit(panel.view().json(), panel.location()));
    return collector.found;
  }

  private void collectVariable(LocatedVariable variable) {
    if (VARIABLES.contains(variable.view().type())) {
      add(variable.view().json(), variable.location(), "the regex of the variable", "regex");
    }
  }

  /** The JSON reader limits the depth, so this recursion cannot overflow the stack. */
  private void visit(Json value, DashboardLocation location) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        visit(array.items().get(i), location.at(i));
      }
    } else if (value instanceof JsonObject object) {
      collect(object, location);
      object.members().forEach((key, member) -> visit(member, location.at(key)));
    }
  }

  private void collect(JsonObject object, DashboardLocation location) {
    switch (object.string("id").orElse("")) {
      case "byRegexp" -> add(object, location, "the field matcher", "options");
      case "byRegexpOrNames" -> add(object, location, "the field matcher", "options", "pattern");
      case "byRefId" -> addDelimited(object, location, "the query matcher", "options");
      case "renameByRegex" -> add(object, location, "the transformation", "options", "regex");
      case "filterFieldsByName" -> {
        add(object, location, "the transformation", "options", "include", "pattern");
        add(object, location, "the transformation", "options", "exclude", "pattern");
      }
      case "extractFields" -> {
        if (object.object("options").string("format").equals(Optional.of("regexp"))) {
          add(object, location, "the transformation", "options", "regExp");
        }
      }
      case "regex" -> addPlain(object, location);
      default -> collectWithoutId(object, location);
    }
  }

  private void collectWithoutId(JsonObject object, DashboardLocation location) {
    if (object.string("type").equals(Optional.of("regex"))) {
      add(object, location, "the value mapping", "options", "pattern");
    }
    add(object, location, "the option \"reduceOptions.fields\"", "reduceOptions", "fields");
    if (location.pointer().tokens().contains("seriesOverrides")) {
      addDelimited(object, location, "the series override", "alias");
    }
  }

  /** The condition of filterByValue, which has no delimiters. */
  private void addPlain(JsonObject object, DashboardLocation location) {
    if (location.pointer().last().equals(Optional.of("config"))) {
      text(object, "options", "value")
          .ifPresent(
              text ->
                  found.add(
                      new RegexLocation(
                          location.at("options", "value"), text, "the condition", false)));
    }
  }

  /** A text that is an expression only between slashes. */
  private void addDelimited(
      JsonObject object, DashboardLocation location, String use, String... path) {
    text(object, path)
        .filter(text -> text.startsWith("/"))
        .ifPresent(text -> add(object, location, use, path));
  }

  private void add(JsonObject object, DashboardLocation location, String use, String... path) {
    text(object, path)
        .filter(text -> !text.isBlank())
        .ifPresent(
            text -> found.add(new RegexLocation(location.at((Object[]) path), text, use, true)));
  }

  private static Optional<String> text(JsonObject object, String... path) {
    JsonObject holder = object;
    for (int i = 0; i < path.length - 1; i++) {
      holder = holder.object(path[i]);
    }
    return holder.string(path[path.length - 1]);
  }
}
