package io.panelwright.codegen;

import java.util.ArrayList;
import java.util.List;

/** Prints a class. */
final class ClassPrinter {

  private static final int MEMBER = 2;
  private static final int STATEMENT = 4;

  private final ClassSpec file;
  private final ImportCollector imports;
  private final List<MemberSpec.Constant> constants = new ArrayList<>();
  private final List<MemberSpec.Method> methods = new ArrayList<>();

  ClassPrinter(ClassSpec file) {
    this.file = file;
    this.imports = ImportCollector.collect(file);
    for (MemberSpec member : file.members()) {
      member.accept(
          new MemberSpec.Visitor<Boolean>() {
            @Override
            public Boolean constant(MemberSpec.Constant constant) {
              return constants.add(constant);
            }

            @Override
            public Boolean method(MemberSpec.Method method) {
              return methods.add(method);
            }
          });
    }
  }

  @Override
  public String toString() {
    String packageStatement =
        file.packageName().isEmpty() ? "" : "package " + file.packageName() + ";\n\n";
    String javadoc = file.javadoc().map(text -> JavadocPrinter.print(text, 0)).orElse("");
    return packageStatement
        + imports.text()
        + javadoc
        + "final class "
        + file.name()
        + " {\n\n"
        + String.join("\n", members())
        + "}\n";
  }

  /** Separates members by a blank line. */
  private List<String> members() {
    ConstantPlacement placement = new ConstantPlacement(constants, methods);
    List<String> members = new ArrayList<>();
    if (!placement.atTop().isEmpty()) {
      members.add(group(placement.atTop()));
    }
    members.add("  private " + file.name() + "() {}\n");
    for (MemberSpec.Method method : methods) {
      placement.above(method).forEach(constant -> members.add(text(constant)));
      members.add(text(method));
    }
    return members;
  }

  /** Separates constants with a comment or several lines from their neighbors by a blank line. */
  private String group(List<MemberSpec.Constant> constants) {
    StringBuilder group = new StringBuilder();
    boolean apart = false;
    for (MemberSpec.Constant constant : constants) {
      String text = text(constant);
      boolean isLong = text.indexOf('\n') < text.length() - 1;
      group.append((apart || isLong) && !group.isEmpty() ? "\n" : "").append(text);
      apart = isLong;
    }
    return group.toString();
  }

  private String text(MemberSpec.Constant constant) {
    String modifiers = constant.isPrivate() ? "private static final" : "static final";
    return constant.javadoc().map(text -> JavadocPrinter.print(text, MEMBER)).orElse("")
        + new StatementPrinter(imports)
            .initialization(
                MEMBER,
                "%s %s %s =".formatted(modifiers, type(constant.type()), constant.name()),
                constant.expression());
  }

  private String text(MemberSpec.Method method) {
    String javadoc = method.javadoc().map(text -> JavadocPrinter.print(text, MEMBER)).orElse("");
    String modifiers = method.isPrivate() ? "private static" : "static";
    String result = new StatementPrinter(imports).returnStatement(STATEMENT, method.expression());
    return javadoc
        + "  %s %s %s() {\n".formatted(modifiers, type(method.type()), method.name())
        + result
        + "  }\n";
  }

  private String type(String type) {
    int argument = type.indexOf('<');
    return argument < 0
        ? String.join(".", imports.qualify(type))
        : type(type.substring(0, argument))
            + "<"
            + type(type.substring(argument + 1, type.length() - 1))
            + ">";
  }
}
