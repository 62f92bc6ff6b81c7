package io.panelwright.promql;

import java.util.Optional;

/**
 * Cuts a text into words as Prometheus does (promql/parser/lex.go). What a character means depends
 * on where it stands: in braces, behind a bracket, or elsewhere.
 */
final class Lexer {

  private static final int END = -1;
  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = "0123456789abcdefABCDEF";

  private final String text;
  private final boolean variables;

  private int pos;
  private int start;
  private int parens;
  private boolean braceOpen;
  private boolean bracketOpen;

  /** Behind a bracket, up to the first number. */
  private boolean inDuration;

  private boolean gotColon;
  private boolean gotDuration;

  Lexer(String text, boolean variables) {
    this.text = text;
    this.variables = variables;
  }

  /**
   * The next word, comments passed over.
   *
   * @throws SyntaxException where there is none
   */
  Token next() {
    skipSpacesAndComments();
    start = pos;
    if (braceOpen) {
      return inBraces();
    }
    return inDuration ? inDuration() : inStatement();
  }

  private void skipSpacesAndComments() {
    while (true) {
      if (isSpace(peek())) {
        pos++;
      } else if (peek() == '#' && !inDuration) {
        while (peek() != '\n' && peek() != '\r' && peek() != END) {
          pos++;
        }
      } else {
        return;
      }
    }
  }

  private Token inStatement() {
    int c = peek();
    if (c == END) {
      return endOfInput();
    }
    Optional<Token> word = word(c);
    if (word.isPresent()) {
      return word.get();
    }
    take();
    return switch (c) {
      case ',' -> token(TokenType.COMMA);
      case '@' -> token(TokenType.AT);
      case '=' -> equals();
      case '!' -> notEquals();
      case '<' -> compare(TokenType.LSS, TokenType.LTE, TokenType.TRIM_UPPER);
      case '>' -> compare(TokenType.GTR, TokenType.GTE, TokenType.TRIM_LOWER);
      case '"', '\'', '`' -> string(c);
      case '{' -> {
        braceOpen = true;
        yield token(TokenType.LEFT_BRACE);
      }
      case '[' -> openBracket();
      case ']' -> closeBracket();
      default -> arithmetic(c).orElseThrow(() -> error("unexpected character: " + GoText.quote(c)));
    };
  }

  private Token endOfInput() {
    if (parens != 0) {
      throw error("unclosed left parenthesis");
    }
    if (bracketOpen) {
      throw error("unclosed left bracket");
    }
    return token(TokenType.END_OF_INPUT);
  }

  /** Signs that mean the same in statements and behind brackets. */
  private Optional<Token> arithmetic(int c) {
    return switch (c) {
      case '+' -> Optional.of(token(TokenType.ADD));
      case '-' -> Optional.of(token(TokenType.SUB));
      case '*' -> Optional.of(token(TokenType.MUL));
      case '/' -> Optional.of(token(TokenType.DIV));
      case '%' -> Optional.of(token(TokenType.MOD));
      case '^' -> Optional.of(token(TokenType.POW));
      case '(' -> {
        parens++;
        yield Optional.of(token(TokenType.LEFT_PAREN));
      }
      case ')' -> {
        parens--;
        if (parens < 0) {
          // Prometheus hands out the parenthesis, and its complaint in place of the next word.
          throw errorAt(pos, "unexpected right parenthesis ')'");
        }
        yield Optional.of(token(TokenType.RIGHT_PAREN));
      }
      default -> Optional.empty();
    };
  }

  private Token equals() {
    if (peek() == '=') {
      pos++;
      return token(TokenType.EQLC);
    }
    if (peek() == '~') {
      throw error("unexpected character after '=': '~'");
    }
    return token(TokenType.EQL);
  }

  private Token notEquals() {
    int c = take();
    if (c != '=') {
      throw error("unexpected character after '!': " + GoText.quote(c));
    }
    return token(TokenType.NEQ);
  }

  private Token compare(TokenType alone, TokenType orEqual, TokenType trim) {
    if (peek() == '=') {
      pos++;
      return token(orEqual);
    }
    if (peek() == '/') {
      pos++;
      return token(trim);
    }
    return token(alone);
  }

  private Token openBracket() {
    if (bracketOpen) {
      throw error("unexpected left bracket '['");
    }
    Token token = token(TokenType.LEFT_BRACKET);
    gotColon = false;
    bracketOpen = true;
    inDuration = true;
    return token;
  }

  private Token closeBracket() {
    if (!bracketOpen) {
      throw error("unexpected right bracket ']'");
    }
    bracketOpen = false;
    inDuration = false;
    return token(TokenType.RIGHT_BRACKET);
  }

