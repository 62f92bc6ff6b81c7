package io.panelwright.dsl.variable;

/** A variable without options of its own: constant, text box or switch. */
public final class SimpleVariable extends BaseVariable<SimpleVariable> {

  SimpleVariable(Spec spec) {
    super(spec);
  }

  @Override
  SimpleVariable with(Spec spec) {
    return new SimpleVariable(spec);
  }
}
