package io.panelwright.promql;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.TokenStream.Expected;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recursive descent parser. Grammar, precedence and the order of errors are those of Prometheus
 * (promql/parser/generated_parser.y).
 */
final class Parser {

  /** Longer texts are rejected before parsing. */
  static final int MAX_LENGTH = 1_000_000;

  private final String text;
  private final Dialect dialect;
  private final TokenStream tokens;
  private final SelectorParser selectors;
  private final GroupingParser groupings;
  private final ModifierParser modifiers;

  /** The matching clauses of operands that are not both vectors. */
  private final Map<BinaryExpr, VectorMatching> unusedMatchings = new IdentityHashMap<>();

  private Parser(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.tokens = new TokenStream(new Lexer(text, dialect.variables()));
    this.selectors = new SelectorParser(tokens, dialect);
    this.groupings = new GroupingParser(tokens);
    this.modifiers = new ModifierParser(tokens, dialect);
  }

  static ParseResult parse(String text, Dialect dialect) {
    if (text.length() > MAX_LENGTH) {
      String message = "query has " + text.length() + " characters, more than " + MAX_LENGTH;
      return new ParseResult(
          text, Optional.empty(), List.of(new ParseError(Span.of(0, text.length()), message)));
    }
    return new Parser(text, dialect).parse();
  }

  private ParseResult parse() {
    Optional<Expr> expr = Optional.empty();
    try {
      expr = Optional.of(wholeExpression());
    } catch (SyntaxException e) {
      tokens.errors().add(e.error());
    }
    List<ParseError> errors = tokens.errors();
    if (errors.isEmpty()) {
      errors.addAll(new TypeChecker(text, dialect, unusedMatchings).check(expr.orElseThrow()));
    }
    if (errors.isEmpty()) {
      errors.addAll(VersionChecker.check(text, expr.orElseThrow(), dialect.target()));
    }
    return new ParseResult(text, errors.isEmpty() ? expr : Optional.empty(), errors);
  }

  private Expr wholeExpression() {
    if (tokens.isNext(TokenType.END_OF_INPUT)) {
      throw new SyntaxException(new ParseError(Span.of(0, 0), "no expression found in input"));
    }
    Expr expr = expression(0);
    if (!tokens.isNext(TokenType.END_OF_INPUT)) {
      throw tokens.unexpected();
    }
    return expr;
  }

  /** Operands joined by operators of at least this precedence. */
  private Expr expression(int minPrecedence) {
    tokens.enter();
    Expr left = operand();
    while (true) {
      Optional<BinaryOp> op =
          tokens.peek().binaryOp().filter(binary -> binary.precedence() >= minPrecedence);
      if (op.isEmpty()) {
        tokens.leave();
        return left;
      }
      tokens.take();
      left = binary(left, op.get());
    }
  }

  private Expr binary(Expr left, BinaryOp op) {
    boolean bool = tokens.takeIf(TokenType.BOOL).isPresent();
    VectorMatching matching = groupings.matching();
    Expr right = expression(op.isRightAssociative() ? op.precedence() : op.precedence() + 1);
    BinaryExpr binary = BinaryExpr.create(op, bool, matching, left, right);
    if (binary.matching().isEmpty()) {
      unusedMatchings.put(binary, matching);
    }
    if (matching.hasFill() && !dialect.hasFeature(Feature.BINOP_FILL_MODIFIERS)) {
      tokens.addError(binary.span(), "binop fill modifiers are experimental and not enabled");
    }
    return binary;
  }

  private Expr operand() {
    if (!tokens.peek().type().isSign()) {
      return modifiers.modified(primary());
    }
    Token sign = tokens.take();
    Expr expr = expression(BinaryOp.POW.precedence());
    if (expr instanceof NumberLiteral number) {
      return number.signed(sign);
    }
    return new UnaryExpr(
        sign.type().binaryOp().orElseThrow(), expr, Span.of(sign.start(), expr.span().end()));
  }

  private Expr primary() {
    Token token = tokens.peek();
    return switch (token.type()) {
      case NUMBER, DURATION -> DurationParser.literal(tokens, tokens.take());
      case STRING -> string(tokens.take());
      case LEFT_PAREN -> parenthesized();
      case LEFT_BRACE -> selectors.braces(Optional.empty());
      case AGGREGATOR -> aggregation(tokens.take());
      case VARIABLE -> variable(tokens.take());
      default -> named(token);
    };
  }

  private static Expr string(Token token) {
    String value = LiteralParser.unquote(token.text());
    return new StringLiteral(value, QuoteStyle.of(token, value), token.span());
  }

  private Expr parenthesized() {
    Token open = tokens.take();
    Expr inner = expression(0);
    Token close = tokens.take(TokenType.RIGHT_PAREN);
    return new ParenExpr(inner, open.span().to(close.span()));
  }

  private Expr named(Token token) {
    if (!token.type().isMetricName()) {
      throw tokens.unexpected();
    }
    tokens.take();
    if (token.type().isFunctionName() && tokens.isNext(TokenType.LEFT_PAREN)) {
      return token.hasVariable() ? variableCall(token) : call(token);
    }
    return selectors.named(token);
  }

