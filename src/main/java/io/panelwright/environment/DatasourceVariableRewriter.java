package io.panelwright.environment;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.text.EcmaScriptRegex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the uids of datasources in the values of variables. */
final class DatasourceVariableRewriter {

  private final Map<String, MappedDatasource> byUid;
  private final BiConsumer<String, String> users;
  private final Pattern words;
  private final Set<String> filtered = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param users consumes a uid of the source and the variable that has it as a value
   */
  DatasourceVariableRewriter(
      Map<String, MappedDatasource> byUid, BiConsumer<String, String> users) {
    this.byUid = byUid;
    this.users = users;
    this.words = DatasourceUids.words(byUid.keySet(), "(?<![\\w-])", "(?![\\w-])");
  }

  boolean isFiltered(String uid) {
    return filtered.contains(uid);
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * Rewrites a variable.
   *
   * @param used names of the variables that references to datasources use
   */
  JsonObject rewrite(JsonObject variable, Set<String> used) {
    String type = variable.string("type").orElse("");
    String name = variable.string("name").orElse("");
    boolean datasource = type.equals("datasource");
    if (!datasource && !used.contains(name)) {
      return variable;
    }
    JsonObject changed = variable;
    if (variable.get("current").orElse(Json.of("")) instanceof JsonObject current) {
      changed = changed.with("current", option(current, name, datasource));
    }
    List<Json> options = new ArrayList<>();
    variable
        .array("options")
        .items()
        .forEach(
            item ->
                options.add(
                    item instanceof JsonObject option ? option(option, name, datasource) : item));
    changed = variable.has("options") ? changed.with("options", new JsonArray(options)) : changed;
    return datasource ? regex(changed) : query(changed, type);
  }

  private JsonObject option(JsonObject option, String variable, boolean datasource) {
    List<String> sources = texts(option.get("value"));
    sources.stream()
        .filter(uid -> !DatasourceUids.isBuiltIn("", uid))
        .forEach(uid -> users.accept(uid, "variable $" + variable));
    JsonObject changed = option;
    for (String key : List.of("value", "text")) {
      List<String> before = texts(option.get(key));
      List<Json> after = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        String source = i < sources.size() ? sources.get(i) : "";
        after.add(Json.of(text(key, before.get(i), source, datasource)));
      }
      if (option.get(key).orElse(Json.of(false)) instanceof JsonArray) {
        changed = changed.with(key, new JsonArray(after));
      } else if (!after.isEmpty()) {
        changed = changed.with(key, after.get(0));
      }
    }
    return changed;
  }

  /** The value is the uid; the text is the name, or an own label of a list of values. */
  private String text(String key, String before, String source, boolean datasource) {
    MappedDatasource there = byUid.get(source);
    if (there == null || key.equals("text") && !datasource && !before.equals(source)) {
      return before;
    }
    return key.equals("value") ? there.uid() : there.name();
  }

  private static List<String> texts(Optional<Json> json) {
    if (json.isPresent() && json.get() instanceof JsonArray array) {
      return array.strings().toList();
    }
    return json.isPresent() && json.get() instanceof JsonString text
        ? List.of(text.value())
        : List.of();
  }

  /** The list of values of a custom variable, or the value of a constant. */
  private JsonObject query(JsonObject variable, String type) {
    boolean own = Set.of("custom", "constant", "textbox").contains(type);
    Optional<String> query = variable.string("query").filter(text -> own);
    return query.isEmpty()
        ? variable
        : variable.with("query", replace(query.get(), MappedDatasource::uid));
  }

  private JsonObject regex(JsonObject variable) {
    Optional<String> regex = variable.string("regex").filter(text -> !text.isEmpty());
    if (regex.isEmpty()) {
      return variable;
    }
    Matcher matcher = words.matcher(regex.get());
    while (matcher.find()) {
      filtered.add(matcher.group(1));
    }
    String there = replace(regex.get(), datasource -> quote(datasource.name()));
    requireMatch(variable, there);
    return variable.with("regex", there);
  }

  private String replace(
      String text, java.util.function.Function<MappedDatasource, String> replacement) {
    return words
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(replacement.apply(byUid.get(match.group(1)))));
  }

  /** Escapes the characters that have a meaning in a regular expression of JavaScript. */
  static String quote(String name) {
    return name.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
  }

  private void requireMatch(JsonObject variable, String regex) {
    Optional<EcmaScriptRegex> filter = EcmaScriptRegex.ofGrafana(regex);
    for (String name : texts(variable.object("current").get("text"))) {
      Optional<MappedDatasource> chosen =
          byUid.values().stream().filter(there -> there.name().equals(name)).findFirst();
      if (chosen.isPresent() && filter.isPresent() && !filter.get().test(name)) {
        findings.add(
            Finding.warning(
                "datasource-filter-mismatch",
                Location.at(chosen.get().position()),
                "the filter "
                    + regex
                    + " of $"
                    + variable.string("name").orElse("")
                    + " does not match its default, the datasource "
                    + name,
                "write name: with its name in Grafana beside uid:, or change the filter"));
      }
    }
  }
}
