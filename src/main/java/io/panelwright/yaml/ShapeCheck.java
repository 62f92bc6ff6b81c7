package io.panelwright.yaml;

import io.panelwright.vocabulary.Option;
import io.panelwright.yaml.Shape.Choice;
import io.panelwright.yaml.Shape.Fields;
import io.panelwright.yaml.Shape.ListOf;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    } else if (node instanceof Node.Scalar scalar && !Characters.areFine(scalar.text())) {
      String message = subject + " has a control character or half of a character in it";
      wrong("yaml-character", node, message, "remove it");
    } else {
      shape.accept(new At(node, subject));
    }
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
    private final ScalarCheck single;

    At(Node node, String subject) {
      this.node = node;
      this.subject = subject;
      this.single = new ScalarCheck(node, subject, ShapeCheck.this, complaints);
    }

    @Override
    public Void text(Shape.Text shape) {
      single.text(shape);
      return null;
    }

    @Override
    public Void word(Shape.Word shape) {
      single.word(shape);
      return null;
    }

    @Override
    public Void number(Shape.Numeric shape) {
      single.number(shape);
      return null;
    }

    @Override
    public Void flag(Shape.Flag shape) {
      single.flag(shape);
      return null;
    }

    @Override
    public Void list(ListOf shape) {
      if (!(node instanceof Node.Sequence list)) {
        return mismatch(shape, "put - before each item");
      }
      int size = list.items().size();
      if (size < shape.least()) {
        wrong("wrong-type", node, subject + " is an empty list", "add an item, or remove the key");
      } else if (size > ListOf.MOST) {
        String message = subject + " has " + size + " items: at most " + ListOf.MOST + " are taken";
        wrong("too-many", node, message, "split it");
      } else {
        for (int i = 0; i < size; i++) {
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
          check(field.get().shape(), entry.value(), Quoted.key(shape.prefix() + key));
        } else {
          wrong.add(entry.value());
          new UnknownKey(complaints, entry.key()).tell(shape);
        }
      }
      for (Field field : shape.fields()) {
        if (field.required() && mapping.entry(field.name()).isEmpty()) {
          missing(shape, field);
        }
      }
      return null;
    }

    private void missing(Fields shape, Field field) {
      complaints.add(
          "missing-key",
          node.position(),
          shape.owner() + " needs " + field.name() + ":, found none",
          "add " + field.name() + ": with " + field.shape().expectation());
    }

    @Override
    public Void choice(Choice shape) {
      if (!(node instanceof Node.Mapping mapping)) {
        return mismatch(shape, "");
      }
      List<Node.Entry> told =
          mapping.entries().stream()
              .filter(entry -> shape.cases().containsKey(entry.key().text()))
              .toList();
      List<Shape> kinds = told.stream().map(e -> shape.cases().get(e.key().text())).toList();
      if (told.isEmpty()) {
        wrong.add(node);
        UnknownKey.tellKind(complaints, shape, mapping, subject);
      } else if (kinds.stream().distinct().count() > 1) {
        twoKinds(shape, told);
      } else if (shape.titled() && told.get(0).value() instanceof Node.Scalar title) {
        complaints.inside(title.text(), () -> check(kinds.get(0), node, subject));
      } else {
        check(kinds.get(0), node, subject);
      }
      return null;
    }

    private void twoKinds(Choice shape, List<Node.Entry> told) {
      wrong.add(node);
      Node.Scalar second = told.get(1).key();
      String either = told.get(0).key().text() + ": or " + second.text() + ":";
      complaints.add(
          "two-kinds",
          second.position(),
          "a " + shape.what() + " is either " + either + ", found both",
          "start another item, or remove one of them");
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
    public Void orNull(OrNull shape) {
      if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NOTHING) {
        check(shape.shape(), node, subject);
      } else if (!scalar.isNull()) {
        mismatch(shape, "give a value, or write null to have none");
      }
      return null;
    }

    @Override
    public Void orRaw(OrRaw shape) {
      if (node instanceof Node.Mapping mapping && mapping.isRaw()) {
        Node raw = mapping.value(OrRaw.KEY).orElseThrow();
        check(new Shape.Setting(shape.option()), raw, subject);
      } else {
        check(shape.shape(), node, subject);
      }
      return null;
    }

    @Override
    public Void setting(Shape.Setting shape) {
      single.setting(shape);
      boolean free = shape.option().type() == Option.Type.ANY;
      return free || !(node instanceof Node.Scalar) && isRight(node)
          ? anything(new Shape.Anything(false))
          : null;
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
      } else {
        single.oddNumber();
      }
      return null;
    }

    @Override
    public Void named(Named shape) {
      check(shape.shape(), node, subject);
      return null;
    }

    private Void mismatch(Shape shape, String next) {
      single.mismatch(shape, next);
      return null;
    }
  }
}
