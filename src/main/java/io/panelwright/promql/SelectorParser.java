package io.panelwright.promql;

import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.TokenStream.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses metric names and matchers in braces. */
final class SelectorParser {

  private final TokenStream tokens;
  private final Dialect dialect;

  SelectorParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** A metric name that was read, with its braces if there are any. */
  VectorSelector named(Token name) {
    if (tokens.isNext(TokenType.LEFT_BRACE)) {
      return braces(Optional.of(name));
    }
    return new VectorSelector(name.text(), List.of(), List.of(), Modifiers.NONE, name.span());
  }

  VectorSelector braces(Optional<Token> name) {
    Token open = tokens.take();
    List<LabelMatcher> matchers = new ArrayList<>();
    List<VariableExpr> variables = new ArrayList<>();
    Expected previous = tokens.expect(Expected.MATCHER);
    boolean more = !tokens.isNext(TokenType.RIGHT_BRACE);
    while (more) {
      boolean isVariable = matcherOrVariable(matchers, variables);
      tokens.expect(Expected.MORE_MATCHERS);
      boolean comma = tokens.takeIf(TokenType.COMMA).isPresent();
      if (comma) {
        tokens.expect(Expected.MATCHER);
      }
      // The value of a variable can contain a comma.
      more =
          !tokens.isNext(TokenType.RIGHT_BRACE)
              && (comma || isVariable || tokens.isNext(TokenType.VARIABLE));
    }
    Token close = tokens.take(TokenType.RIGHT_BRACE);
    tokens.expect(previous);
    Span span = name.orElse(open).span().to(close.span());
    return new VectorSelector(
        name.map(Token::text).orElse(""), matchers, variables, Modifiers.NONE, span);
  }

  /** Reads one matcher; returns whether it was a variable. */
  private boolean matcherOrVariable(List<LabelMatcher> matchers, List<VariableExpr> variables) {
    Token token = tokens.peek();
    switch (token.type()) {
      case STRING -> matchers.add(quoted(tokens.take()));
      case IDENTIFIER -> {
        tokens.take();
        matchers.add(matcher(LabelName.bare(token.text(), token.span())));
      }
      case VARIABLE -> {
        tokens.take();
        if (tokens.peek().type().matchOp().isEmpty()) {
          variables.add(new VariableExpr(token.text(), token.span()));
          return true;
        }
        matchers.add(matcher(LabelName.bare(token.text(), token.span())));
      }
      default -> throw tokens.unexpected();
    }
    return false;
  }

  /** A quoted label name or metric name. */
  private LabelMatcher quoted(Token token) {
    String name = LiteralParser.unquote(token.text());
    return tokens.peek().type().matchOp().isPresent()
        ? matcher(LabelName.quoted(name, token.span()))
        : new LabelMatcher(
            LabelName.bare(LabelMatcher.METRIC_NAME, token.span()),
            LabelMatcher.Op.EQUAL,
            name,
            QuoteStyle.of(token, name),
            token.span(),
            token.span());
  }

  private LabelMatcher matcher(LabelName label) {
    tokens.expect(Expected.MATCH_OPERATOR);
    LabelMatcher.Op op = tokens.peek().type().matchOp().orElseThrow(tokens::unexpected);
    tokens.take();
    tokens.expect(Expected.MATCH_VALUE);
    if (!tokens.isNext(TokenType.STRING) && !tokens.peek().hasVariable()) {
      throw tokens.unexpected();
    }
    Token value = tokens.take();
    String unquoted =
        value.is(TokenType.STRING) ? LiteralParser.unquote(value.text()) : value.text();
    LabelMatcher matcher =
        new LabelMatcher(
            label,
            op,
            unquoted,
            QuoteStyle.of(value, unquoted),
            label.span().to(value.span()),
            value.span());
    if (op.isRegex() && !dialect.hasVariable(unquoted)) {
      Regex.findError(unquoted).ifPresent(error -> tokens.addError(matcher.span(), error));
    }
    return matcher;
  }
}
