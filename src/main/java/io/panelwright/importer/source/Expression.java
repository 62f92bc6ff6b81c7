package io.panelwright.importer.source;

import java.util.List;

/** A Java expression that makes a value of the dsl. */
public sealed interface Expression {

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of expression; no defaults, so that a new kind fails compilation. */
  interface Visitor<R> {
    R text(Text text);

    R digits(Digits digits);

    R truth(Truth truth);

    R constant(Constant constant);

    R local(Local local);

    R localCall(LocalCall call);

    R call(Call call);

    R word(Word word);
  }

  /** A string of any length: a literal, or a text block where that reads better. */
  record Text(String value) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A number.
   *
   * @param literal as Java takes it: {@code 0.5}, {@code -3}, {@code 30L}
   */
  record Digits(String literal) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.digits(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.truth(this);
    }
  }

  /**
   * A constant of another class: {@code Units.BYTES}.
   *
   * @param type see {@link Call#type}
   */
  record Constant(String type, String name) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /** A constant of the same class. */
  record Local(String name) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.local(this);
    }
  }

  /** A call of a method of the same class, which has no parameters. */
  record LocalCall(String method) implements Expression {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.localCall(this);
    }
  }

  /**
   * A call of a static factory: {@code Panels.timeseries(…)}.
   *
   * @param type by its name in the dsl, dotted when nested ({@code Elasticsearch.Metric}); a type
   *     of JSON by its name ({@code Json}); any other with its package before it ({@code
   *     java.time.Duration})
   * @param parameters the declared types, as the table of words has them; not printed
   */
  record Call(String type, String method, List<String> parameters, List<Expression> arguments)
      implements Expression {

    public Call {
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /**
   * A call of a word on a value: {@code panel.width(8)}.
   *
   * @param parameters the declared types, as the table of words has them; not printed
   */
  record Word(Expression on, String method, List<String> parameters, List<Expression> arguments)
      implements Expression {

    public Word {
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.word(this);
    }
  }
}
