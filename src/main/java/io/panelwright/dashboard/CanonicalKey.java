package io.panelwright.dashboard;

import io.panelwright.json.Json;

/**
 * A value as the key of a map: two keys are equal if Grafana saves both values alike.
 *
 * <p>Compares without making the canonical form of either value.
 */
public final class CanonicalKey {

  private final Json value;
  private final int hash;

  private CanonicalKey(Json value) {
    this.value = value;
    this.hash = CanonicalJson.hash(value);
  }

  /** The key of a value. */
  public static CanonicalKey of(Json value) {
    return new CanonicalKey(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalKey that
        && hash == that.hash
        && CanonicalJson.areSame(value, that.value);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return CanonicalJson.sortWithoutNulls(value).toString();
  }
}
