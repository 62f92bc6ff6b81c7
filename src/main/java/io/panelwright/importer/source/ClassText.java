package io.panelwright.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Prints a class. */
final class ClassText {

  private static final int MEMBER = 2;
  private static final int STATEMENT = 4;

  private final JavaClass file;
  private final Imports imports;
  private final List<Member.Constant> constants = new ArrayList<>();
  private final List<Member.Method> methods = new ArrayList<>();

  ClassText(JavaClass file) {
    this.file = file;
    this.imports = Imports.of(file);
    for (Member member : file.members()) {
      member.accept(
          new Member.Visitor<Boolean>() {
            @Override
            public Boolean constant(Member.Constant constant) {
              return constants.add(constant);
            }

            @Override
            public Boolean method(Member.Method method) {
              return methods.add(method);
            }
          });
    }
  }

  @Override
  public String toString() {
    String home = file.packageName().isEmpty() ? "" : "package " + file.packageName() + ";\n\n";
    String javadoc = file.javadoc().map(text -> Javadoc.of(text, 0)).orElse("");
    return home
        + imports.text()
        + javadoc
        + "final class "
        + file.name()
        + " {\n\n"
        + String.join("\n", members())
        + "}\n";
  }

  /** A blank line is between any two. */
  private List<String> members() {
    Placement placement = new Placement(constants, methods);
    List<String> members = new ArrayList<>();
    if (!placement.atTop().isEmpty()) {
      members.add(group(placement.atTop()));
    }
    members.add("  private " + file.name() + "() {}\n");
    for (Member.Method method : methods) {
      placement.above(method).forEach(constant -> members.add(text(constant)));
      members.add(text(method));
    }
    return members;
  }

  /** Those that need more than a line stand apart from their neighbours. */
  private String group(List<Member.Constant> constants) {
    StringBuilder group = new StringBuilder();
    boolean apart = false;
    for (Member.Constant constant : constants) {
      String text = text(constant);
      boolean isLong = text.indexOf('\n') < text.length() - 1;
      group.append((apart || isLong) && !group.isEmpty() ? "\n" : "").append(text);
      apart = isLong;
    }
    return group.toString();
  }

  private String text(Member.Constant constant) {
    String declaration =
        "private static final %s %s =".formatted(type(constant.type()), constant.name());
    return print(
        MEMBER,
        (builder, layout) -> {
          builder.open(ExpressionLayout.CONTINUED);
          builder.token(declaration);
          builder.open(0);
          builder.breakToFill(" ");
          constant.expression().accept(layout);
          builder.token(";");
          builder.close();
          builder.close();
        });
  }

  private String text(Member.Method method) {
    String javadoc = method.javadoc().map(text -> Javadoc.of(text, MEMBER)).orElse("");
    String modifiers = method.isPrivate() ? "private static" : "static";
    String result =
        print(
            STATEMENT,
            (builder, layout) -> {
              builder.token("return ");
              method.expression().accept(layout);
              builder.token(";");
            });
    return javadoc
        + "  %s %s %s() {\n".formatted(modifiers, type(method.type()), method.name())
        + result
        + "  }\n";
  }

  private String type(String type) {
    return String.join(".", imports.type(type));
  }

  /** Until no string makes a line too long that would not as a text block. */
  private String print(int indent, BiConsumer<LayoutBuilder, ExpressionLayout> content) {
    Map<Integer, Integer> blocks = new TreeMap<>();
    while (true) {
      LayoutBuilder builder = new LayoutBuilder();
      content.accept(builder, new ExpressionLayout(builder, imports, blocks));
      Lines lines = new Lines(indent);
      builder.whole().print(lines, indent);
      Map<Integer, Integer> more = new TreeMap<>(lines.tooLong());
      more.entrySet().removeAll(blocks.entrySet());
      if (more.isEmpty()) {
        return lines + "\n";
      }
      blocks.putAll(more);
    }
  }
}
