package io.panelwright.yaml;

/**
 * A key and what it takes.
 *
 * @param about what it is for, where its name does not say it
 */
record Field(String name, Shape shape, boolean required, String about) {

  static Field required(String name, Shape shape, String about) {
    return new Field(name, shape, true, about);
  }

  static Field optional(String name, Shape shape, String about) {
    return new Field(name, shape, false, about);
  }
}
