package io.panelwright.environment;

import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.environment.EnvironmentInversion.Mark;
import io.panelwright.environment.EnvironmentValues.DatasourceMapping;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Replaces the uids of an environment by those of the source. */
final class SourceUids {

  private final Optional<DatasourceMapping> mapping;
  private final String environment;

  /** The names of datasource variables, which links may set. */
  private final Set<String> variables;

  /** The names of variables whose value is a uid. */
  private final Set<String> referenced;

  private final List<Mark> marks;

  /** The uids of the source by a uid of the environment; several may be one there. */
  private final Map<String, List<String>> sources = new LinkedHashMap<>();

  SourceUids(Environment environment, SourceDashboard source, List<Mark> marks) {
    this.variables = EnvironmentDashboards.datasourceVariables(source);
    this.referenced = DatasourceRewriter.variablesOfReferences(source.json());
    this.environment = environment.name();
    this.mapping = environment.values().datasources();
    this.marks = marks;
    mapping.ifPresent(
        present ->
            present
                .byUid()
                .forEach(
                    (uid, there) ->
                        sources.computeIfAbsent(there.uid(), key -> new ArrayList<>()).add(uid)));
  }

  /** Members that are as rendered become those of the source; the others are restored. */
  static JsonObject restoreChanged(
      JsonObject target, JsonObject there, JsonObject before, UnaryOperator<JsonObject> restore) {
    JsonObject same = Json.object();
    JsonObject changed = Json.object();
    for (Map.Entry<String, Json> member : target.members().entrySet()) {
      String key = member.getKey();
      Optional<Json> own = before.get(key);
      if (!there.get(key).equals(Optional.of(member.getValue()))) {
        changed = changed.with(key, member.getValue());
      } else if (own.isPresent()) {
        same = same.with(key, own.get());
      }
    }
    for (Map.Entry<String, Json> member : restore.apply(changed).members().entrySet()) {
      same = same.with(member.getKey(), member.getValue());
    }
    return same;
  }

  /**
   * A part with the uids of the source.
   *
   * @param before the same part in the source, which decides between several uids; may be empty
   * @param element its name for marks
   */
  JsonObject restore(JsonObject part, JsonObject before, String element) {
    if (mapping.isEmpty()) {
      return part;
    }
    var rewriter = new DatasourceRewriter(inverse(uids(before)), variables);
    JsonObject holder = Json.object().with("panels", new JsonArray(List.of(part)));
    JsonObject restored =
        rewriter.rewrite(holder).array("panels").objects().findFirst().orElse(part);
    for (String uid : rewriter.users().keySet()) {
      mark(uid, uids(before), element);
    }
    return restored;
  }

  private void mark(String uid, Set<String> before, String element) {
    List<String> candidates = sources.getOrDefault(uid, List.of());
    if (candidates.isEmpty() && !mapping.orElseThrow().byUid().containsKey(uid)) {
      marks.add(
          new Mark(
              element,
              "its datasource " + uid + " is in no entry of " + environment,
              mapping.orElseThrow().position()));
    } else if (candidates.size() > 1 && candidates.stream().noneMatch(before::contains)) {
      marks.add(
          new Mark(
              element,
              "its datasource "
                  + uid
                  + " is one of "
                  + ShortList.format(candidates)
                  + " in the source",
              mapping.orElseThrow().byUid().get(candidates.get(0)).position()));
    }
  }

  /** The datasources of the source by the uid in the environment. */
  private Map<String, MappedDatasource> inverse(Set<String> preferred) {
    Map<String, MappedDatasource> inverse = new LinkedHashMap<>();
    sources.forEach(
        (there, candidates) -> {
          String uid =
              candidates.stream().filter(preferred::contains).findFirst().orElse(candidates.get(0));
          inverse.put(
              there,
              new MappedDatasource(
                  uid, uid, Optional.empty(), mapping.orElseThrow().byUid().get(uid).position()));
        });
    return inverse;
  }

  /** The uids that a part of the source uses. */
  private static Set<String> uids(JsonObject part) {
    var rewriter = new DatasourceRewriter(Map.of(), Set.of());
    rewriter.rewrite(Json.object().with("panels", new JsonArray(List.of(part))));
    return new LinkedHashSet<>(rewriter.users().keySet());
  }

  /** Members of a variable with the uids of the source, also in the filter of datasources. */
  JsonObject restoreVariable(JsonObject variable, JsonObject before) {
    JsonObject restored =
        restore(variable, before, "variable $" + variable.string("name").orElse(""));
    if (mapping.isEmpty()) {
      return restored;
    }
    restored =
        new DatasourceVariableRewriter(inverse(Set.of()), (uid, user) -> {})
            .rewrite(restored.without("regex"), referenced);
    boolean datasource = variable.string("type").filter("datasource"::equals).isPresent();
    Optional<String> filter = variable.string("regex");
    return filter.isEmpty()
        ? restored
        : restored.with("regex", datasource ? regex(filter.get()) : filter.get());
  }

  private String regex(String text) {
    String changed = text;
    for (Map.Entry<String, MappedDatasource> entry : mapping.orElseThrow().byUid().entrySet()) {
      String there = DatasourceVariableRewriter.quote(entry.getValue().name());
      changed =
          DatasourceUids.words(List.of(there), "(?<![\\w-])", "(?![\\w-])")
              .matcher(changed)
              .replaceAll(entry.getKey());
    }
    return changed;
  }
}
