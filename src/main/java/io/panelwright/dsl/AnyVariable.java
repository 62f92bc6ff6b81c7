package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * The words that all variables have.
 *
 * @param <V> the kind of variable
 */
public abstract class AnyVariable<V> extends Variable {

  AnyVariable(Spec spec) {
    super(spec);
  }

  abstract V with(Spec spec);

  final V with(String key, Json value) {
    return with(spec().with(key, value));
  }

  /** What people see beside it; its name where nothing is said. */
  public V label(String text) {
    return with("label", Json.of(text));
  }

  /** Shown while the pointer is on its label. */
  public V description(String text) {
    return with("description", Json.of(text));
  }

  /** Shows its value without a label. */
  public V hideLabel() {
    return with("hide", Json.of(1));
  }

  /** Not shown; still set by the URL. */
  public V hidden() {
    return with("hide", Json.of(2));
  }

  /** Shown in the menu of the dashboard's controls; Grafana 13 and later. */
  public V inControlsMenu() {
    return with("hide", Json.of(3));
  }

  /** The URL neither sets it nor tells its value. */
  public V skipUrlSync() {
    return with("skipUrlSync", Json.of(true));
  }

  /** The escape hatch: sets a member of the variable's JSON, unchecked. */
  public V raw(String key, Json value) {
    return with(key, value);
  }

  /** Notes where it was written, for sources that are not Java. */
  public V at(CallSite site) {
    return with(spec().at(site));
  }
}
