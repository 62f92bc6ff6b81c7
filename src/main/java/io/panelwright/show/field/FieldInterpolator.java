package io.panelwright.show.field;

/** Replaces variables in a text that belongs to a field. */
@FunctionalInterface
interface FieldInterpolator {

  /** Leaves texts as they are. */
  FieldInterpolator NONE = (text, place) -> text;

  /** The text with the variables of the field and the dashboard replaced. */
  String interpolate(String text, FieldPlace place);
}
