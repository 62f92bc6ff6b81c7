package io.panelwright.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a text, read one ahead and no further: which complaint comes first depends on when a
 * word is read.
 */
final class TokenStream {

  /** Deeper than any query that a person or a program would write, shallow enough for any stack. */
  static final int DEEPEST = 400;

  /** Most subqueries, and most operators between spans of time, in one text. */
  static final int LONGEST_CHAIN = 1000;

  /** What Prometheus says about an unexpected word, depending on what was begun before it. */
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
    private final String wanted;

    Expected(String context, String wanted) {
      this.context = context;
      this.wanted = wanted;
    }

    private String complaint(Token token) {
      return "unexpected "
          + token.describe()
          + (context.isEmpty() ? "" : " in " + context)
          + (wanted.isEmpty() ? "" : ", expected " + wanted);
    }
  }

  private final Lexer lexer;
  private final List<ParseError> errors = new ArrayList<>();
  private Optional<Token> ahead = Optional.empty();
  private Expected expected = Expected.ANYTHING;
  private int lastClosing;
  private int depth;
  private int chained;

  TokenStream(Lexer lexer) {
    this.lexer = lexer;
  }

  /** The next word, which stays the next. */
  Token peek() {
    if (ahead.isEmpty()) {
      Token token = lexer.next();
      ahead = Optional.of(token);
      if (closes(token)) {
        lastClosing = token.end();
      }
    }
    return ahead.get();
  }

  boolean isNext(TokenType type) {
    return peek().is(type);
  }

  /** The next word, taken. */
  Token take() {
    Token token = peek();
    ahead = Optional.empty();
    return token;
  }

  /** The next word when it is of this type, taken. */
  Optional<Token> takeIf(TokenType type) {
    return isNext(type) ? Optional.of(take()) : Optional.empty();
  }

  /**
   * The next word, which must be of this type.
   *
   * @throws SyntaxException when it is another
   */
  Token take(TokenType type) {
    if (!isNext(type)) {
      throw unexpected();
    }
    return take();
  }

  /** The complaint that the next word may not stand here. */
  SyntaxException unexpected() {
    Token token = peek();
    return new SyntaxException(new ParseError(token.span(), expected.complaint(token)));
  }

  /** Says what is expected from here on; returns what was before, to be restored behind it. */
  Expected expect(Expected next) {
    Expected before = expected;
    expected = next;
    return before;
  }

  /** Notes an error that does not keep the text from being read on. */
  void complain(Span span, String message) {
    errors.add(new ParseError(span, message));
  }

  List<ParseError> errors() {
    return errors;
  }

  /**
   * Where the last word ended that was read and may close an expression. Prometheus takes it for
   * the end of what it has just read.
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
   * Goes one level down.
   *
   * @throws SyntaxException at the next word when that is too deep
   */
  void down() {
    depth++;
    if (depth > DEEPEST) {
      throw new SyntaxException(
          new ParseError(
              peek().span(), "expression is nested more than " + DEEPEST + " levels deep"));
    }
  }

  void up() {
    depth--;
  }

  /**
   * Counts something that wraps what stands before it, which makes the tree deep without nesting in
   * the text.
   *
   * @throws SyntaxException at the next word when there are too many
   */
  void chain() {
    chained++;
    if (chained > LONGEST_CHAIN) {
      throw new SyntaxException(
          new ParseError(
              peek().span(),
              "expression has more than "
                  + LONGEST_CHAIN
                  + " subqueries and operators between durations"));
    }
  }
}
