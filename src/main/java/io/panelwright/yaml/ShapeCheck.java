package io.panelwright.yaml;

import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Field;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.ListOf;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds nodes against shapes, complains of all that differs and remembers it. */
final class ShapeCheck {

  private final Complaints complaints;
  private final Map<String, String> titles;
  private final Set<Node> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param titles of the dashboards, by uid
   */
  ShapeCheck(Complaints complaints, Map<String, String> titles) {
    this.complaints = complaints;
    this.titles = titles;
  }

  /**
   * Complains unless the node has the shape.
   *
   * @param subject what the node is, for people: {@code "width"}
   */
  void check(Shape shape, Node node, String subject) {
    if (node instanceof Node.Refused) {
      wrong.add(node);
      return;
    }
    shape.accept(new At(node, subject));
  }

  /** Whether nobody complained of this very node. */
  boolean isRight(Node node) {
    return !wrong.contains(node) && !(node instanceof Node.Refused);
  }

  /** Complains of a node, which is not used any further. */
  void wrong(String code, Node node, String message, String next) {
    wrong.add(node);
    complaints.add(code, node.position(), message, next);
  }

  private final class At implements Shape.Visitor<Void> {

    private final Node node;
    private final String subject;

    At(Node node, String subject) {
      this.node = node;
      this.subject = subject;
    }

