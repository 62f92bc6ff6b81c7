package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.GraphTransform;

/**
 * Transformation of values before they are drawn.
 *
 * @param <P> the type that the methods return
 */
public interface GraphTransformOptions<P> extends FieldOptions<P> {

  /** Transforms values before they are drawn. */
  default P transform(GraphTransform transform) {
    return field("custom.transform", transform.json());
  }
}
