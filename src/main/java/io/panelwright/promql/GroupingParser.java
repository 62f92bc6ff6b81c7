package io.panelwright.promql;

import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.TokenStream.Expected;
import io.panelwright.promql.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses label lists: {@code by (…)}, {@code on (…) group_left (…)} and similar clauses. */
final class GroupingParser {

  private final TokenStream tokens;

  GroupingParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** {@code by (…)} or {@code without (…)}; empty if neither follows. */
  Optional<Grouping> grouping() {
    boolean without = tokens.isNext(TokenType.WITHOUT);
    if (!without && !tokens.isNext(TokenType.BY)) {
      return Optional.empty();
    }
    tokens.take();
    return Optional.of(new Grouping(without, labels()));
  }

  /** The modifiers between an operator and its right operand, after {@code bool}. */
  VectorMatching matching() {
    boolean on = tokens.isNext(TokenType.ON);
    if (!on && !tokens.isNext(TokenType.IGNORING)) {
      return filled(VectorMatching.ONE_TO_ONE);
    }
    tokens.take();
    List<LabelName> labels = labels();
    Cardinality cardinality =
        switch (tokens.peek().type()) {
          case GROUP_LEFT -> Cardinality.MANY_TO_ONE;
          case GROUP_RIGHT -> Cardinality.ONE_TO_MANY;
          default -> Cardinality.ONE_TO_ONE;
        };
    List<LabelName> include = List.of();
    if (cardinality != Cardinality.ONE_TO_ONE) {
      tokens.take();
      include = optionalLabels();
    }
    return filled(
        new VectorMatching(cardinality, on, labels, include, Optional.empty(), Optional.empty()));
  }

  private List<LabelName> optionalLabels() {
    TokenType next = tokens.peek().type();
    boolean hasNoGroupLabels =
        next.isFill() || next.startsExpression() && next != TokenType.LEFT_PAREN;
    return hasNoGroupLabels ? List.of() : labels();
  }

  private VectorMatching filled(VectorMatching matching) {
    return switch (tokens.peek().type()) {
      case FILL -> {
        tokens.take();
        Optional<Double> value = Optional.of(fillValue());
        yield matching.withFill(value, value);
      }
      case FILL_LEFT -> {
        tokens.take();
        Optional<Double> left = Optional.of(fillValue());
        yield matching.withFill(left, fill(TokenType.FILL_RIGHT));
      }
      case FILL_RIGHT -> {
        tokens.take();
        Optional<Double> right = Optional.of(fillValue());
        yield matching.withFill(fill(TokenType.FILL_LEFT), right);
      }
      default -> matching;
    };
  }

  private Optional<Double> fill(TokenType side) {
    return tokens.takeIf(side).map(token -> fillValue());
  }

  private double fillValue() {
    tokens.take(TokenType.LEFT_PAREN);
    boolean negative = tokens.isNext(TokenType.SUB);
    if (tokens.peek().type().isSign()) {
      tokens.take();
    }
    if (!tokens.isNext(TokenType.NUMBER) && !tokens.isNext(TokenType.DURATION)) {
      throw tokens.unexpected();
    }
    NumberLiteral number = DurationParser.literal(tokens, tokens.take());
    tokens.take(TokenType.RIGHT_PAREN);
    return negative ? -number.value() : number.value();
  }

  /** Labels in parentheses; a trailing comma is allowed. */
  private List<LabelName> labels() {
    Expected previous = tokens.expect(Expected.GROUPING);
    tokens.take(TokenType.LEFT_PAREN);
    List<LabelName> labels = new ArrayList<>();
    tokens.expect(Expected.FIRST_LABEL);
    boolean more = !tokens.isNext(TokenType.RIGHT_PAREN);
    while (more) {
      labels.add(label());
      tokens.expect(Expected.MORE_LABELS);
      boolean comma = tokens.takeIf(TokenType.COMMA).isPresent();
      if (comma) {
        tokens.expect(Expected.FIRST_LABEL);
      }
      more = comma && !tokens.isNext(TokenType.RIGHT_PAREN);
    }
    tokens.take(TokenType.RIGHT_PAREN);
    tokens.expect(previous);
    return labels;
  }

  private LabelName label() {
    Token token = tokens.peek();
    if (token.is(TokenType.STRING)) {
      tokens.take();
      String name = LiteralParser.unquote(token.text());
      if (name.isEmpty() || !LiteralParser.isUtf8(name)) {
        tokens.addError(
            token.span(), "invalid label name for grouping: " + GoStringQuoting.quote(name));
      }
      return LabelName.quoted(name, token.span());
    }
    if (!token.type().isLabelName()) {
      throw tokens.unexpected();
    }
    return LabelName.bare(tokens.take().text(), token.span());
  }
}
