package io.panelwright.json;

/** {@code null}. */
public enum JsonNull implements Json {
  NULL;

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.nullValue(this);
  }

  @Override
  public String kind() {
    return "null";
  }

  @Override
  public String toString() {
    return "null";
  }
}
