package io.panelwright.promql;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats our trees and those of Prometheus in the same notation: kind, position in bytes,
 * properties.
 */
final class GoTreeFormatter implements Expr.Visitor<String> {

  private final String text;

  private GoTreeFormatter(String text) {
    this.text = text;
  }

  /** Our tree. */
  static String format(String text, Expr expr) {
    return expr.accept(new GoTreeFormatter(text));
  }

  /** Prometheus' tree in the test data; absent properties are zero. */
  static String format(JsonObject node) {
    if (node.isEmpty()) {
      return "";
    }
    String type = node.string("_type").orElseThrow();
    String properties =
        switch (type) {
          case "NumberLiteral" -> number(node) + (node.isTrue("Duration") ? " duration" : "");
          case "StringLiteral" -> node.string("Val").orElse("");
          case "VectorSelector" -> selector(node);
          case "MatrixSelector" -> format(node.object("VectorSelector")) + range(node, "Range");
          case "SubqueryExpr" ->
              format(node.object("Expr"))
                  + range(node, "Range")
                  + range(node, "Step")
                  + modifiers(node);
          case "AggregateExpr" -> aggregate(node);
          case "BinaryExpr" -> binary(node);
          case "UnaryExpr" -> op(node) + format(node.object("Expr"));
          case "ParenExpr" -> format(node.object("Expr"));
          case "Call" ->
              node.object("Func").string("Name").orElseThrow()
                  + node.array("Args").objects().map(GoTreeFormatter::format).toList();
          case "DurationExpr" ->
              op(node)
                  + format(node.object("LHS"))
                  + format(node.object("RHS"))
                  + (node.isTrue("Wrapped") ? " wrapped" : "");
          default -> throw new AssertionError("unknown type " + type);
        };
    return type + place(node) + "(" + properties + ")";
  }

  private static String place(JsonObject node) {
    return start(node) + "-" + end(node);
  }

  private static long start(JsonObject node) {
    return switch (node.string("_type").orElseThrow()) {
      case "MatrixSelector" -> start(node.object("VectorSelector"));
      case "SubqueryExpr" -> start(node.object("Expr"));
      case "BinaryExpr" -> start(node.object("LHS"));
      case "UnaryExpr" -> node.integer("StartPos").orElse(0L);
      case "DurationExpr" ->
          node.object("LHS").isEmpty() || node.object("RHS").isEmpty()
              ? node.integer("StartPos").orElse(0L)
              : start(node.object("LHS"));
      default -> node.object("PosRange").integer("Start").orElse(0L);
    };
  }

  private static long end(JsonObject node) {
    return switch (node.string("_type").orElseThrow()) {
      case "MatrixSelector", "SubqueryExpr" -> node.integer("EndPos").orElse(0L);
      case "BinaryExpr" -> end(node.object("RHS"));
      case "UnaryExpr" -> end(node.object("Expr"));
      case "DurationExpr" ->
          node.object("RHS").isEmpty()
              ? node.integer("EndPos").orElse(0L)
              : end(node.object("RHS"));
      default -> node.object("PosRange").integer("End").orElse(0L);
    };
  }

  private static String op(JsonObject node) {
    return node.string("Op").orElseThrow() + " ";
  }

  private static String number(JsonObject node) {
    return node.get("Val")
        .map(
            value ->
                value instanceof JsonString word
                    ? word.value()
                    : plain(((JsonNumber) value).toDouble()))
        .orElse("0");
  }

