package io.panelwright.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** Holds one node against a shape of a single value. */
final class ScalarCheck {

  private final Node node;
  private final String subject;
  private final ShapeCheck check;
  private final Complaints complaints;

  ScalarCheck(Node node, String subject, ShapeCheck check, Complaints complaints) {
    this.node = node;
    this.subject = subject;
    this.check = check;
    this.complaints = complaints;
  }

  void text(Shape.Text shape) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
      mismatch(shape, node instanceof Node.Mapping ? "put quotes around the text" : "");
    } else if (!Pattern.compile(shape.pattern()).matcher(scalar.text()).find()) {
      mismatch(shape, "");
    }
  }

  void word(Shape.Word shape) {
    if (!(node instanceof Node.Scalar scalar)) {
      mismatch(shape, "");
    } else if (!shape.takes(scalar.text())) {
      String hint = complaints.hint(scalar.text(), shape.words());
      if (shape.isLong()) {
        check.wrong(
            "unknown-" + shape.what().replace(' ', '-'),
            node,
            "unknown " + shape.what() + " " + scalar.found() + hint,
            nextWord(shape, hint, scalar.text()));
      } else {
        check.wrong("wrong-value", node, expected(shape) + hint, "");
      }
    }
  }

  private static String nextWord(Shape.Word shape, String hint, String text) {
    if (!shape.prefixes().isEmpty()) {
      String own = Quoted.key("suffix: " + text.strip());
      return "write a unit of Grafana, or " + own + " for a text of your own";
    }
    if (!hint.isEmpty()) {
      return "";
    }
    List<String> words = shape.words();
    String some = String.join(", ", words.subList(0, Math.min(words.size(), 45)));
    return "write one of: " + some + (words.size() > 45 ? " …" : "");
  }

  void number(Shape.Numeric shape) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
      mismatch(shape, nextNumber());
      return;
    }
    double value = Double.parseDouble(scalar.text());
    boolean fits =
        Double.isFinite(value)
            && (!shape.whole() || scalar.text().matches("-?[0-9]{1,9}"))
            && shape.least().map(least -> value >= least).orElse(true)
            && shape.most().map(most -> value <= most).orElse(true);
    if (!fits) {
      mismatch(shape, "");
    }
  }

  private String nextNumber() {
    if (!(node instanceof Node.Scalar scalar)) {
      return "";
    }
    return switch (scalar.kind()) {
      case ODD_NUMBER -> "write it with digits and a point only, such as 0.5 or 1000";
      case TEXT -> scalar.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? "remove the quotes" : "";
      case NUMBER, BOOLEAN, NOTHING -> "";
    };
  }

  void flag(Shape.Flag shape) {
    if (!(node instanceof Node.Scalar scalar)) {
      mismatch(shape, "");
    } else if (scalar.kind() != Node.Kind.BOOLEAN) {
      mismatch(
          shape,
          switch (scalar.text()) {
            case "yes", "on", "y", "Yes", "On", "YES", "ON" -> "write true";
            case "no", "off", "n", "No", "Off", "NO", "OFF" -> "write false";
            default -> "";
          });
    }
  }

  void setting(Shape.Setting shape) {
    shape
        .option()
        .complaint(NodeJson.of(node, shape.option()))
        .ifPresent(complaint -> check.wrong("option-value", node, complaint, nextNumber()));
  }

  /** Numbers that JSON cannot hold have no place in Grafana's JSON. */
  void oddNumber() {
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.ODD_NUMBER) {
      String message = subject + " has " + scalar.text() + ", which JSON cannot hold as a number";
      check.wrong("wrong-type", node, message, "write it as JSON does, or quote a text");
    }
  }

  /** Complains that the shape was expected. */
  void mismatch(Shape shape, String next) {
    check.wrong("wrong-type", node, expected(shape), next);
  }

  private String expected(Shape shape) {
    return subject + " takes " + shape.expectation() + ", found " + node.found();
  }
}
