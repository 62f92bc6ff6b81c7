package io.panelwright.sourceedit.java;

import com.sun.source.tree.ImportTree;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaText;
import io.panelwright.codegen.PackageResolver;
import io.panelwright.importer.generate.DslPackageResolver;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints generated expressions with the names that a file has for types and datasources. */
final class SourceNames implements JavaExpression.Visitor<String> {

  private static final PackageResolver PACKAGES = new DslPackageResolver();
  private static final String JAVA_LANG = "java.lang.";

  private final SourceClass target;
  private final SourceDatasources datasources;
  private final Set<Draft.NewImport> imports = new LinkedHashSet<>();

  private SourceNames(SourceClass target, SourceDatasources datasources) {
    this.target = target;
    this.datasources = datasources;
  }

  /** A text for a file, and the imports that it needs. */
  record Printed(String text, Set<Draft.NewImport> imports) {

    /** A draft with the text only, which belongs nowhere yet. */
    Draft draft(JavaUnit unit) {
      return new Draft(List.of(new Draft.Splice(unit, 0, 0, text)), imports);
    }

    Draft insertedAt(JavaUnit unit, int start, int end, String before, String after) {
      return new Draft(List.of(new Draft.Splice(unit, start, end, before + text + after)), imports);
    }
  }

  static Printed print(
      JavaExpression expression, SourceClass target, SourceDatasources datasources) {
    SourceNames names = new SourceNames(target, datasources);
    String text = expression.accept(names);
    return new Printed(text, names.imports);
  }

  /** The arguments of a call, without parentheses. */
  static Printed print(
      List<JavaExpression> arguments, SourceClass target, SourceDatasources datasources) {
    SourceNames names = new SourceNames(target, datasources);
    String text = names.list(arguments);
    return new Printed(text, names.imports);
  }

  /** The name of a type, such as {@code Panel}. */
  static Printed type(String type, SourceClass target) {
    SourceNames names = new SourceNames(target, SourceDatasources.NONE);
    String text = names.qualify(type);
    return new Printed(text, names.imports);
  }

  @Override
  public String stringLiteral(JavaExpression.StringLiteral text) {
    return JavaText.string(text.value());
  }

  @Override
  public String numberLiteral(JavaExpression.NumberLiteral digits) {
    return digits.literal();
  }

  @Override
  public String booleanLiteral(JavaExpression.BooleanLiteral truth) {
    return String.valueOf(truth.value());
  }

  @Override
  public String staticConstant(JavaExpression.StaticConstant constant) {
    return isImported(constant.type(), constant.name())
        ? constant.name()
        : qualify(constant.type()) + "." + constant.name();
  }

  @Override
  public String localConstant(JavaExpression.LocalConstant local) {
    return datasources
        .nameFor(local.name(), target, imports)
        .orElseGet(() -> datasources.value(local.name()).accept(this));
  }

  @Override
  public String localCall(JavaExpression.LocalCall call) {
    return call.method() + "()";
  }

  @Override
  public String staticCall(JavaExpression.StaticCall call) {
    String name = isImported(call.type(), call.method()) ? "" : qualify(call.type()) + ".";
    return name + call.method() + "(" + list(call.arguments()) + ")";
  }

  @Override
  public String methodCall(JavaExpression.MethodCall call) {
    return call.receiver().accept(this) + "." + call.method() + "(" + list(call.arguments()) + ")";
  }

  @Override
  public String concatenation(JavaExpression.Concatenation sum) {
    return sum.operands().stream()
        .map(operand -> operand.accept(this))
        .collect(Collectors.joining(" + "));
  }

  @Override
  public String verbatim(JavaExpression.Verbatim text) {
    return String.join("\n", text.lines());
  }

  private String list(List<JavaExpression> arguments) {
    return arguments.stream()
        .map(argument -> argument.accept(this))
        .collect(Collectors.joining(", "));
  }

  /** Whether the file imports a static member, or imports others of its type statically. */
  private boolean isImported(String type, String member) {
    String name = qualified(type) + "." + member;
    boolean importsSiblings = false;
    for (ImportTree line : target.unit().tree().getImports()) {
      String imported = line.getQualifiedIdentifier().toString();
      if (line.isStatic() && imported.equals(name)) {
        return true;
      }
      if (line.isStatic() && imported.endsWith("." + member)) {
        return false;
      }
      importsSiblings |= line.isStatic() && imported.startsWith(qualified(type) + ".");
    }
    boolean isFree = target.methods(member).isEmpty() && target.field(member).isEmpty();
    boolean isFactory = Character.isLowerCase(member.charAt(0));
    if (importsSiblings && isFree && isFactory) {
      imports.add(new Draft.NewImport(target.unit(), true, name));
      return true;
    }
    return false;
  }

  private static String qualified(String type) {
    if (Character.isLowerCase(type.charAt(0))) {
      return type;
    }
    String first = type.split("\\.")[0];
    return first.equals("String") ? JAVA_LANG + type : PACKAGES.resolve(first) + "." + type;
  }

  /** The shortest name of a type in the file. */
  private String qualify(String type) {
    String full = qualified(type);
    int start = 0;
    while (Character.isLowerCase(full.charAt(start))) {
      start = full.indexOf('.', start) + 1;
    }
    String shortName = full.substring(start);
    String outer = shortName.split("\\.")[0];
    String outermost = full.substring(0, start) + outer;
    String own = target.packageName().isEmpty() ? outer : target.packageName() + "." + outer;
    if (outermost.equals(own) || outermost.equals(JAVA_LANG + outer)) {
      return shortName;
    }
    for (ImportTree line : target.unit().tree().getImports()) {
      String imported = line.getQualifiedIdentifier().toString();
      if (!line.isStatic() && imported.endsWith("." + outer)) {
        return imported.equals(outermost) ? shortName : full;
      }
    }
    if (target.name().equals(outer)) {
      return full;
    }
    imports.add(new Draft.NewImport(target.unit(), false, outermost));
    return shortName;
  }
}
