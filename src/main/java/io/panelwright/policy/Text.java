package io.panelwright.policy;

/** A string somewhere in a dashboard. */
public record Text(Where where, String value) {

  /** The key under which it stands, or its number in a list. */
  public String key() {
    return where.pointer().isEmpty() ? "" : where.pointer().get(where.pointer().size() - 1);
  }
}
