package io.panelwright.policy.variable;

import io.panelwright.policy.Subject;
import java.util.Set;
import java.util.TreeSet;

/** Which names a dashboard declares. */
final class Declared {

  private Declared() {}

  /** Names of variables, and of what an exported dashboard asks for when it is imported. */
  static Set<String> names(Subject subject) {
    Set<String> names = new TreeSet<>();
    subject.variables().forEach(variable -> names.add(variable.view().name()));
    subject
        .document()
        .json()
        .array("__inputs")
        .objects()
        .forEach(input -> input.string("name").ifPresent(names::add));
    return names;
  }
}
