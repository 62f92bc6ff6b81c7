package io.panelwright.lint.rule.variable;

import io.panelwright.lint.LintContext;
import java.util.Set;
import java.util.TreeSet;

/** The variable names that a dashboard declares. */
final class DeclaredVariables {

  private DeclaredVariables() {}

  /** Names of variables, and of the inputs of an exported dashboard. */
  static Set<String> collectNames(LintContext context) {
    Set<String> names = new TreeSet<>();
    context.variables().forEach(variable -> names.add(variable.view().name()));
    context
        .document()
        .json()
        .array("__inputs")
        .objects()
        .forEach(input -> input.string("name").ifPresent(names::add));
    return names;
  }
}
