package io.panelwright.codegen;

import java.util.Optional;

/** A member of a class: a constant, or a method without parameters. All members are static. */
public sealed interface MemberSpec {

  /** The type or return type; same notation as {@link JavaExpression.StaticCall#type}. */
  String type();

  /** The name of the member. */
  String name();

  /** The value of a constant, or the result of a method. */
  JavaExpression expression();

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of member. */
  interface Visitor<R> {
    R constant(Constant constant);

    R method(Method method);
  }

  /** A private constant. */
  record Constant(String type, String name, JavaExpression expression) implements MemberSpec {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * A method that returns one expression.
   *
   * @param isPrivate whether it is private; otherwise package-private
   * @param javadoc plain text; blank lines separate paragraphs
   */
  record Method(
      boolean isPrivate,
      String type,
      String name,
      Optional<String> javadoc,
      JavaExpression expression)
      implements MemberSpec {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.method(this);
    }
  }
}
