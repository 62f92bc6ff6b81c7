package io.panelwright.dsl.query;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A query for an annotation only: its members belong to the annotation and not to its {@code
 * target}.
 */
public final class AnnotationQuery extends DatasourceQuery<AnnotationQuery> {

  AnnotationQuery(Spec spec) {
    super(spec);
  }

  @Override
  AnnotationQuery with(Spec spec) {
    return new AnnotationQuery(spec);
  }

  /** Sets a member of the annotation; not checked. */
  @Override
  public AnnotationQuery setting(String path, Json value) {
    return with(path, value);
  }

  @Override
  public JsonObject annotation() {
    return json();
  }
}
