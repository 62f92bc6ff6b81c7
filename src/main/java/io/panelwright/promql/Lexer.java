package io.panelwright.promql;

import java.util.Optional;

/**
 * Splits a text into tokens as Prometheus does (promql/parser/lex.go). Tokens depend on the
 * context: in braces, in brackets, or elsewhere.
 */
final class Lexer {

  private final String text;
  private final boolean variables;
  private final Cursor cursor;
  private final NumberLexer numbers;
  private final StringLexer strings;
  private final OperatorLexer operators;
  private final BraceLexer braces;
  private final VariableLexer variableLexer;

  private int parens;
  private boolean braceOpen;
  private boolean bracketOpen;

  /** After a bracket, up to the first number. */
  private boolean inDuration;

  private boolean colonSeen;
  private boolean durationSeen;

  Lexer(String text, boolean variables) {
    this.text = text;
    this.variables = variables;
    this.cursor = new Cursor(text);
    this.numbers = new NumberLexer(cursor);
    this.strings = new StringLexer(cursor);
    this.operators = new OperatorLexer(cursor);
    this.braces = new BraceLexer(cursor, strings);
    this.variableLexer = new VariableLexer(text, cursor);
  }

  /**
   * The next token; comments are skipped.
   *
   * @throws SyntaxException if there is no valid token
   */
  Token next() {
    skipSpacesAndComments();
    cursor.mark();
    if (braceOpen) {
      return inBraces();
    }
    return inDuration ? inDuration() : inStatement();
  }

  private void skipSpacesAndComments() {
    while (true) {
      if (Cursor.isSpace(cursor.peek())) {
        cursor.skip();
      } else if (cursor.peek() == '#' && !inDuration) {
        while (cursor.peek() != '\n' && cursor.peek() != '\r' && cursor.peek() != Cursor.END) {
          cursor.skip();
        }
      } else {
        return;
      }
    }
  }

  private Token inStatement() {
    int c = cursor.peek();
    if (c == Cursor.END) {
      return endOfInput();
    }
    Optional<Token> token = nameOrNumber(c);
    if (token.isPresent()) {
      return token.get();
    }
    cursor.take();
    return switch (c) {
      case ',' -> cursor.token(TokenType.COMMA);
      case '@' -> cursor.token(TokenType.AT);
      case '=' -> operators.equal();
      case '!' -> operators.notEqual();
      case '<' -> operators.comparison(TokenType.LSS, TokenType.LTE, TokenType.TRIM_UPPER);
      case '>' -> operators.comparison(TokenType.GTR, TokenType.GTE, TokenType.TRIM_LOWER);
      case '"', '\'', '`' -> strings.string(c);
      case '{' -> {
        braceOpen = true;
        yield cursor.token(TokenType.LEFT_BRACE);
      }
      case '[' -> openBracket();
      case ']' -> closeBracket();
      default ->
          arithmetic(c)
              .orElseThrow(() -> cursor.error("unexpected character: " + GoStringQuoting.quote(c)));
    };
  }

  private Token endOfInput() {
    if (parens != 0) {
      throw cursor.error("unclosed left parenthesis");
    }
    if (bracketOpen) {
      throw cursor.error("unclosed left bracket");
    }
    return cursor.token(TokenType.END_OF_INPUT);
  }

  /** Operators that are equal in statements and in brackets. */
  private Optional<Token> arithmetic(int c) {
    return switch (c) {
      case '+' -> Optional.of(cursor.token(TokenType.ADD));
      case '-' -> Optional.of(cursor.token(TokenType.SUB));
      case '*' -> Optional.of(cursor.token(TokenType.MUL));
      case '/' -> Optional.of(cursor.token(TokenType.DIV));
      case '%' -> Optional.of(cursor.token(TokenType.MOD));
      case '^' -> Optional.of(cursor.token(TokenType.POW));
      case '(' -> {
        parens++;
        yield Optional.of(cursor.token(TokenType.LEFT_PAREN));
      }
      case ')' -> {
        parens--;
        if (parens < 0) {
          // Prometheus returns the parenthesis, and reports the error instead of the next token.
          throw cursor.errorAt(cursor.position(), "unexpected right parenthesis ')'");
        }
        yield Optional.of(cursor.token(TokenType.RIGHT_PAREN));
      }
      default -> Optional.empty();
    };
  }

