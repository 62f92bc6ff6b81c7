package io.panelwright.importer.source;

import java.util.Optional;

/** What a class consists of: constants, and methods without parameters. All are static. */
public sealed interface Member {

  /** What it is, or returns; named as in {@link Expression.Call#type}. */
  String type();

  /** How the class's other members call it. */
  String name();

  /** What it is, or returns, as an expression. */
  Expression expression();

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of member. */
  interface Visitor<R> {
    R constant(Constant constant);

    R method(Method method);
  }

  /** A private constant. */
  record Constant(String type, String name, Expression expression) implements Member {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * A method that returns one expression.
   *
   * @param isPrivate otherwise it is there for its package
   * @param javadoc plain text; blank lines part paragraphs
   */
  record Method(
      boolean isPrivate, String type, String name, Optional<String> javadoc, Expression expression)
      implements Member {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.method(this);
    }
  }
}
