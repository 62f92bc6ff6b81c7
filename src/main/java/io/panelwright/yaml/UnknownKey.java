package io.panelwright.yaml;

import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** Complains of a key that means nothing where it stands. */
final class UnknownKey {

  private final Complaints complaints;
  private final Node.Scalar key;

  UnknownKey(Complaints complaints, Node.Scalar key) {
    this.complaints = complaints;
    this.key = key;
  }

  /** That these fields do not have it. */
  void tell(Fields shape) {
    String hint = hint(shape);
    complaints.add(
        shape.word().equals("key") ? "unknown-key" : "unknown-option",
        key.position(),
        shape.owner() + " has no " + shape.word() + " " + Quoted.key(full(shape)) + hint,
        next(shape, hint));
  }

  private String full(Fields shape) {
    return shape.prefix() + key.text();
  }

  /** A key that looks alike, or the same one somewhere below. */
  private String hint(Fields shape) {
    String near = complaints.hint(key.text(), shape.names());
    if (!near.isEmpty()) {
      return near.replace("mean \"", "mean \"" + shape.prefix());
    }
    if (key.text().equals("owner") && shape.field("domain").isPresent()) {
      return "; a query says domain:";
    }
    return Stream.of(below("", shape), below("options", shape), below("field", shape))
        .flatMap(Optional::stream)
        .findFirst()
        .map(path -> "; did you mean \"" + path + "\"?")
        .orElse("");
  }

  /** The path of this key further down: of these fields, or of the tree that one of them holds. */
  private Optional<String> below(String field, Fields shape) {
    Optional<Fields> tree =
        field.isEmpty() ? Optional.of(shape) : shape.field(field).flatMap(UnknownKey::tree);
    return tree.stream()
        .flatMap(fields -> fields.paths().stream())
        .filter(
            path -> path.endsWith("." + key.text()) || !field.isEmpty() && path.equals(key.text()))
        .findFirst()
        .map(path -> field.isEmpty() ? path : field + ": with " + path);
  }

  private static Optional<Fields> tree(Field field) {
    Shape shape = field.shape() instanceof Named named ? named.shape() : field.shape();
    return shape instanceof Fields fields ? Optional.of(fields) : Optional.empty();
  }

  private String next(Fields shape, String hint) {
    int dot = key.text().indexOf('.');
    if (dot > 0 && shape.paths().contains(full(shape))) {
      String head = key.text().substring(0, dot);
      return "write " + head + ": with " + key.text().substring(dot + 1) + ": below it";
    }
    return hint.isEmpty() ? "write one of: " + String.join(", ", shape.names()) : "";
  }

  /** That no key of this mapping tells which kind of thing it is. */
  static void tellKind(Complaints complaints, Choice shape, Node.Mapping mapping, String subject) {
    String next = "write one of: " + String.join(", ", shape.cases().keySet());
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      String hint = complaints.hint(key, shape.cases().keySet());
      boolean known = shape.cases().values().stream().anyMatch(kind -> takes(kind, key));
      if (!known && (!hint.isEmpty() || entry == mapping.entries().get(0))) {
        complaints.add(
            shape.word().equals("key") ? "unknown-key" : "unknown-" + shape.what(),
            entry.key().position(),
            "unknown " + shape.what() + " " + shape.word() + " " + Quoted.key(key) + hint,
            next);
        return;
      }
    }
    String message = subject + " does not say what it is: expected " + shape.expectation();
    complaints.add("missing-key", mapping.position(), message, next);
  }

  private static boolean takes(Shape kind, String key) {
    Shape shape = kind instanceof Named named ? named.shape() : kind;
    return shape instanceof Fields fields && fields.field(key).isPresent();
  }
}
