package io.panelwright.promql;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.TokenStream.Expected;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads expressions by recursive descent. Grammar, strengths of operators and the order of
 * complaints are those of Prometheus (promql/parser/generated_parser.y).
 */
final class Parser {

  /** Longer than any query: beyond it a text is not even looked at. */
  static final int LONGEST = 1_000_000;

  private final String text;
  private final Dialect dialect;
  private final TokenStream tokens;
  private final SelectorParser selectors;
  private final GroupingParser groupings;
  private final ModifierParser modifiers;

  /** What was said about the matching of operands that cannot be matched. */
  private final Map<BinaryExpr, Matching> idle = new IdentityHashMap<>();

  private Parser(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.tokens = new TokenStream(new Lexer(text, dialect.variables()));
    this.selectors = new SelectorParser(tokens, dialect);
    this.groupings = new GroupingParser(tokens);
    this.modifiers = new ModifierParser(tokens, dialect);
  }

  static Parsed parse(String text, Dialect dialect) {
    if (text.length() > LONGEST) {
      String message = "query has " + text.length() + " characters, more than " + LONGEST;
      return new Parsed(
          text, Optional.empty(), List.of(new ParseError(Span.of(0, text.length()), message)));
    }
    return new Parser(text, dialect).parsed();
  }

  private Parsed parsed() {
    Optional<Expr> expr = Optional.empty();
    try {
      expr = Optional.of(whole());
    } catch (SyntaxException e) {
      tokens.errors().add(e.error());
    }
    List<ParseError> errors = tokens.errors();
    if (errors.isEmpty()) {
      errors.addAll(new TypeCheck(text, dialect, idle).errors(expr.orElseThrow()));
    }
    if (errors.isEmpty()) {
      errors.addAll(VersionCheck.errors(text, expr.orElseThrow(), dialect.target()));
    }
    return new Parsed(text, errors.isEmpty() ? expr : Optional.empty(), errors);
  }

  private Expr whole() {
    if (tokens.isNext(TokenType.END_OF_INPUT)) {
      throw new SyntaxException(new ParseError(Span.of(0, 0), "no expression found in input"));
    }
    Expr expr = expression(0);
    if (!tokens.isNext(TokenType.END_OF_INPUT)) {
      throw tokens.unexpected();
    }
    return expr;
  }

  /** Operands joined by operators of at least this strength. */
  private Expr expression(int least) {
    tokens.down();
    Expr left = operand();
    while (true) {
      Optional<BinaryOp> op = tokens.peek().binaryOp().filter(binary -> binary.strength() >= least);
      if (op.isEmpty()) {
        tokens.up();
        return left;
      }
      tokens.take();
      left = binary(left, op.get());
    }
  }

  private Expr binary(Expr left, BinaryOp op) {
    boolean bool = tokens.takeIf(TokenType.BOOL).isPresent();
    Matching matching = groupings.matching();
    Expr right = expression(op.isRightAssociative() ? op.strength() : op.strength() + 1);
    BinaryExpr binary = BinaryExpr.of(op, bool, matching, left, right);
    if (binary.matching().isEmpty()) {
      idle.put(binary, matching);
    }
    if (matching.fills() && !dialect.has(Feature.BINOP_FILL_MODIFIERS)) {
      tokens.complain(binary.span(), "binop fill modifiers are experimental and not enabled");
    }
    return binary;
  }

  private Expr operand() {
    if (!tokens.peek().type().isSign()) {
      return modifiers.modified(primary());
    }
    Token sign = tokens.take();
    Expr expr = expression(BinaryOp.POW.strength());
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
      case LEFT_PAREN -> parenthesised();
      case LEFT_BRACE -> selectors.braces(Optional.empty());
      case AGGREGATOR -> aggregation(tokens.take());
      case VARIABLE -> variable(tokens.take());
      default -> named(token);
    };
  }

  private static Expr string(Token token) {
    return new StringLiteral(Literals.unquote(token.text()), token.span());
  }

  private Expr parenthesised() {
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
    Optional<Function> function = Function.of(name.text()).filter(this::isThere);
    if (function.isEmpty()) {
      tokens.complain(name.span(), "unknown function with name " + GoText.quote(name.text()));
    } else if (function.get().experimental() && !dialect.has(Feature.EXPERIMENTAL_FUNCTIONS)) {
      tokens.complain(name.span(), "function " + GoText.quote(name.text()) + " is not enabled");
    }
    return new Call(name.text(), function, args, Span.of(name.start(), tokens.lastClosing()));
  }

  private boolean isThere(Function function) {
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
          tokens.complain(comma.span(), "trailing commas not allowed in function call args");
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
    Expected before = tokens.expect(Expected.AGGREGATION);
    Optional<Grouping> grouping = groupings.grouping();
    List<Expr> args = arguments();
    boolean overread = false;
    if (grouping.isEmpty()) {
      grouping = groupings.grouping();
      overread = grouping.isEmpty();
    }
    tokens.expect(before);
    int end = overread ? endOfArguments() : tokens.lastClosing();
    return aggregate(op, grouping.orElse(Grouping.ALL), args, Span.of(op.start(), end));
  }

  private Expr aggregate(Token op, Grouping grouping, List<Expr> args, Span span) {
    Aggregator aggregator = Aggregator.of(op.text()).orElseThrow();
    int wanted = aggregator.hasParameter() ? 2 : 1;
    if (args.isEmpty()) {
      tokens.complain(span, "no arguments for aggregate expression provided");
    } else if (aggregator.isExperimental() && !dialect.has(Feature.EXPERIMENTAL_FUNCTIONS)) {
      tokens.complain(
          span,
          aggregator.text()
              + "() is experimental and must be enabled with"
              + " --enable-feature=promql-experimental-functions");
    } else if (args.size() != wanted) {
      tokens.complain(
          span,
          "wrong number of arguments for aggregate expression provided, expected "
              + wanted
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
   * The end of an aggregation behind which one word was read already. Prometheus goes back when
   * that word is a parenthesis and only spaces are between the two.
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

  /** What a variable stands for shows in what follows it. */
  private Expr variable(Token token) {
    return switch (tokens.peek().type()) {
      case LEFT_PAREN, BY, WITHOUT -> variableCall(token);
      case LEFT_BRACE -> selectors.named(token);
      default -> new Hole(token.text(), token.span());
    };
  }

  /** A function or an aggregation, whichever the variable names. */
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
