package io.panelwright.promql.analysis;

import static io.panelwright.promql.Matcher.METRIC_NAME;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Matching;
import io.panelwright.promql.Matching.Cardinality;
import io.panelwright.promql.ValueType;
import java.util.Set;
import java.util.TreeSet;

/** Two operands and their labels, as Prometheus pairs them ({@code resultMetric}). */
final class Join {

  private final BinaryExpr binary;
  private final Labels left;
  private final Labels right;

  Join(BinaryExpr binary, Analysis analysis) {
    this.binary = binary;
    this.left = analysis.labels(binary.left());
    this.right = analysis.labels(binary.right());
  }

  /** The labels of the result. */
  Labels labels() {
    if (binary.matching().isEmpty()) {
      return named(binary.left().type() == ValueType.SCALAR ? right : left);
    }
    return binary.op().isSet() ? set() : paired();
  }

  /** Whether each series of one side is paired with each of the other. */
  boolean alwaysMatches() {
    Labels compared = compared(left);
    return compared.isOneSet() && compared.equals(compared(right)) && !matched().open();
  }

  /** Whether no series of one side can be paired with one of the other. */
  boolean neverMatches() {
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    if (matching().on()) {
      names = new TreeSet<>(matched().names());
    } else {
      matched().names().forEach(names::remove);
    }
    names.remove(METRIC_NAME);
    boolean sure = matching().on() || !matched().open();
    return sure && names.stream().anyMatch(name -> !left.canEqual(right, name));
  }

  /** What is compared of a side's labels. */
  private Labels compared(Labels labels) {
    return matching().on()
        ? matched().kept(labels)
        : matched().dropped(labels).without(METRIC_NAME);
  }

  private Matching matching() {
    return binary.matching().orElse(Matching.ONE_TO_ONE);
  }

  private LabelList matched() {
    return LabelList.of(matching().labels());
  }

  private Labels set() {
    if (binary.op() == BinaryOp.OR) {
      return left.or(right);
    }
    return binary.op() == BinaryOp.AND ? agreeing(left, right) : left;
  }

  private Labels paired() {
    Labels labels = matching().isGrouped() ? grouped() : oneToOne();
    if (!matching().equals(Matching.ONE_TO_ONE)) {
      return labels;
    }
    // A variable may turn out to be a number.
    if (binary.left().type() == ValueType.UNKNOWN) {
      labels = labels.or(named(right));
    }
    return binary.right().type() == ValueType.UNKNOWN ? labels.or(named(left)) : labels;
  }

  private Labels oneToOne() {
    Labels all = named(sides(left, right));
    return matching().on() ? matched().kept(all) : matched().dropped(all);
  }

  private Labels grouped() {
    boolean swapped = matching().cardinality() == Cardinality.ONE_TO_MANY;
    Labels many = swapped ? right : left;
    Labels one = swapped ? left : right;
    LabelList included = LabelList.of(matching().include());
    if (included.open()) {
      return Labels.ANY;
    }
    Labels labels = named(sides(many, one));
    for (String name : included.names()) {
      labels = labels.with(name, fills() ? Presence.POSSIBLE : one.of(name));
    }
    return labels;
  }

  /** The labels that the result is made from: those of the first side, or of a series made up. */
  private Labels sides(Labels first, Labels second) {
    // A series that is missing gets the labels by which its partner is matched.
    return fills() ? first.or(compared(second)) : agreeing(first, second);
  }

  private boolean fills() {
    return matching().fillLeft().isPresent() || matching().fillRight().isPresent();
  }

  /** Both sides have the same values of the labels by which they are matched. */
  private Labels agreeing(Labels labels, Labels partner) {
    Set<String> names = new TreeSet<>(matched().names());
    if (matching().on()) {
      names.remove(METRIC_NAME);
      return labels.and(partner, names);
    }
    if (matched().open()) {
      return labels;
    }
    names.add(METRIC_NAME);
    Labels agreed = labels.and(partner);
    for (String name : names) {
      agreed = agreed.with(name, labels.of(name));
    }
    return agreed;
  }

  /**
   * Computing drops the metric's name, {@code atan2} only in newer versions; filtering does not.
   */
  private Labels named(Labels labels) {
    return switch (binary.op()) {
      case EQL, NEQ, GTE, GTR, LTE, LSS -> binary.bool() ? labels.without(METRIC_NAME) : labels;
      case TRIM_UPPER, TRIM_LOWER, AND, OR, UNLESS -> labels;
      case ATAN2 -> labels.with(METRIC_NAME, labels.of(METRIC_NAME).doubtful());
      case ADD, SUB, MUL, DIV, MOD, POW -> labels.without(METRIC_NAME);
    };
  }
}
