package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of a text with a lookahead of exactly one. A longer lookahead would change the order
 * of errors.
 */
final class TokenStream {

  /** The maximum nesting; deeper than any real query, and safe for the stack. */
  static final int MAX_DEPTH = 400;

  /** The maximum number of subqueries and of duration operators in one text. */
  static final int MAX_CHAINED = 1000;

  /** The contexts that determine Prometheus' message about an unexpected token. */
  enum Expected {
    ANYTHING("", ""),
    AGGREGATION("aggregation", ""),
    GROUPING("grouping opts", "\"(\""),
    FIRST_LABEL("grouping opts", "label"),
    MORE_LABELS("grouping opts", "\",\" or \")\""),
    MATCHER("label matching", "identifier or \"}\""),
    MATCH_OPERATOR("label matching", "label matching operator"),
    MATCH_VALUE("label matching", "string"),
    MORE_MATCHERS("label matching", "\",\" or \"}\""),
    OFFSET("offset", "number, duration, step(), or range()"),
    AT("@", "timestamp"),
    RANGE("subquery or range selector", "number, duration, step(), or range()"),
    RANGE_END("subquery or range", "\":\" or \"]\""),
    STEP("subquery selector", "number, duration, step(), range(), or \"]\""),
    STEP_END("subquery selector", "\"]\"");

    private final String context;
    private final String expected;

    Expected(String context, String expected) {
      this.context = context;
      this.expected = expected;
    }

    private String message(Token token) {
      return "unexpected "
          + token.describe()
          + (context.isEmpty() ? "" : " in " + context)
          + (expected.isEmpty() ? "" : ", expected " + expected);
    }
  }

  private final Lexer lexer;
  private final List<ParseError> errors = new ArrayList<>();
  private Optional<Token> lookahead = Optional.empty();
  private Expected expected = Expected.ANYTHING;
  private int lastClosing;
  private int depth;
  private int chained;

  TokenStream(Lexer lexer) {
    this.lexer = lexer;
  }

  /** The next token without reading it. */
  Token peek() {
    if (lookahead.isEmpty()) {
      Token token = lexer.next();
      lookahead = Optional.of(token);
      if (closes(token)) {
        lastClosing = token.end();
      }
    }
    return lookahead.get();
  }

  boolean isNext(TokenType type) {
    return peek().is(type);
  }

  /** Reads the next token. */
  Token take() {
    Token token = peek();
    lookahead = Optional.empty();
    return token;
  }

  /** Reads the next token if it has this type. */
  Optional<Token> takeIf(TokenType type) {
    return isNext(type) ? Optional.of(take()) : Optional.empty();
  }

  /**
   * Reads the next token, which must have this type.
   *
   * @throws SyntaxException if it has another type
   */
  Token take(TokenType type) {
    if (!isNext(type)) {
      throw unexpected();
    }
    return take();
  }

  /** The error that the next token is not allowed here. */
  SyntaxException unexpected() {
    Token token = peek();
    return new SyntaxException(new ParseError(token.span(), expected.message(token)));
  }

  /** Sets the context; returns the previous one, to be restored afterwards. */
  Expected expect(Expected next) {
    Expected previous = expected;
    expected = next;
    return previous;
  }

  /** Adds an error that does not stop parsing. */
  void addError(Span span, String message) {
    errors.add(new ParseError(span, message));
  }

  List<ParseError> errors() {
    return errors;
  }

  /**
   * The end of the last token that can close an expression. Prometheus uses it as the end of the
   * expression.
   */
  int lastClosing() {
    return lastClosing;
  }

  private static boolean closes(Token token) {
    return switch (token.type()) {
      case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, DURATION, NUMBER -> true;
      default -> token.hasVariable();
    };
  }

  /**
   * Enters one level of nesting.
   *
   * @throws SyntaxException at the next token if the nesting is too deep
   */
  void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new SyntaxException(
          new ParseError(
              peek().span(), "expression is nested more than " + MAX_DEPTH + " levels deep"));
    }
  }

  void leave() {
    depth--;
  }

  /**
   * Counts an expression that wraps the preceding one. Such chains make the tree deep without
   * nesting in the text.
   *
   * @throws SyntaxException at the next token if there are too many
   */
  void countChained() {
    chained++;
    if (chained > MAX_CHAINED) {
      throw new SyntaxException(
          new ParseError(
              peek().span(),
              "expression has more than "
                  + MAX_CHAINED
                  + " subqueries and operators between durations"));
    }
  }
}
