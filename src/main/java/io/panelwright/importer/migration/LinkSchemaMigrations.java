package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schema changes of panel links and data links. */
final class LinkSchemaMigrations {

  private static final Pattern OLD_VARIABLE =
      Pattern.compile("\\$__series_name|__series_name|__value_time|\\$__field_name|__field_name");

  private static final Map<String, String> VARIABLES =
      Map.of(
          "__series_name", "__series.name",
          "$__series_name", "${__series.name}",
          "__value_time", "__value.time",
          "__field_name", "__field.name",
          "$__field_name", "${__field.name}");

  private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{N}_ -]");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private LinkSchemaMigrations() {}

  static JsonObject panelLinks(JsonObject panel) {
    return JsonRewriter.rewriteEach(panel, "links", LinkSchemaMigrations::panelLink);
  }

  private static JsonObject panelLink(JsonObject link) {
    String url = url(link);
    url = JavaScriptCoercion.isTruthy(link, "keepTime") ? with(url, "$__url_time_range") : url;
    url = JavaScriptCoercion.isTruthy(link, "includeVars") ? with(url, "$__all_variables") : url;
    url = link.string("params").isPresent() ? with(url, link.string("params").get()) : url;
    JsonObject changed = Json.object().with("url", url);
    for (String key : new String[] {"title", "targetBlank"}) {
      changed = link.has(key) ? changed.with(key, link.get(key).orElseThrow()) : changed;
    }
    return changed;
  }

  private static String url(JsonObject link) {
    return nonEmpty(link, "url")
        .or(() -> nonEmpty(link, "dashboard").map(title -> "dashboard/db/" + slug(title)))
        .or(() -> nonEmpty(link, "dashUri").map(uri -> "dashboard/" + uri))
        .orElse("/");
  }

  private static Optional<String> nonEmpty(JsonObject link, String key) {
    return link.string(key).filter(text -> !text.isEmpty());
  }

  /** The title of a dashboard as in old addresses. */
  private static String slug(String title) {
    String plain = NO_SLUG.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    return BLANKS.matcher(plain).replaceAll("-");
  }

  private static String with(String url, String query) {
    if (query.isEmpty()) {
      return url;
    }
    boolean withoutQuery = url.indexOf('?') < 0;
    return url + (withoutQuery ? "?" : url.endsWith("?") ? "" : "&") + query;
  }

  static JsonObject variables(JsonObject panel) {
    UnaryOperator<String> today =
        text -> OLD_VARIABLE.matcher(text).replaceAll(old -> quoted(VARIABLES.get(old.group())));
    return JsonRewriter.rewriteAt(
        dataLinks(panel, today),
        "options.fieldOptions.defaults",
        defaults -> changed(defaults, "title", today));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  static JsonObject fieldLabels(JsonObject panel) {
    return dataLinks(panel, text -> text.replace("__series.labels", "__field.labels"));
  }

  private static JsonObject dataLinks(JsonObject panel, UnaryOperator<String> change) {
    UnaryOperator<JsonObject> link = it -> changed(it, "url", change);
    return JsonRewriter.rewriteAt(
        panel,
        "options",
        options ->
            JsonRewriter.rewriteAt(
                JsonRewriter.rewriteEach(options, "dataLinks", link),
                "fieldOptions.defaults",
                defaults -> JsonRewriter.rewriteEach(defaults, "links", link)));
  }

  private static JsonObject changed(JsonObject json, String key, UnaryOperator<String> change) {
    return json.string(key).map(text -> json.with(key, change.apply(text))).orElse(json);
  }
}
