package io.panelwright.lint.rule.variable;

import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.LintContext;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The variable names that a dashboard declares. */
final class DeclaredVariables {

  /** Names of variables, and of the inputs of an exported dashboard; sorted. */
  static final DashboardFact<Set<String>> NAMES = DashboardFact.of(DeclaredVariables::collectNames);

  private DeclaredVariables() {}

  private static Set<String> collectNames(LintContext context) {
    Set<String> names = new TreeSet<>();
    context.variables().forEach(variable -> names.add(variable.view().name()));
    context
        .document()
        .json()
        .array("__inputs")
        .objects()
        .forEach(input -> input.string("name").ifPresent(names::add));
    return Collections.unmodifiableSet(names);
  }
}
