package io.panelwright.lint.rule.variable;

import io.panelwright.lint.LocatedString;
import io.panelwright.promql.Span;

/** A variable reference that Grafana replaces with a value. */
record VariableReference(String name, LocatedString text, Span span) {}