  /** Behind a bracket only durations and their arithmetic may stand. */
  private Token inDuration() {
    int c = peek();
    if (c == END) {
      throw error("unexpected end of input in duration expression");
    }
    Optional<Token> glued = glued();
    if (glued.isPresent()) {
      inDuration = false;
      gotDuration = true;
      return glued.get();
    }
    if (isNumberStart(c)) {
      inDuration = false;
      gotDuration = true;
      return numberOrDuration();
    }
    take();
    return switch (c) {
      case ']' -> {
        gotColon = false;
        yield closeBracket();
      }
      case ':' -> colonInDuration();
      case ',' -> token(TokenType.COMMA);
      default ->
          arithmetic(c)
              .or(() -> durationKeyword(c))
              .orElseThrow(
                  () -> error("unexpected character in duration expression: " + GoText.quote(c)));
    };
  }

  private Token colonInDuration() {
    Token token = token(TokenType.COLON);
    start = pos;
    if (!gotDuration) {
      throw error("unexpected colon before duration in duration expression");
    }
    if (gotColon) {
      throw error("unexpected repeated colon in duration expression");
    }
    gotColon = true;
    return token;
  }

  private Optional<Token> durationKeyword(int first) {
    if (!isAlpha(first) || "sSrRmM".indexOf(first) < 0) {
      return Optional.empty();
    }
    while (isAlpha(peek())) {
      pos++;
    }
    return TokenType.ofWord(text.substring(start, pos))
        .filter(
            type ->
                type == TokenType.STEP
                    || type == TokenType.RANGE
                    || type == TokenType.MAX_OF
                    || type == TokenType.MIN_OF)
        .map(this::token);
  }

  /** A name, a keyword, a variable or a number; empty when none starts here. */
  private Optional<Token> word(int c) {
    Optional<Token> glued = glued();
    if (glued.isPresent()) {
      return glued;
    }
    if (isNumberStart(c)) {
      return Optional.of(numberOrDuration());
    }
    if (!isAlpha(c) && c != ':') {
      return Optional.empty();
    }
    return Optional.of(bracketOpen ? wordInBracket(c) : keywordOrIdentifier());
  }

  private Token wordInBracket(int c) {
    pos++;
    if (c == ':') {
      if (gotColon) {
        throw error("unexpected colon ':'");
      }
      gotColon = true;
      return token(TokenType.COLON);
    }
    return durationKeyword(c)
        .orElseThrow(() -> error("unexpected character: " + GoText.quote(c) + ", expected ':'"));
  }

  private Token keywordOrIdentifier() {
    while (isAlphaNumeric(peek()) || peek() == ':') {
      pos++;
    }
    String word = text.substring(start, pos);
    return token(
        TokenType.ofWord(word)
            .map(type -> type.isFill() && !isCalled() ? TokenType.IDENTIFIER : type)
            .orElse(named(word)));
  }

  private static TokenType named(String word) {
    return word.indexOf(':') < 0 ? TokenType.IDENTIFIER : TokenType.METRIC_IDENTIFIER;
  }

  private boolean isCalled() {
    int i = pos;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '(';
  }

  private Token inBraces() {
    int c = peek();
    Optional<Token> glued = glued();
    if (glued.isPresent()) {
      return glued.get();
    }
    if (isAlpha(c)) {
      while (isAlphaNumeric(peek())) {
        pos++;
      }
      return token(TokenType.IDENTIFIER);
    }
    take();
    return switch (c) {
      case END -> throw error("unexpected end of input inside braces");
      case ',' -> token(TokenType.COMMA);
      case '"', '\'', '`' -> string(c);
      case '=' -> {
        if (peek() == '~') {
          pos++;
          yield token(TokenType.EQL_REGEX);
        }
        yield token(TokenType.EQL);
      }
      case '!' -> notInBraces();
      case '{' -> throw error("unexpected left brace '{'");
      case '}' -> {
        braceOpen = false;
        yield token(TokenType.RIGHT_BRACE);
      }
      default -> throw error("unexpected character inside braces: " + GoText.quote(c));
    };
  }

  private Token notInBraces() {
    int c = take();
    return switch (c) {
      case '~' -> token(TokenType.NEQ_REGEX);
      case '=' -> token(TokenType.NEQ);
      default -> throw error("unexpected character after '!' inside braces: " + GoText.quote(c));
    };
  }

  private Token string(int quote) {
    while (true) {
      int c = take();
      if (c == quote) {
        return token(TokenType.STRING);
      }
      if (c == '\uFFFD' || c != END && Character.getType(c) == Character.SURROGATE) {
        throw error("invalid UTF-8 rune");
      }
      if (c == END) {
        throw error(quote == '`' ? "unterminated raw string" : "unterminated quoted string");
      }
      if (quote != '`' && c == '\n') {
        throw error("unterminated quoted string");
      }
      if (quote != '`' && c == '\\') {
        escape(quote);
      }
    }
  }

  private void escape(int quote) {
    int c = take();
    if (c == quote || c != END && "abfnrtv\\".indexOf(c) >= 0) {
      return;
    }
    if (c >= '0' && c <= '7') {
      pos--;
      digits(3, 8, 255);
      return;
    }
    switch (c) {
      case 'x' -> digits(2, 16, 255);
      case 'u' -> digits(4, 16, Character.MAX_CODE_POINT);
      case 'U' -> digits(8, 16, Character.MAX_CODE_POINT);
      case END -> throw error("escape sequence not terminated");
      default -> throw error("unknown escape sequence " + GoText.numbered(c));
    }
  }

