package io.panelwright.promql.analysis;

import static io.panelwright.promql.LabelMatcher.METRIC_NAME;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.ValueType;
import io.panelwright.promql.VectorMatching;
import io.panelwright.promql.VectorMatching.Cardinality;
import java.util.Set;
import java.util.TreeSet;

/** Infers the result labels of two matched operands ({@code resultMetric} in Prometheus). */
final class VectorMatchAnalysis {

  private final BinaryExpr binary;
  private final SeriesLabels left;
  private final SeriesLabels right;

  VectorMatchAnalysis(BinaryExpr binary, Analysis analysis) {
    this.binary = binary;
    this.left = analysis.labels(binary.left());
    this.right = analysis.labels(binary.right());
  }

  /** The labels of the result. */
  SeriesLabels labels() {
    if (binary.matching().isEmpty()) {
      return resultNames(binary.left().type() == ValueType.SCALAR ? right : left);
    }
    return binary.op().isSet() ? set() : paired();
  }

  /** Whether every series of one side matches every series of the other. */
  boolean alwaysMatches() {
    SeriesLabels comparedLabels = comparedLabels(left);
    return comparedLabels.isSingleLabelSet()
        && comparedLabels.equals(comparedLabels(right))
        && !matched().hasVariables();
  }

  /** Whether no series of one side can match one of the other. */
  boolean neverMatches() {
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    if (matching().on()) {
      names = new TreeSet<>(matched().names());
    } else {
      matched().names().forEach(names::remove);
    }
    names.remove(METRIC_NAME);
    boolean sure = matching().on() || !matched().hasVariables();
    return sure && names.stream().anyMatch(name -> !left.canEqual(right, name));
  }

  /** The labels of a side that are compared. */
  private SeriesLabels comparedLabels(SeriesLabels labels) {
    return matching().on() ? matched().retain(labels) : matched().drop(labels).without(METRIC_NAME);
  }

  private VectorMatching matching() {
    return binary.matching().orElse(VectorMatching.ONE_TO_ONE);
  }

  private LabelNameList matched() {
    return LabelNameList.of(matching().labels());
  }

  private SeriesLabels set() {
    if (binary.op() == BinaryOp.OR) {
      return left.or(right);
    }
    return binary.op() == BinaryOp.AND ? agreeWithPartner(left, right) : left;
  }

  private SeriesLabels paired() {
    SeriesLabels labels = matching().isGrouped() ? grouped() : oneToOne();
    if (!matching().equals(VectorMatching.ONE_TO_ONE)) {
      return labels;
    }
    // The value of a variable can be a number.
    if (binary.left().type() == ValueType.UNKNOWN) {
      labels = labels.or(resultNames(right));
    }
    return binary.right().type() == ValueType.UNKNOWN ? labels.or(resultNames(left)) : labels;
  }

  private SeriesLabels oneToOne() {
    SeriesLabels all = resultNames(combineSides(left, right));
    return matching().on() ? matched().retain(all) : matched().drop(all);
  }

  private SeriesLabels grouped() {
    boolean swapped = matching().cardinality() == Cardinality.ONE_TO_MANY;
    SeriesLabels many = swapped ? right : left;
    SeriesLabels one = swapped ? left : right;
    LabelNameList included = LabelNameList.of(matching().include());
    if (included.hasVariables()) {
      return SeriesLabels.ANY;
    }
    SeriesLabels labels = resultNames(combineSides(many, one));
    for (String name : included.names()) {
      labels = labels.with(name, fills() ? LabelPresence.POSSIBLE : one.presence(name));
    }
    return labels;
  }

  /** The labels of the result before grouping: those of the first side, or of a filled series. */
  private SeriesLabels combineSides(SeriesLabels first, SeriesLabels second) {
    // A filled series gets the matching labels of its partner.
    return fills() ? first.or(comparedLabels(second)) : agreeWithPartner(first, second);
  }

  private boolean fills() {
    return matching().fillLeft().isPresent() || matching().fillRight().isPresent();
  }

  /** The labels of a side, which agree with the partner in the matching labels. */
  private SeriesLabels agreeWithPartner(SeriesLabels labels, SeriesLabels partner) {
    Set<String> names = new TreeSet<>(matched().names());
    if (matching().on()) {
      names.remove(METRIC_NAME);
      return labels.and(partner, names);
    }
    if (matched().hasVariables()) {
      return labels;
    }
    names.add(METRIC_NAME);
    SeriesLabels agreed = labels.and(partner);
    for (String name : names) {
      agreed = agreed.with(name, labels.presence(name));
    }
    return agreed;
  }

  /** Arithmetic drops the metric name, {@code atan2} only in newer versions; filters keep it. */
  private SeriesLabels resultNames(SeriesLabels labels) {
    return switch (binary.op()) {
      case EQL, NEQ, GTE, GTR, LTE, LSS -> binary.bool() ? labels.without(METRIC_NAME) : labels;
      case TRIM_UPPER, TRIM_LOWER, AND, OR, UNLESS -> labels;
      case ATAN2 -> labels.with(METRIC_NAME, labels.presence(METRIC_NAME).orAbsent());
      case ADD, SUB, MUL, DIV, MOD, POW -> labels.without(METRIC_NAME);
    };
  }
}