  private Expr call(Token name) {
    List<Expr> args = arguments();
    Optional<Function> function = Function.byName(name.text()).filter(this::isAvailable);
    if (function.isEmpty()) {
      tokens.addError(
          name.span(), "unknown function with name " + GoStringQuoting.quote(name.text()));
    } else if (function.get().experimental()
        && !dialect.hasFeature(Feature.EXPERIMENTAL_FUNCTIONS)) {
      tokens.addError(
          name.span(), "function " + GoStringQuoting.quote(name.text()) + " is not enabled");
    }
    return new Call(name.text(), function, args, Span.of(name.start(), tokens.lastClosing()));
  }

  private boolean isAvailable(Function function) {
    return function.until().isEmpty() || dialect.target().compareTo(function.until().get()) < 0;
  }

  private List<Expr> arguments() {
    tokens.take(TokenType.LEFT_PAREN);
    List<Expr> args = new ArrayList<>();
    if (!tokens.isNext(TokenType.RIGHT_PAREN)) {
      args.add(expression(0));
      while (tokens.isNext(TokenType.COMMA)) {
        Token comma = tokens.take();
        if (tokens.peek().type().startsExpression()) {
          args.add(expression(0));
        } else {
          tokens.addError(comma.span(), "trailing commas not allowed in function call args");
        }
      }
    }
    tokens.take(TokenType.RIGHT_PAREN);
    return args;
  }

  private Expr aggregation(Token op) {
    return switch (tokens.peek().type()) {
      case LEFT_PAREN, BY, WITHOUT -> aggregate(op);
      default -> selectors.named(op);
    };
  }

  private Expr aggregate(Token op) {
    Expected previous = tokens.expect(Expected.AGGREGATION);
    Optional<Grouping> grouping = groupings.grouping();
    List<Expr> args = arguments();
    boolean overread = false;
    if (grouping.isEmpty()) {
      grouping = groupings.grouping();
      overread = grouping.isEmpty();
    }
    tokens.expect(previous);
    int end = overread ? endOfArguments() : tokens.lastClosing();
    return aggregate(op, grouping.orElse(Grouping.ALL), args, Span.of(op.start(), end));
  }

  private Expr aggregate(Token op, Grouping grouping, List<Expr> args, Span span) {
    Aggregator aggregator = Aggregator.byName(op.text()).orElseThrow();
    int expectedCount = aggregator.hasParameter() ? 2 : 1;
    if (args.isEmpty()) {
      tokens.addError(span, "no arguments for aggregate expression provided");
    } else if (aggregator.isExperimental() && !dialect.hasFeature(Feature.EXPERIMENTAL_FUNCTIONS)) {
      tokens.addError(
          span,
          aggregator.text()
              + "() is experimental and must be enabled with"
              + " --enable-feature=promql-experimental-functions");
    } else if (args.size() != expectedCount) {
      tokens.addError(
          span,
          "wrong number of arguments for aggregate expression provided, expected "
              + expectedCount
              + ", got "
              + args.size());
    }
    return aggregateExpr(aggregator.text(), grouping, args, span);
  }

  private static Expr aggregateExpr(String op, Grouping grouping, List<Expr> args, Span span) {
    Expr last = args.isEmpty() ? new NumberLiteral(0, false, span) : args.get(args.size() - 1);
    Optional<Expr> parameter = args.size() < 2 ? Optional.empty() : Optional.of(args.get(0));
    return new AggregateExpr(op, grouping, parameter, last, span);
  }

  /**
   * The end of an aggregation after which one token was read already. Prometheus goes back if that
   * token is a parenthesis and only spaces are between the two.
   */
  private int endOfArguments() {
    int end = tokens.lastClosing();
    Token ahead = tokens.peek();
    if (!ahead.is(TokenType.RIGHT_PAREN)) {
      return end;
    }
    int i = ahead.start() - 1;
    while (i > 0 && Cursor.isSpace(text.charAt(i))) {
      i--;
    }
    return i > 0 && text.charAt(i) == ')' ? i + 1 : end;
  }

  /** Infers the role of a variable from the next token. */
  private Expr variable(Token token) {
    return switch (tokens.peek().type()) {
      case LEFT_PAREN, BY, WITHOUT -> variableCall(token);
      case LEFT_BRACE -> selectors.named(token);
      default -> new VariableExpr(token.text(), token.span());
    };
  }

  /** A function or an aggregation with a variable as its name. */
  private Expr variableCall(Token token) {
    Optional<Grouping> grouping = groupings.grouping();
    List<Expr> args = arguments();
    if (grouping.isEmpty()) {
      grouping = groupings.grouping();
    }
    Span span = Span.of(token.start(), tokens.lastClosing());
    return grouping
        .map(labels -> aggregateExpr(token.text(), labels, args, span))
        .orElseGet(() -> new Call(token.text(), Optional.empty(), args, span));
  }
}
