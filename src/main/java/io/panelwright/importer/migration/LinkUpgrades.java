package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed in the links of panels and in links of data. */
final class LinkUpgrades {

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

  private LinkUpgrades() {}

  static JsonObject panelLinks(JsonObject panel) {
    return Change.each(panel, "links", LinkUpgrades::panelLink);
  }

  private static JsonObject panelLink(JsonObject link) {
    String url = url(link);
    url = JavaScript.isTruthy(link, "keepTime") ? with(url, "$__url_time_range") : url;
    url = JavaScript.isTruthy(link, "includeVars") ? with(url, "$__all_variables") : url;
    url = link.string("params").isPresent() ? with(url, link.string("params").get()) : url;
    JsonObject changed = Json.object().with("url", url);
    for (String kept : new String[] {"title", "targetBlank"}) {
      changed = link.has(kept) ? changed.with(kept, link.get(kept).orElseThrow()) : changed;
    }
    return changed;
  }

  private static String url(JsonObject link) {
    return said(link, "url")
        .or(() -> said(link, "dashboard").map(title -> "dashboard/db/" + slug(title)))
        .or(() -> said(link, "dashUri").map(uri -> "dashboard/" + uri))
        .orElse("/");
  }

  private static Optional<String> said(JsonObject link, String key) {
    return link.string(key).filter(text -> !text.isEmpty());
  }

  /** A dashboard's title as it stands in old addresses. */
  private static String slug(String title) {
    String plain = NO_SLUG.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
    return BLANKS.matcher(plain).replaceAll("-");
  }

  private static String with(String url, String query) {
    if (query.isEmpty()) {
      return url;
    }
    boolean bare = url.indexOf('?') < 0;
    return url + (bare ? "?" : url.endsWith("?") ? "" : "&") + query;
  }

  static JsonObject variables(JsonObject panel) {
    UnaryOperator<String> today =
        text -> OLD_VARIABLE.matcher(text).replaceAll(old -> quoted(VARIABLES.get(old.group())));
    return Change.inside(
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
    return Change.inside(
        panel,
        "options",
        options ->
            Change.inside(
                Change.each(options, "dataLinks", link),
                "fieldOptions.defaults",
                defaults -> Change.each(defaults, "links", link)));
  }

  private static JsonObject changed(JsonObject json, String key, UnaryOperator<String> change) {
    return json.string(key).map(text -> json.with(key, change.apply(text))).orElse(json);
  }
}