  private void digits(int count, int base, int limit) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int c = take();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (c == END) {
        throw error("escape sequence not terminated");
      }
      if (digit < 0 || digit >= base) {
        throw error("illegal character " + GoText.numbered(c) + " in escape sequence");
      }
      value = value * base + digit;
    }
    if (value > limit || value >= 0xD800 && value < 0xE000) {
      throw error("escape sequence is an invalid Unicode code point");
    }
  }

  /** A variable, alone or with names or digits glued to it; empty when no variable is part. */
  private Optional<Token> glued() {
    if (!variables) {
      return Optional.empty();
    }
    Optional<Variable> first = Optional.empty();
    boolean several = false;
    boolean colon = false;
    int i = pos;
    while (i < text.length()) {
      if (isGlue(text.charAt(i))) {
        colon |= text.charAt(i) == ':';
        i++;
        continue;
      }
      Optional<Variable> variable = variableAt(i);
      if (variable.isEmpty()) {
        break;
      }
      several = first.isPresent();
      first = first.or(() -> variable);
      i = variable.get().span().end();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    pos = i;
    String word = text.substring(start, i);
    boolean alone = !several && first.get().text().equals(word);
    return Optional.of(token(alone ? TokenType.VARIABLE : gluedType(word.charAt(0), colon)));
  }

  private TokenType gluedType(char first, boolean colon) {
    boolean name = isAlpha(first) || first == ':';
    boolean number = isDigit(first) || first == '.';
    if (number || bracketOpen && !name) {
      return TokenType.VARIABLE;
    }
    return colon ? TokenType.METRIC_IDENTIFIER : TokenType.IDENTIFIER;
  }

  private boolean isGlue(char c) {
    return isAlphaNumeric(c)
        || c == ':' && !bracketOpen && !braceOpen
        || c == '.' && (isDigit(text.charAt(start)) || text.charAt(start) == '.');
  }

  private Optional<Variable> variableAt(int index) {
    char c = text.charAt(index);
    return c == '$' || c == '[' && text.startsWith("[[", index)
        ? Variables.at(text, index)
        : Optional.empty();
  }

  private Token numberOrDuration() {
    if (scanNumber()) {
      return token(TokenType.NUMBER);
    }
    if (scanDuration()) {
      return token(TokenType.DURATION);
    }
    throw error("bad number or duration syntax: " + GoText.quote(text.substring(start, pos)));
  }

  /** As in lex.go, which decides how much of a faulty number a complaint shows. */
  private boolean scanNumber() {
    String digits = DIGITS;
    if (accept("0") && accept("xX")) {
      accept("_");
      digits = HEX_DIGITS;
    }
    accept(".");
    accept(digits);
    boolean dot = false;
    boolean exponent = false;
    while (is(digits + "._eE")) {
      if (is(".") && dot || is("eE") && exponent) {
        pos++;
        return false;
      }
      if (accept(".")) {
        dot = true;
        if (accept("_.") || digits.equals(HEX_DIGITS)) {
          return false;
        }
      } else if (accept("eE")) {
        exponent = true;
        accept("+-");
        if (accept("._eE") || peek() == END) {
          return false;
        }
      } else if (accept("_")) {
        if (accept("._eE") || peek() == END) {
          return false;
        }
      } else {
        while (accept(digits)) {
          // All of them.
        }
      }
    }
    return !isAlphaNumeric(peek());
  }

  private boolean scanDuration() {
    if (!accept("smhdwy")) {
      return false;
    }
    accept("s");
    while (accept(DIGITS)) {
      while (accept(DIGITS)) {
        // All of them.
      }
      if (!accept("smhdw")) {
        return false;
      }
      accept("s");
    }
    if (isAlphaNumeric(peek())) {
      pos++;
      return false;
    }
    return true;
  }

  private boolean is(String characters) {
    int c = peek();
    return c != END && characters.indexOf(c) >= 0;
  }

  private boolean accept(String characters) {
    if (is(characters)) {
      pos++;
      return true;
    }
    return false;
  }

  private int peek() {
    return pos < text.length() ? text.codePointAt(pos) : END;
  }

  private int take() {
    int c = peek();
    if (c != END) {
      pos += Character.charCount(c);
    }
    return c;
  }

  private Token token(TokenType type) {
    return new Token(type, text.substring(start, pos), start);
  }

  private SyntaxException error(String message) {
    return errorAt(start, message);
  }

  private SyntaxException errorAt(int index, String message) {
    return new SyntaxException(new ParseError(Span.of(index, text.length()), message));
  }

  private boolean isNumberStart(int c) {
    return isDigit(c) || c == '.' && pos + 1 < text.length() && isDigit(text.charAt(pos + 1));
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlpha(int c) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAlphaNumeric(int c) {
    return isAlpha(c) || isDigit(c);
  }
}
