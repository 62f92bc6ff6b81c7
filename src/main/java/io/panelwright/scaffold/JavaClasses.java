package io.panelwright.scaffold;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.MemberSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The generated classes of a project, in its package. */
final class JavaClasses {

  private static final String SOURCES = "src/main/java/";

  private final String packageName;
  private final List<ProjectFile> files = new ArrayList<>();

  JavaClasses(String packageName) {
    this.packageName = packageName;
  }

  /** The qualified name of a class of the project. */
  String type(String simpleName) {
    return packageName + "." + simpleName;
  }

  void add(
      ProjectFile.Group group, String name, String javadoc, List<? extends MemberSpec> members) {
    ClassSpec source =
        new ClassSpec(
            packageName, name, Optional.of(javadoc), List.copyOf(members), JavaClasses::packageOf);
    files.add(new ProjectFile(group, path(name), source.text()));
  }

  private static String packageOf(String type) {
    if (type.equals(ContractTypes.PANELS)) {
      return "io.panelwright.dsl.panel";
    }
    throw new IllegalStateException("generated classes name " + type + " with its package");
  }

  /** Adds a class whose text is complete. */
  void add(ProjectFile.Group group, String name, String text) {
    files.add(new ProjectFile(group, path(name), text));
  }

  private String path(String name) {
    return SOURCES + packageName.replace('.', '/') + "/" + name + ".java";
  }

  List<ProjectFile> files() {
    return files;
  }

  static MemberSpec.Constant constant(String type, String name, JavaExpression value) {
    return new MemberSpec.Constant(false, type, name, Optional.empty(), value);
  }

  static MemberSpec.Constant constant(
      String type, String name, String javadoc, JavaExpression value) {
    return new MemberSpec.Constant(false, type, name, Optional.of(javadoc), value);
  }

  static MemberSpec.Method method(
      boolean isPrivate, String type, String name, JavaExpression result) {
    return new MemberSpec.Method(isPrivate, type, name, Optional.empty(), result);
  }
}
