package io.panelwright.policy.variable;

import io.panelwright.policy.Text;
import io.panelwright.promql.Span;

/** A place where a dashboard names a variable and Grafana puts its value. */
record Use(String name, Text text, Span span) {}
