package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.list;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.Verbatim;
import io.panelwright.codegen.NameAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Divides a long list of rules among classes of readable size, far below the limits of a class
 * file. Each has a method that returns its part.
 */
final class RuleClasses {

  /** Of a class, about 25 rules. */
  private static final int MAX_LINES = 230;

  /** More classes are joined by further classes. */
  private static final int MAX_JOINED = 40;

  private static final int LINE_LENGTH = 80;

  private final JavaClasses classes;
  private final NameAllocator types;
  private final Kind kind;

  /**
   * The rules of a list.
   *
   * @param type qualified
   * @param title of the classes
   * @param noun of the rules in Javadoc
   * @param method that returns the rules
   */
  record Kind(String type, String title, String noun, String method) {

    String listType() {
      return ContractTypes.LIST + "<" + type + ">";
    }
  }

  /**
   * A rule.
   *
   * @param lines of its expression, about
   */
  record Entry(String name, int lines, JavaExpression value) {

    /**
     * A rule with the lines of its texts.
     *
     * @param calls of methods that follow the constructor
     */
    static Entry of(String name, String expression, int calls, JavaExpression value) {
      return new Entry(name, 7 + calls + expression.length() / LINE_LENGTH, value);
    }
  }

  /** A part of the list: the method of a class. */
  private record Part(String first, String last, JavaExpression value) {}

  RuleClasses(JavaClasses classes, NameAllocator types, Kind kind) {
    this.classes = classes;
    this.types = types;
    this.kind = kind;
  }

  /** Adds classes with these rules; returns the list of all rules. */
  JavaExpression add(List<Entry> rules) {
    List<Part> parts = new ArrayList<>();
    for (List<Entry> chunk : chunks(rules)) {
      Entry last = chunk.get(chunk.size() - 1);
      JavaExpression value = list(chunk.stream().map(Entry::value).toList());
      parts.add(add(chunk.get(0).name(), last.name(), value));
    }
    while (parts.size() > MAX_JOINED) {
      List<Part> joined = new ArrayList<>();
      for (int from = 0; from < parts.size(); from += MAX_JOINED) {
        List<Part> some = parts.subList(from, Math.min(from + MAX_JOINED, parts.size()));
        joined.add(add(some.get(0).first, some.get(some.size() - 1).last, join(some)));
      }
      parts = joined;
    }
    return parts.size() == 1 ? parts.get(0).value : join(parts);
  }

  private static List<List<Entry>> chunks(List<Entry> rules) {
    List<List<Entry>> chunks = new ArrayList<>();
    int lines = MAX_LINES;
    for (Entry rule : rules) {
      if (lines + rule.lines > MAX_LINES) {
        chunks.add(new ArrayList<>());
        lines = 0;
      }
      chunks.get(chunks.size() - 1).add(rule);
      lines += rule.lines;
    }
    return chunks;
  }

  private Part add(String first, String last, JavaExpression value) {
    String name = types.typeName(kind.title, kind.method);
    classes.add(
        ProjectFile.Group.CONTRACT,
        name,
        "The " + kind.noun + " from " + first + " to " + last + ", in the order of the rule files.",
        List.of(JavaClasses.method(false, kind.listType(), kind.method, value)));
    return new Part(first, last, StaticCall.of(classes.type(name), kind.method));
  }

  private static JavaExpression join(List<Part> parts) {
    Function<Part, JavaExpression> value = Part::value;
    JavaExpression stream =
        StaticCall.of(
            ContractTypes.STREAM, "of", parts.stream().map(value).toArray(JavaExpression[]::new));
    return call(call(stream, "flatMap", Verbatim.of("List::stream")), "toList");
  }
}