    @Override
    public Void text(Shape.Text shape) {
      if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
        return mismatch(shape, node instanceof Node.Mapping ? "put quotes around the text" : "");
      }
      String text = scalar.text();
      if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f)) {
        wrong("yaml-character", node, subject + " has a control character in it", "remove it");
      } else if (text.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000)) {
        wrong("yaml-character", node, subject + " has half of a character in it", "remove it");
      } else if (!Pattern.compile(shape.pattern()).matcher(text).find()) {
        mismatch(shape, "");
      }
      return null;
    }

    @Override
    public Void word(Shape.Word shape) {
      if (!(node instanceof Node.Scalar scalar)) {
        return mismatch(shape, "");
      }
      String text = scalar.text();
      if (shape.takes(text)) {
        return null;
      }
      if (shape.words().size() <= 12) {
        String hint = complaints.hint(text, shape.words());
        wrong("wrong-value", node, expected(shape) + hint, "");
        return null;
      }
      String hint = complaints.hint(text, shape.words());
      String code = "unknown-" + shape.what().replace(' ', '-');
      String unknown = "unknown " + shape.what() + " " + scalar.found() + hint;
      wrong(code, node, unknown, nextWord(shape, hint, text));
      return null;
    }

    private String nextWord(Shape.Word shape, String hint, String text) {
      if (!shape.prefixes().isEmpty()) {
        return "write a unit of Grafana, or \"suffix: "
            + text.strip()
            + "\" for a text of your own";
      }
      if (!hint.isEmpty()) {
        return "";
      }
      List<String> words = shape.words();
      String some = String.join(", ", words.subList(0, Math.min(words.size(), 45)));
      return "write one of: " + some + (words.size() > 45 ? " …" : "");
    }

    @Override
    public Void number(Shape.Numeric shape) {
      if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
        return mismatch(shape, nextNumber());
      }
      double value = Double.parseDouble(scalar.text());
      boolean fits =
          Double.isFinite(value)
              && (!shape.whole() || scalar.text().matches("-?[0-9]{1,9}"))
              && shape.least().map(least -> value >= least).orElse(true)
              && shape.most().map(most -> value <= most).orElse(true);
      return fits ? null : mismatch(shape, "");
    }

    private String nextNumber() {
      if (!(node instanceof Node.Scalar scalar)) {
        return "";
      }
      return switch (scalar.kind()) {
        case ODD_NUMBER -> "write it with digits and a point only, such as 0.5 or 1000";
        case TEXT ->
            scalar.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? "remove the quotes" : "";
        case NUMBER, BOOLEAN, NOTHING -> "";
      };
    }

    @Override
    public Void flag(Shape.Flag shape) {
      boolean fits = node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN;
      if (fits) {
        return null;
      }
      String found = node instanceof Node.Scalar scalar ? scalar.text() : "";
      return mismatch(
          shape,
          switch (found) {
            case "yes", "on", "y", "Yes", "On", "YES", "ON" -> "write true";
            case "no", "off", "n", "No", "Off", "NO", "OFF" -> "write false";
            default -> "";
          });
    }

    @Override
    public Void list(ListOf shape) {
      if (!(node instanceof Node.Sequence list)) {
        return mismatch(shape, "put - before each item");
      }
      if (list.items().isEmpty()) {
        wrong("wrong-type", node, subject + " is an empty list", "add an item, or remove the key");
      } else if (list.items().size() > ListOf.MOST) {
        String found = subject + " has " + list.items().size() + " items";
        wrong("too-many", node, found + ": at most " + ListOf.MOST + " are taken", "split it");
      } else {
        for (int i = 0; i < list.items().size(); i++) {
          check(shape.item(), list.items().get(i), "item " + (i + 1) + " of " + subject);
        }
      }
      return null;
    }

    @Override
    public Void map(Shape.MapOf shape) {
      if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
        return mismatch(shape, "");
      }
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        String title = titles.getOrDefault(key, key);
        complaints.inside(title, () -> check(shape.value(), entry.value(), Quoted.key(key)));
      }
      return null;
    }

    @Override
    public Void fields(Fields shape) {
      if (!(node instanceof Node.Mapping mapping)) {
        return mismatch(shape, "");
      }
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        Optional<Field> field = shape.field(key);
        if (field.isPresent()) {
          boolean whole = shape.prefix().isEmpty();
          check(field.get().shape(), entry.value(), Quoted.key(whole ? key : shape.prefix() + key));
        } else {
          unknownKey(shape, entry);
        }
      }
      for (Field field : shape.fields()) {
        if (field.required() && mapping.value(field.name()).isEmpty()) {
          String message = shape.owner() + " needs " + field.name() + ":, found none";
          complaints.add("missing-key", mapping.position(), message, "add " + example(field));
        }
      }
      return null;
    }

    private String example(Field field) {
      return field.name() + ": with " + field.shape().expectation();
    }

    private void unknownKey(Fields shape, Node.Entry entry) {
      String key = entry.key().text();
      String full = shape.prefix() + key;
      String hint = complaints.hint(key, shape.names());
      if (hint.isEmpty()) {
        hint =
            shape.paths().stream()
                .filter(path -> path.endsWith("." + key))
                .findFirst()
                .map(path -> "; did you mean \"" + path + "\"?")
                .orElse("");
      } else if (!shape.prefix().isEmpty()) {
        hint = hint.replace("mean \"", "mean \"" + shape.prefix());
      }
      String message = shape.owner() + " has no " + shape.word() + " " + Quoted.key(full) + hint;
      String next = "write one of: " + String.join(", ", shape.names());
      String code = shape.word().equals("key") ? "unknown-key" : "unknown-option";
      wrong.add(entry.value());
      complaints.add(code, entry.key().position(), message, nextKey(shape, key, hint, next));
    }

    private String nextKey(Fields shape, String key, String hint, String all) {
      if (!key.contains(".") || !shape.paths().contains(shape.prefix() + key)) {
        return hint.isEmpty() ? all : "";
      }
      String[] parts = key.split("\\.", 2);
      return "write " + parts[0] + ": with " + parts[1] + ": below it";
    }

    @Override
    public Void choice(Choice shape) {
      if (!(node instanceof Node.Mapping mapping)) {
        return mismatch(shape, "");
      }
      List<Node.Entry> told =
          mapping.entries().stream()
              .filter(e -> shape.cases().containsKey(e.key().text()))
              .toList();
      List<Shape> kinds = told.stream().map(e -> shape.cases().get(e.key().text())).toList();
      if (told.isEmpty()) {
        noKind(shape, mapping);
      } else if (kinds.stream().distinct().count() > 1) {
        String first = told.get(0).key().text();
        Node.Scalar second = told.get(1).key();
        String both = "a " + shape.what() + " is either " + first + ": or " + second.text() + ":";
        wrong.add(node);
        complaints.add("two-kinds", second.position(), both + ", found both", "start another item");
      } else {
        inside(shape, told.get(0), () -> check(kinds.get(0), node, subject));
      }
      return null;
    }

    private void inside(Choice shape, Node.Entry told, Runnable work) {
      if (shape.titled() && told.value() instanceof Node.Scalar title) {
        complaints.inside(title.text(), work);
      } else {
        work.run();
      }
    }

    private void noKind(Choice shape, Node.Mapping mapping) {
      wrong.add(node);
      String all = String.join(", ", shape.cases().keySet());
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        String hint = complaints.hint(key, shape.cases().keySet());
        boolean known = shape.cases().values().stream().anyMatch(kind -> takes(kind, key));
        if (!known && (!hint.isEmpty() || entry == mapping.entries().get(0))) {
          String unknown = "unknown " + shape.what() + " type " + Quoted.key(key) + hint;
          complaints.add(
              "unknown-" + shape.what(), entry.key().position(), unknown, "write one of: " + all);
          return;
        }
      }
      String message = subject + " does not say what it is: expected " + shape.expectation();
      complaints.add("missing-key", mapping.position(), message, "write one of: " + all);
    }

    private boolean takes(Shape kind, String key) {
      Shape shape = kind instanceof Shape.Named named ? named.shape() : kind;
      return shape instanceof Fields fields && fields.field(key).isPresent();
    }

    @Override
    public Void either(Shape.Either shape) {
      if (node instanceof Node.Mapping) {
        check(shape.full(), node, subject);
      } else if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
        check(shape.brief(), node, subject);
      } else {
        mismatch(shape, "");
      }
      return null;
    }

    @Override
    public Void setting(Shape.Setting shape) {
      shape
          .option()
          .complaint(NodeJson.of(node, shape.option()))
          .ifPresent(complaint -> wrong("option-value", node, complaint, ""));
      return anything(new Shape.Anything(false));
    }

    @Override
    public Void anything(Shape.Anything shape) {
      if (shape.keyed() && !(node instanceof Node.Mapping)) {
        return mismatch(shape, "");
      }
      if (node instanceof Node.Mapping mapping) {
        mapping.entries().forEach(e -> check(new Shape.Anything(false), e.value(), subject));
      } else if (node instanceof Node.Sequence list) {
        list.items().forEach(item -> check(new Shape.Anything(false), item, subject));
      } else if (node instanceof Node.Scalar scalar
          && scalar.kind() == Node.Kind.ODD_NUMBER
          && isRight(node)) {
        String message = subject + " has " + scalar.text() + ", which JSON cannot hold as a number";
        wrong("wrong-type", node, message, "write it as JSON does, or put quotes around a text");
      }
      return null;
    }

    @Override
    public Void named(Shape.Named shape) {
      check(shape.shape(), node, subject);
      return null;
    }

    private String expected(Shape shape) {
      return subject + " takes " + shape.expectation() + ", found " + node.found();
    }

    private Void mismatch(Shape shape, String next) {
      wrong("wrong-type", node, expected(shape), next);
      return null;
    }
  }
}
