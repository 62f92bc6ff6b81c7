package io.panelwright.json;

/** {@code true} or {@code false}. */
public record JsonBoolean(boolean value) implements Json {

  /** {@code true}. */
  public static final JsonBoolean TRUE = new JsonBoolean(true);

  /** {@code false}. */
  public static final JsonBoolean FALSE = new JsonBoolean(false);

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bool(this);
  }

  @Override
  public String kind() {
    return "true or false";
  }

  @Override
  public String toString() {
    return Boolean.toString(value);
  }
}
