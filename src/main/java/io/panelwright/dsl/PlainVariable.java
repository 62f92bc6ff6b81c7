package io.panelwright.dsl;

/** A variable without words of its own: constant, text box, switch, group by. */
public final class PlainVariable extends AnyVariable<PlainVariable> {

  PlainVariable(Spec spec) {
    super(spec);
  }

  @Override
  PlainVariable with(Spec spec) {
    return new PlainVariable(spec);
  }
}
