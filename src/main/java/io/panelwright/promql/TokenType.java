package io.panelwright.promql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of tokens. Their kinds determine the names of tokens in Prometheus' error messages. */
enum TokenType {
  END_OF_INPUT(Kind.NAMED, "end of input"),
  IDENTIFIER(Kind.NAMED, "identifier"),
  METRIC_IDENTIFIER(Kind.NAMED, "metric identifier"),
  NUMBER(Kind.NAMED, "number"),
  DURATION(Kind.NAMED, "duration"),
  STRING(Kind.NAMED, "string"),
  /** A Grafana variable, alone or joined with a number. */
  VARIABLE(Kind.NAMED, "variable"),

  LEFT_PAREN(Kind.SIGN, "("),
  RIGHT_PAREN(Kind.SIGN, ")"),
  LEFT_BRACE(Kind.SIGN, "{"),
  RIGHT_BRACE(Kind.SIGN, "}"),
  LEFT_BRACKET(Kind.SIGN, "["),
  RIGHT_BRACKET(Kind.SIGN, "]"),
  COMMA(Kind.SIGN, ","),
  COLON(Kind.SIGN, ":"),
  EQL(Kind.SIGN, "="),

  ADD(Kind.OPERATOR, "+"),
  SUB(Kind.OPERATOR, "-"),
  MUL(Kind.OPERATOR, "*"),
  DIV(Kind.OPERATOR, "/"),
  MOD(Kind.OPERATOR, "%"),
  POW(Kind.OPERATOR, "^"),
  EQLC(Kind.OPERATOR, "=="),
  NEQ(Kind.OPERATOR, "!="),
  LTE(Kind.OPERATOR, "<="),
  LSS(Kind.OPERATOR, "<"),
  GTE(Kind.OPERATOR, ">="),
  GTR(Kind.OPERATOR, ">"),
  TRIM_UPPER(Kind.OPERATOR, "</"),
  TRIM_LOWER(Kind.OPERATOR, ">/"),
  EQL_REGEX(Kind.OPERATOR, "=~"),
  NEQ_REGEX(Kind.OPERATOR, "!~"),
  AT(Kind.OPERATOR, "@"),
  LAND(Kind.OPERATOR, "and"),
  LOR(Kind.OPERATOR, "or"),
  LUNLESS(Kind.OPERATOR, "unless"),
  ATAN2(Kind.OPERATOR, "atan2"),

  AGGREGATOR(Kind.AGGREGATOR, ""),

  BOOL(Kind.KEYWORD, "bool"),
  BY(Kind.KEYWORD, "by"),
  WITHOUT(Kind.KEYWORD, "without"),
  ON(Kind.KEYWORD, "on"),
  IGNORING(Kind.KEYWORD, "ignoring"),
  GROUP_LEFT(Kind.KEYWORD, "group_left"),
  GROUP_RIGHT(Kind.KEYWORD, "group_right"),
  FILL(Kind.KEYWORD, "fill"),
  FILL_LEFT(Kind.KEYWORD, "fill_left"),
  FILL_RIGHT(Kind.KEYWORD, "fill_right"),
  OFFSET(Kind.KEYWORD, "offset"),
  SMOOTHED(Kind.KEYWORD, "smoothed"),
  ANCHORED(Kind.KEYWORD, "anchored"),

  START(Kind.SIGN, "start"),
  END(Kind.SIGN, "end"),
  STEP(Kind.SIGN, "step"),
  RANGE(Kind.SIGN, "range"),
  MAX_OF(Kind.SIGN, "max_of"),
  MIN_OF(Kind.SIGN, "min_of");

  private enum Kind {
    NAMED,
    SIGN,
    OPERATOR,
    AGGREGATOR,
    KEYWORD
  }

  private static final Map<String, TokenType> KEYWORDS = keywords();

  private final Kind kind;
  private final String text;

