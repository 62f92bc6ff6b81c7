package io.panelwright.dsl.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * Extracts columns from the texts of a column; created by {@link Transformations#extractFields}.
 */
public final class ExtractFieldsTransformation
    extends BaseTransformation<ExtractFieldsTransformation> {

  ExtractFieldsTransformation(JsonObject json) {
    super(json);
  }

  @Override
  ExtractFieldsTransformation with(JsonObject json) {
    return new ExtractFieldsTransformation(json);
  }

  /** Parses JSON; these paths become columns, or all members if no path is given. */
  public ExtractFieldsTransformation json(String... paths) {
    ExtractFieldsTransformation changed = with("format", Json.of("json"));
    for (String path : paths) {
      changed = changed.path(path, path);
    }
    return changed;
  }

  /** Parses JSON; this path becomes a column with the given name. */
  public ExtractFieldsTransformation path(String path, String alias) {
    return with("format", Json.of("json"))
        .appendItem("jsonPaths", Json.object().with("alias", alias).with("path", path));
  }

  /** Detects whether the texts are JSON or key-value pairs. */
  public ExtractFieldsTransformation auto() {
    return with("format", Json.of("auto"));
  }

  /** Parses key-value pairs, such as {@code a=1 b=2}. */
  public ExtractFieldsTransformation keyValues() {
    return with("format", Json.of("kvp"));
  }

  /** Extracts the named groups of a JavaScript regular expression between slashes. */
  public ExtractFieldsTransformation regexp(String regexp) {
    return with("format", Json.of("regexp")).with("regExp", Json.of(regexp));
  }

  /** Splits the texts at a delimiter; Grafana 12 and later. */
  public ExtractFieldsTransformation delimiter(String delimiter) {
    return with("format", Json.of("delimiter")).with("delimiter", Json.of(delimiter));
  }

  /** Keeps only the new columns. */
  public ExtractFieldsTransformation replace() {
    return with("replace", Json.of(true));
  }

  /** Keeps only the new columns and the times. */
  public ExtractFieldsTransformation keepTime() {
    return with("keepTime", Json.of(true));
  }
}
