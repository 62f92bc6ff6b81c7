package io.panelwright.dsl.variable;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.json.Json;

/**
 * Options that all variables have.
 *
 * @param <V> the type of the variable
 */
public abstract class BaseVariable<V> extends Variable {

  BaseVariable(Spec spec) {
    super(spec);
  }

  abstract V with(Spec spec);

  final V with(String key, Json value) {
    return with(spec().with(key, value));
  }

  /** Sets the label; by default the name. */
  public V label(String text) {
    return with("label", Json.of(text));
  }

  /** Sets the tooltip of the label. */
  public V description(String text) {
    return with("description", Json.of(text));
  }

  /** Shows the value without a label. */
  public V hideLabel() {
    return with("hide", Json.of(1));
  }

  /** Hides the variable; the URL can still set it. */
  public V hidden() {
    return with("hide", Json.of(2));
  }

  /** Moves the variable to the dashboard's controls menu; Grafana 13 and later. */
  public V inControlsMenu() {
    return with("hide", Json.of(3));
  }

  /** Excludes the variable from the URL. */
  public V skipUrlSync() {
    return with("skipUrlSync", Json.of(true));
  }

  /** Sets a member of the variable's JSON, unchecked (escape hatch). */
  public V raw(String key, Json value) {
    return with(key, value);
  }

  /** Sets the source position, for sources other than Java. */
  public V at(CallSite site) {
    return with(spec().at(site));
  }
}
