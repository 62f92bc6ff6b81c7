package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;

/** An expression, and the type of the dsl that declares its methods. */
record TypedExpression(String type, JavaExpression expression) {}
