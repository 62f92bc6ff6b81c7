package io.panelwright.promql;

import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.TokenStream.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads metric names and what stands in braces. */
final class SelectorParser {

  private final TokenStream tokens;
  private final Dialect dialect;

  SelectorParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** A metric name that was taken, and its braces where it has some. */
  VectorSelector named(Token name) {
    if (tokens.isNext(TokenType.LEFT_BRACE)) {
      return braces(Optional.of(name));
    }
    return new VectorSelector(name.text(), List.of(), List.of(), Modifiers.NONE, name.span());
  }

  VectorSelector braces(Optional<Token> name) {
    Token open = tokens.take();
    List<Matcher> matchers = new ArrayList<>();
    List<Hole> holes = new ArrayList<>();
    Expected before = tokens.expect(Expected.MATCHER);
    boolean more = !tokens.isNext(TokenType.RIGHT_BRACE);
    while (more) {
      boolean hole = matcherOrHole(matchers, holes);
      tokens.expect(Expected.MORE_MATCHERS);
      boolean comma = tokens.takeIf(TokenType.COMMA).isPresent();
      if (comma) {
        tokens.expect(Expected.MATCHER);
      }
      // A variable may bring its own commas.
      more =
          !tokens.isNext(TokenType.RIGHT_BRACE)
              && (comma || hole || tokens.isNext(TokenType.VARIABLE));
    }
    Token close = tokens.take(TokenType.RIGHT_BRACE);
    tokens.expect(before);
    Span span = name.orElse(open).span().to(close.span());
    return new VectorSelector(
        name.map(Token::text).orElse(""), matchers, holes, Modifiers.NONE, span);
  }

  /** Reads one; returns whether it was a variable in a matcher's place. */
  private boolean matcherOrHole(List<Matcher> matchers, List<Hole> holes) {
    Token token = tokens.peek();
    switch (token.type()) {
      case STRING -> matchers.add(quoted(tokens.take()));
      case IDENTIFIER -> matchers.add(matcher(token.text(), tokens.take()));
      case VARIABLE -> {
        tokens.take();
        if (tokens.peek().type().matchOp().isEmpty()) {
          holes.add(new Hole(token.text(), token.span()));
          return true;
        }
        matchers.add(matcher(token.text(), token));
      }
      default -> throw tokens.unexpected();
    }
    return false;
  }

  /** A label's name in quotes, or a metric's name. */
  private Matcher quoted(Token token) {
    String name = Literals.unquote(token.text());
    return tokens.peek().type().matchOp().isPresent()
        ? matcher(name, token)
        : new Matcher(Matcher.METRIC_NAME, Matcher.Op.EQUAL, name, token.span(), token.span());
  }

  private Matcher matcher(String name, Token token) {
    tokens.expect(Expected.MATCH_OPERATOR);
    Matcher.Op op = tokens.peek().type().matchOp().orElseThrow(tokens::unexpected);
    tokens.take();
    tokens.expect(Expected.MATCH_VALUE);
    if (!tokens.isNext(TokenType.STRING) && !tokens.peek().hasVariable()) {
      throw tokens.unexpected();
    }
    Token value = tokens.take();
    String wanted = value.is(TokenType.STRING) ? Literals.unquote(value.text()) : value.text();
    Matcher matcher = new Matcher(name, op, wanted, token.span().to(value.span()), value.span());
    if (op.isRegex() && !dialect.hasVariable(wanted)) {
      Regex.fault(wanted).ifPresent(fault -> tokens.complain(matcher.span(), fault));
    }
    return matcher;
  }
}
