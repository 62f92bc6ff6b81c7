package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Columns from the texts of one, made by {@link Transformations#extractFields}. */
public final class ExtractFields extends AnyTransformation<ExtractFields> {

  ExtractFields(JsonObject json) {
    super(json);
  }

  @Override
  ExtractFields with(JsonObject json) {
    return new ExtractFields(json);
  }

  /** The texts are JSON, of which these paths become columns; all members where none is named. */
  public ExtractFields json(String... paths) {
    ExtractFields changed = with("format", Json.of("json"));
    for (String path : paths) {
      changed = changed.path(path, path);
    }
    return changed;
  }

  /** The texts are JSON, of which this path becomes a column with a name of its own. */
  public ExtractFields path(String path, String alias) {
    return with("format", Json.of("json"))
        .and("jsonPaths", Json.object().with("alias", alias).with("path", path));
  }

  /** The texts are JSON or names and values, as Grafana finds. */
  public ExtractFields auto() {
    return with("format", Json.of("auto"));
  }

  /** The texts are names and values, such as {@code a=1 b=2}. */
  public ExtractFields keyValues() {
    return with("format", Json.of("kvp"));
  }

  /** The named groups of a JavaScript regular expression between slashes become columns. */
  public ExtractFields regexp(String regexp) {
    return with("format", Json.of("regexp")).with("regExp", Json.of(regexp));
  }

  /** The texts are values with this between them; Grafana 12 and later. */
  public ExtractFields delimiter(String delimiter) {
    return with("format", Json.of("delimiter")).with("delimiter", Json.of(delimiter));
  }

  /** The new columns stand alone. */
  public ExtractFields replace() {
    return with("replace", Json.of(true));
  }

  /** The new columns stand alone, with the times. */
  public ExtractFields keepTime() {
    return with("keepTime", Json.of(true));
  }
}
