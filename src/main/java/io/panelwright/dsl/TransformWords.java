package io.panelwright.dsl;

/**
 * Values can be changed before they are drawn.
 *
 * @param <P> what the words return a changed copy of
 */
public interface TransformWords<P> extends FieldSettings<P> {

  /** Changes values before they are drawn. */
  default P transform(GraphTransform transform) {
    return field("custom.transform", transform.json());
  }
}
