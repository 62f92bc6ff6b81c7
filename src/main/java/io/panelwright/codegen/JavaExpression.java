package io.panelwright.codegen;

import java.util.List;

/** A Java expression that returns a value of the dsl. */
public sealed interface JavaExpression {

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of expression; no defaults, so that a new kind fails compilation. */
  interface Visitor<R> {
    R stringLiteral(StringLiteral text);

    R numberLiteral(NumberLiteral digits);

    R booleanLiteral(BooleanLiteral truth);

    R staticConstant(StaticConstant constant);

    R localConstant(LocalConstant local);

    R localCall(LocalCall call);

    R staticCall(StaticCall call);

    R methodCall(MethodCall call);

    R concatenation(Concatenation sum);

    R verbatim(Verbatim text);
  }

  /** A string of any length: a literal, or a text block if that is easier to read. */
  record StringLiteral(String value) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stringLiteral(this);
    }
  }

  /**
   * A number.
   *
   * @param literal the Java literal: {@code 0.5}, {@code -3}, {@code 30L}
   */
  record NumberLiteral(String literal) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.numberLiteral(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.booleanLiteral(this);
    }
  }

  /**
   * A constant of another class: {@code Units.BYTES}.
   *
   * @param type see {@link StaticCall#type}
   */
  record StaticConstant(String type, String name) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.staticConstant(this);
    }
  }

  /** A constant of the same class. */
  record LocalConstant(String name) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.localConstant(this);
    }
  }

  /** A call of a method without parameters in the same class. */
  record LocalCall(String method) implements JavaExpression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.localCall(this);
    }
  }

  /**
   * A call of a static factory or a constructor: {@code Panels.timeseries(…)}.
   *
   * @param type its name in the dsl, with dots if it is nested ({@code Elasticsearch.Metric}); a
   *     JSON type by its name ({@code Json}); any other type with its package ({@code
   *     java.time.Duration})
   * @param parameters the declared types, as in the table of methods; not printed
   */
  record StaticCall(
      String type, String method, List<String> parameters, List<JavaExpression> arguments)
      implements JavaExpression {

    /** The method of a constructor call. */
    private static final String CONSTRUCTOR = "new";

    public StaticCall {
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    /** Creates a call of a static factory; the types of its parameters are not needed. */
    public static StaticCall of(String type, String method, JavaExpression... arguments) {
      return new StaticCall(type, method, List.of(), List.of(arguments));
    }

    /** Creates a call of a constructor: {@code new Producer(…)}. */
    public static StaticCall constructor(String type, JavaExpression... arguments) {
      return of(type, CONSTRUCTOR, arguments);
    }

    /** Whether it is the call of a constructor. */
    public boolean isConstructor() {
      return method.equals(CONSTRUCTOR);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.staticCall(this);
    }
  }

  /** Strings that are joined by {@code +}; only in expressions that were read from a source. */
  record Concatenation(List<JavaExpression> operands) implements JavaExpression {

    public Concatenation {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.concatenation(this);
    }
  }

  /**
   * Source text that stays as it is: a literal, a text block, or an expression of another kind.
   *
   * @param lines without the indent that the lines share; more than one for a text block
   */
  record Verbatim(List<String> lines) implements JavaExpression {

    public Verbatim {
      lines = List.copyOf(lines);
    }

    /** Text on one line. */
    public static Verbatim of(String text) {
      return new Verbatim(List.of(text));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.verbatim(this);
    }
  }

  /**
   * A call of a method on a value: {@code panel.width(8)}.
   *
   * @param parameters the declared types, as in the table of methods; not printed
   */
  record MethodCall(
      JavaExpression receiver,
      String method,
      List<String> parameters,
      List<JavaExpression> arguments)
      implements JavaExpression {

    public MethodCall {
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    /** Creates a call of a method without parameters. */
    public static MethodCall of(JavaExpression receiver, String method) {
      return new MethodCall(receiver, method, List.of(), List.of());
    }

    /** Creates a call of a method with a text. */
    public static MethodCall of(JavaExpression receiver, String method, String text) {
      return new MethodCall(receiver, method, List.of("String"), List.of(new StringLiteral(text)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.methodCall(this);
    }
  }
}
