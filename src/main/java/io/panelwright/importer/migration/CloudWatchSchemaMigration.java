package io.panelwright.importer.migration;

import io.panelwright.dashboard.RefIdAllocator;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Queries of CloudWatch, which have one statistic each since schemaVersion 34. Additional queries
 * are appended at the end.
 */
final class CloudWatchSchemaMigration {

  private static final List<String> QUERY =
      List.of("dimensions", "namespace", "region", "metricName");

  private static final List<String> ANNOTATION =
      List.of("dimensions", "namespace", "region", "prefixMatching", "statistics");

  private CloudWatchSchemaMigration() {}

  static JsonObject panel(JsonObject panel) {
    JsonObject changed =
        JsonRewriter.rewriteEach(
            panel, "targets", target -> isQuery(target) ? editor(target) : target);
    RefIdAllocator refIds = PanelSchemaMigrations.refIdAllocator(changed);
    return split(
        changed,
        "targets",
        target -> isQuery(target) && target.has("statistics"),
        (target, extra) -> extra ? target.with("refId", refIds.next()) : target);
  }

  private static boolean isQuery(JsonObject target) {
    return QUERY.stream().allMatch(target::has);
  }

  private static JsonObject editor(JsonObject target) {
    JsonObject typed = target.has("metricQueryType") ? target : target.with("metricQueryType", 0);
    boolean code =
        typed.integer("metricQueryType").orElse(0L) == 1
            || JavaScriptCoercion.isTruthy(target, "expression");
    return typed.has("metricEditorMode") ? typed : typed.with("metricEditorMode", code ? 1 : 0);
  }

  static JsonObject annotations(JsonObject dashboard) {
    return JsonRewriter.rewriteAt(
        dashboard,
        "annotations",
        annotations ->
            split(
                annotations,
                "list",
                annotation -> ANNOTATION.stream().allMatch(annotation::has),
                (annotation, extra) -> named(annotation)));
  }

  private static JsonObject named(JsonObject annotation) {
    String statistic = annotation.string("statistic").orElse("null");
    return annotation
        .string("name")
        .map(name -> annotation.with("name", name + " - " + statistic))
        .orElse(annotation);
  }

  /**
   * Creates one item for each statistic.
   *
   * @param distinct makes items of several statistics differ; its argument is whether the item is a
   *     new one
   */
  private static JsonObject split(
      JsonObject holder,
      String list,
      Predicate<JsonObject> concerned,
      BiFunction<JsonObject, Boolean, JsonObject> distinct) {
    List<Json> kept = new ArrayList<>();
    List<Json> added = new ArrayList<>();
    for (Json item : holder.array(list).items()) {
      if (!(item instanceof JsonObject object) || !concerned.test(object)) {
        kept.add(item);
        continue;
      }
      List<Json> statistics = object.array("statistics").items();
      JsonObject withoutStatistics = object.without("statistics");
      kept.add(
          statistics.isEmpty()
              ? withoutStatistics
              : one(withoutStatistics, statistics, 0, distinct));
      for (int i = 1; i < statistics.size(); i++) {
        added.add(one(withoutStatistics, statistics, i, distinct));
      }
    }
    kept.addAll(added);
    return kept.equals(holder.array(list).items())
        ? holder
        : holder.with(list, new JsonArray(kept));
  }

  private static JsonObject one(
      JsonObject withoutStatistics,
      List<Json> statistics,
      int index,
      BiFunction<JsonObject, Boolean, JsonObject> distinct) {
    Json statistic = statistics.get(index);
    JsonObject one =
        statistic.equals(JsonNull.NULL)
            ? withoutStatistics
            : withoutStatistics.with("statistic", statistic);
    return statistics.size() == 1 ? one : distinct.apply(one, index > 0);
  }
}