  private Token openBracket() {
    if (bracketOpen) {
      throw cursor.error("unexpected left bracket '['");
    }
    Token token = cursor.token(TokenType.LEFT_BRACKET);
    colonSeen = false;
    bracketOpen = true;
    inDuration = true;
    return token;
  }

  private Token closeBracket() {
    if (!bracketOpen) {
      throw cursor.error("unexpected right bracket ']'");
    }
    bracketOpen = false;
    inDuration = false;
    return cursor.token(TokenType.RIGHT_BRACKET);
  }

  /** Brackets contain only durations and their arithmetic. */
  private Token inDuration() {
    int c = cursor.peek();
    if (c == Cursor.END) {
      throw cursor.error("unexpected end of input in duration expression");
    }
    Optional<Token> glued = variableToken();
    if (glued.isPresent()) {
      inDuration = false;
      durationSeen = true;
      return glued.get();
    }
    if (cursor.isNumberStart()) {
      inDuration = false;
      durationSeen = true;
      return numbers.numberOrDuration();
    }
    cursor.take();
    return switch (c) {
      case ']' -> {
        colonSeen = false;
        yield closeBracket();
      }
      case ':' -> colonInDuration();
      case ',' -> cursor.token(TokenType.COMMA);
      default ->
          arithmetic(c)
              .or(() -> durationKeyword(c))
              .orElseThrow(
                  () ->
                      cursor.error(
                          "unexpected character in duration expression: "
                              + GoStringQuoting.quote(c)));
    };
  }

  private Token colonInDuration() {
    Token token = cursor.token(TokenType.COLON);
    cursor.mark();
    if (!durationSeen) {
      throw cursor.error("unexpected colon before duration in duration expression");
    }
    if (colonSeen) {
      throw cursor.error("unexpected repeated colon in duration expression");
    }
    colonSeen = true;
    return token;
  }

  private Optional<Token> durationKeyword(int first) {
    if (!Cursor.isAlpha(first) || "sSrRmM".indexOf(first) < 0) {
      return Optional.empty();
    }
    while (Cursor.isAlpha(cursor.peek())) {
      cursor.skip();
    }
    return TokenType.keyword(cursor.tokenText())
        .filter(
            type ->
                type == TokenType.STEP
                    || type == TokenType.RANGE
                    || type == TokenType.MAX_OF
                    || type == TokenType.MIN_OF)
        .map(cursor::token);
  }

  /** A name, a keyword, a variable or a number; empty if none starts here. */
  private Optional<Token> nameOrNumber(int c) {
    Optional<Token> glued = variableToken();
    if (glued.isPresent()) {
      return glued;
    }
    if (cursor.isNumberStart()) {
      return Optional.of(numbers.numberOrDuration());
    }
    if (!Cursor.isAlpha(c) && c != ':') {
      return Optional.empty();
    }
    return Optional.of(bracketOpen ? keywordInBracket(c) : keywordOrIdentifier());
  }

  private Token keywordInBracket(int c) {
    cursor.skip();
    if (c == ':') {
      if (colonSeen) {
        throw cursor.error("unexpected colon ':'");
      }
      colonSeen = true;
      return cursor.token(TokenType.COLON);
    }
    return durationKeyword(c)
        .orElseThrow(
            () ->
                cursor.error(
                    "unexpected character: " + GoStringQuoting.quote(c) + ", expected ':'"));
  }

  private Token keywordOrIdentifier() {
    while (Cursor.isAlphaNumeric(cursor.peek()) || cursor.peek() == ':') {
      cursor.skip();
    }
    String text = cursor.tokenText();
    return cursor.token(
        TokenType.keyword(text)
            .map(type -> type.isFill() && !isCalled() ? TokenType.IDENTIFIER : type)
            .orElse(identifierType(text)));
  }

  private static TokenType identifierType(String text) {
    return text.indexOf(':') < 0 ? TokenType.IDENTIFIER : TokenType.METRIC_IDENTIFIER;
  }

  private boolean isCalled() {
    int i = cursor.position();
    while (i < text.length() && Cursor.isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '(';
  }

  private Token inBraces() {
    Token token = variableToken().orElseGet(braces::next);
    braceOpen = !token.is(TokenType.RIGHT_BRACE);
    return token;
  }

  private Optional<Token> variableToken() {
    return variables
        ? variableLexer.token(!bracketOpen && !braceOpen, bracketOpen)
        : Optional.empty();
  }
}
