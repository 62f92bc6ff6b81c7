package io.panelwright.show.frame;

import java.util.Locale;

/** The type of a field's values, with Grafana's names. */
public enum FieldType {
  TIME("time"),
  NUMBER("number"),
  STRING("string"),
  BOOLEAN("boolean"),
  TRACE("trace"),
  GEO("geo"),
  ENUM("enum"),
  OTHER("other"),
  FRAME("frame"),
  NESTED_FRAMES("nestedFrames");

  private final String id;

  FieldType(String id) {
    this.id = id;
  }

  /** The name in a frame's JSON. */
  public String id() {
    return id;
  }

  /** The type of a name; {@link #OTHER} for an unknown one. */
  public static FieldType of(String id) {
    for (FieldType type : values()) {
      if (type.id.equals(id)) {
        return type;
      }
    }
    return OTHER;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