  private static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    }
    return new BigDecimal(value).stripTrailingZeros().toPlainString();
  }

  private static String selector(JsonObject node) {
    return node.string("Name").orElse("")
        + node.array("LabelMatchers").objects().map(GoTreeFormatter::matcher).sorted().toList()
        + modifiers(node);
  }

  private static String matcher(JsonObject matcher) {
    String op =
        switch (matcher.string("type").orElse("MatchEqual")) {
          case "MatchNotEqual" -> "!=";
          case "MatchRegexp" -> "=~";
          case "MatchNotRegexp" -> "!~";
          default -> "=";
        };
    return matcher.string("name").orElse("") + op + matcher.string("value").orElse("");
  }

  private static String modifiers(JsonObject node) {
    return range(node, "OriginalOffset")
        + node.integer("Timestamp").map(time -> " @" + time).orElse("")
        + node.string("StartOrEnd").map(word -> " @" + word).orElse("");
  }

  private static String range(JsonObject node, String name) {
    long nanoseconds = node.integer(name).orElse(0L);
    return (nanoseconds == 0 ? "" : " " + name + "=" + nanoseconds)
        + format(node.object(name + "Expr"));
  }

  private static String aggregate(JsonObject node) {
    return op(node)
        + node.array("Grouping").strings().toList()
        + (node.isTrue("Without") ? "without" : "")
        + format(node.object("Param"))
        + format(node.object("Expr"));
  }

  private static String binary(JsonObject node) {
    JsonObject matching = node.object("VectorMatching");
    String properties =
        matching.isEmpty()
            ? ""
            : matching.string("Card").orElse("CardOneToOne")
                + (matching.isTrue("On") ? "on" : "")
                + matching.array("MatchingLabels").strings().toList()
                + matching.array("Include").strings().toList();
    return op(node)
        + (node.isTrue("ReturnBool") ? "bool " : "")
        + properties
        + format(node.object("LHS"))
        + format(node.object("RHS"));
  }

  private String node(String type, Span span, String properties) {
    return type + bytes(span.start()) + "-" + bytes(span.end()) + "(" + properties + ")";
  }

  private int bytes(int index) {
    return GoStringQuoting.utf8Length(text.substring(0, Math.min(index, text.length())));
  }

  @Override
  public String numberLiteral(NumberLiteral number) {
    return node(
        "NumberLiteral",
        number.span(),
        plain(number.value()) + (number.duration() ? " duration" : ""));
  }

  @Override
  public String stringLiteral(StringLiteral string) {
    return node("StringLiteral", string.span(), string.value());
  }

  @Override
  public String vectorSelector(VectorSelector selector) {
    Stream<String> name =
        selector.name().isEmpty() ? Stream.empty() : Stream.of("__name__=" + selector.name());
    Stream<String> matchers =
        selector.matchers().stream().map(m -> m.name() + m.op().text() + m.value());
    return node(
        "VectorSelector",
        selector.span(),
        selector.name()
            + Stream.concat(name, matchers).sorted().toList()
            + modifiers(selector.modifiers()));
  }

  private String modifiers(Modifiers modifiers) {
    return range("OriginalOffset", modifiers.offset()) + modifiers.at().map(this::at).orElse("");
  }

  private String at(Modifiers.At at) {
    if (at instanceof Modifiers.At.Time time) {
      return " @" + time.milliseconds();
    }
    return at instanceof Modifiers.At.Start ? " @START" : " @END";
  }

  private String range(String name, Optional<Expr> range) {
    if (range.isPresent() && range.get() instanceof NumberLiteral number) {
      BigDecimal nanoseconds = new BigDecimal(number.value()).movePointRight(9);
      return " " + name + "=" + nanoseconds.setScale(0, RoundingMode.HALF_UP);
    }
    return range.map(expr -> expr.accept(this)).orElse("");
  }

  @Override
  public String matrixSelector(MatrixSelector matrix) {
    return node(
        "MatrixSelector",
        matrix.span(),
        matrix.selector().accept(this) + range("Range", Optional.of(matrix.range())));
  }

  @Override
  public String subquery(SubqueryExpr subquery) {
    return node(
        "SubqueryExpr",
        subquery.span(),
        subquery.expr().accept(this)
            + range("Range", Optional.of(subquery.range()))
            + range("Step", subquery.step())
            + modifiers(subquery.modifiers()));
  }

  @Override
  public String aggregate(AggregateExpr aggregate) {
    return node(
        "AggregateExpr",
        aggregate.span(),
        aggregate.op().toUpperCase(Locale.ROOT)
            + " "
            + aggregate.grouping().names()
            + (aggregate.grouping().without() ? "without" : "")
            + aggregate.parameter().map(parameter -> parameter.accept(this)).orElse("")
            + aggregate.expr().accept(this));
  }

  @Override
  public String binary(BinaryExpr binary) {
    String properties =
        binary
            .matching()
            .map(
                matching ->
                    card(matching.cardinality())
                        + (matching.on() ? "on" : "")
                        + names(matching.labels())
                        + names(matching.include()))
            .orElse("");
    return node(
        "BinaryExpr",
        binary.span(),
        op(binary.op())
            + (binary.bool() ? "bool " : "")
            + properties
            + binary.left().accept(this)
            + binary.right().accept(this));
  }

  private static List<String> names(List<LabelName> labels) {
    return labels.stream().map(LabelName::text).toList();
  }

  private static String card(VectorMatching.Cardinality cardinality) {
    return "Card"
        + Stream.of(cardinality.name().toLowerCase(Locale.ROOT).split("_"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static String op(BinaryOp op) {
    return switch (op) {
          case AND -> "LAND";
          case OR -> "LOR";
          case UNLESS -> "LUNLESS";
          case EQL -> "EQLC";
          default -> op.name();
        }
        + " ";
  }

  @Override
  public String unary(UnaryExpr unary) {
    return node("UnaryExpr", unary.span(), op(unary.op()) + unary.expr().accept(this));
  }

  @Override
  public String paren(ParenExpr paren) {
    return node("ParenExpr", paren.span(), paren.expr().accept(this));
  }

  @Override
  public String call(Call call) {
    return node(
        "Call",
        call.span(),
        call.name() + call.args().stream().map(arg -> arg.accept(this)).toList());
  }

  @Override
  public String duration(DurationExpr duration) {
    return node(
        "DurationExpr",
        duration.span(),
        duration.op().name()
            + " "
            + duration.left().map(left -> left.accept(this)).orElse("")
            + duration.right().map(right -> right.accept(this)).orElse("")
            + (duration.parenthesized() ? " wrapped" : ""));
  }

  @Override
  public String variable(VariableExpr hole) {
    throw new AssertionError("Prometheus has no variables: " + hole.text());
  }
}
