package io.panelwright.codegen;

import java.util.Optional;

/** A member of a class: a constant, or a method without parameters. All members are static. */
public sealed interface MemberSpec {

  /**
   * The type or return type; same notation as {@link JavaExpression.StaticCall#type}, with at most
   * one type argument: {@code java.util.List<String>}.
   */
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

  /**
   * A constant.
   *
   * @param isPrivate whether it is private; otherwise package-private
   * @param javadoc plain text; blank lines separate paragraphs
   */
  record Constant(
      boolean isPrivate,
      String type,
      String name,
      Optional<String> javadoc,
      JavaExpression expression)
      implements MemberSpec {

    /** Creates a private constant without Javadoc. */
    public Constant(String type, String name, JavaExpression expression) {
      this(true, type, name, Optional.empty(), expression);
    }

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