  TokenType(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /** The keyword outside braces, ignoring case; empty for an ordinary name. */
  static Optional<TokenType> keyword(String name) {
    return Optional.ofNullable(KEYWORDS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, TokenType> keywords() {
    Map<String, TokenType> keywords = new LinkedHashMap<>();
    Arrays.stream(values())
        .filter(type -> type.kind != Kind.NAMED && type.text.matches("[a-z].*"))
        .forEach(type -> keywords.put(type.text, type));
    Arrays.stream(Aggregator.values()).forEach(a -> keywords.put(a.text(), AGGREGATOR));
    keywords.put("inf", NUMBER);
    keywords.put("nan", NUMBER);
    return keywords;
  }

  /** A token of this type in Prometheus' error messages. */
  String describe(String token) {
    return switch (kind) {
      case KEYWORD -> "<" + token + ">";
      case OPERATOR -> "<op:" + token + ">";
      case AGGREGATOR -> "<aggr:" + token + ">";
      case SIGN -> GoStringQuoting.quote(token);
      case NAMED -> this == END_OF_INPUT ? text : text + " " + abbreviate(token);
    };
  }

  private String abbreviate(String token) {
    boolean isShownInFull = this == IDENTIFIER || this == METRIC_IDENTIFIER || this == VARIABLE;
    if (isShownInFull || GoStringQuoting.utf8Length(token) <= 10) {
      return GoStringQuoting.quote(token);
    }
    int end = token.offsetByCodePoints(0, Math.min(10, token.codePointCount(0, token.length())));
    return GoStringQuoting.quote(token.substring(0, end)) + "...";
  }

  /** The binary operator of this type. */
  Optional<BinaryOp> binaryOp() {
    return switch (this) {
      case ADD -> Optional.of(BinaryOp.ADD);
      case SUB -> Optional.of(BinaryOp.SUB);
      case MUL -> Optional.of(BinaryOp.MUL);
      case DIV -> Optional.of(BinaryOp.DIV);
      case MOD -> Optional.of(BinaryOp.MOD);
      case POW -> Optional.of(BinaryOp.POW);
      case EQLC -> Optional.of(BinaryOp.EQL);
      case NEQ -> Optional.of(BinaryOp.NEQ);
      case LTE -> Optional.of(BinaryOp.LTE);
      case LSS -> Optional.of(BinaryOp.LSS);
      case GTE -> Optional.of(BinaryOp.GTE);
      case GTR -> Optional.of(BinaryOp.GTR);
      case TRIM_UPPER -> Optional.of(BinaryOp.TRIM_UPPER);
      case TRIM_LOWER -> Optional.of(BinaryOp.TRIM_LOWER);
      case LAND -> Optional.of(BinaryOp.AND);
      case LOR -> Optional.of(BinaryOp.OR);
      case LUNLESS -> Optional.of(BinaryOp.UNLESS);
      case ATAN2 -> Optional.of(BinaryOp.ATAN2);
      default -> Optional.empty();
    };
  }

  /** The matcher operator of this type. */
  Optional<LabelMatcher.Op> matchOp() {
    return switch (this) {
      case EQL -> Optional.of(LabelMatcher.Op.EQUAL);
      case NEQ -> Optional.of(LabelMatcher.Op.NOT_EQUAL);
      case EQL_REGEX -> Optional.of(LabelMatcher.Op.REGEX);
      case NEQ_REGEX -> Optional.of(LabelMatcher.Op.NOT_REGEX);
      default -> Optional.empty();
    };
  }

  /** Whether it can be a metric name. */
  boolean isMetricName() {
    return switch (this) {
      case IDENTIFIER,
          METRIC_IDENTIFIER,
          AGGREGATOR,
          BY,
          WITHOUT,
          FILL,
          FILL_LEFT,
          FILL_RIGHT,
          OFFSET,
          SMOOTHED,
          ANCHORED,
          LAND,
          LOR,
          LUNLESS,
          START,
          END,
          STEP,
          RANGE,
          MAX_OF,
          MIN_OF ->
          true;
      default -> false;
    };
  }

  /** Whether it can be a label in {@code by (…)}, {@code on (…)} and similar clauses. */
  boolean isLabelName() {
    return switch (this) {
      case BOOL, GROUP_LEFT, GROUP_RIGHT, IGNORING, ON, ATAN2, VARIABLE -> true;
      case WITHOUT -> false;
      default -> isMetricName();
    };
  }

  /** Whether it can be the name of a called function. */
  boolean isFunctionName() {
    return switch (this) {
      case IDENTIFIER, START, END, STEP, RANGE, MAX_OF, MIN_OF -> true;
      default -> false;
    };
  }

  /** Whether an expression can start with it. */
  boolean startsExpression() {
    return switch (this) {
      case NUMBER, DURATION, STRING, LEFT_PAREN, LEFT_BRACE, VARIABLE, ADD, SUB -> true;
      default -> isMetricName();
    };
  }

  boolean isFill() {
    return this == FILL || this == FILL_LEFT || this == FILL_RIGHT;
  }

  boolean isSign() {
    return this == ADD || this == SUB;
  }
}
