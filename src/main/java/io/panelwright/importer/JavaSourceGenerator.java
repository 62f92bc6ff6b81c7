package io.panelwright.importer;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.LocalConstantCollector;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.codegen.PackageResolver;
import io.panelwright.importer.generate.DashboardDeclarations;
import io.panelwright.importer.generate.DslPackageResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Generates Java classes in the style of the project's own dashboards: one method per panel. A
 * dashboard with many panels has a class for each section, and a section with very many has
 * several.
 */
final class JavaSourceGenerator {

  /** Dashboards with more panels get a class for each section. */
  private static final int MAX_PANELS_OF_SINGLE_CLASS = 40;

  /** Maximum of panels in one class, far below the limits of a class file. */
  private static final int MAX_PANELS_PER_CLASS = 200;

  private static final PackageResolver PACKAGES = new DslPackageResolver();

  private final DashboardDeclarations declarations;
  private final DifferenceMarks marks;
  private final String packageName;
  private final NameAllocator types;
  private final String origin;
  private final boolean standalone;
  private final List<ClassSpec> classes = new ArrayList<>();

  /**
   * Creates a generator.
   *
   * @param marks differences from the source, which become comments of the methods
   * @param origin the origin of the dashboard, a sentence
   * @param standalone whether no other dashboard is in the folder, so that section titles are
   *     sufficient as class names
   */
  JavaSourceGenerator(
      DashboardDeclarations declarations,
      DifferenceMarks marks,
      String packageName,
      NameAllocator types,
      String origin,
      boolean standalone) {
    this.standalone = standalone;
    this.declarations = declarations;
    this.marks = marks;
    this.packageName = packageName;
    this.types = types;
    this.origin = origin;
  }

  /** Generates all classes, the dashboard's class first. */
  List<ClassSpec> generate() {
    int panels =
        declarations.sections().stream().mapToInt(section -> section.panels().size()).sum();
    String title = declarations.dashboard().title();
    String name = types.typeName(title, "dashboard");
    if (panels <= MAX_PANELS_OF_SINGLE_CLASS) {
      addClass(name, "The dashboard \"" + title + "\".", declarations.methods(), 1);
      return classes;
    }
    MethodCallQualifier sections = new MethodCallQualifier();
    for (DashboardDeclarations.SectionDeclarations sectionDeclarations : declarations.sections()) {
      String section = sectionDeclarations.section().title();
      String className = types.typeName(standalone ? section : name + " " + section, "section");
      sections.register(sectionDeclarations.section().name(), className);
      addSection(className, name, sectionDeclarations);
    }
    List<DashboardDeclarations.Declaration> members =
        new ArrayList<>(List.of(sections.qualify(declarations.dashboard())));
    members.addAll(declarations.variables());
    members.addAll(declarations.annotations());
    List<ClassSpec> others = List.copyOf(classes);
    classes.clear();
    addClass(name, "The dashboard \"" + title + "\".", members, 1);
    classes.addAll(others);
    return classes;
  }

  private void addSection(
      String className,
      String dashboard,
      DashboardDeclarations.SectionDeclarations sectionDeclarations) {
    List<DashboardDeclarations.Declaration> panels = sectionDeclarations.panels();
    String description =
        "The section \"" + sectionDeclarations.section().title() + "\" of " + dashboard + ".";
    MethodCallQualifier moved = new MethodCallQualifier();
    for (int from = MAX_PANELS_PER_CLASS; from < panels.size(); from += MAX_PANELS_PER_CLASS) {
      String nextClassName = types.typeName(className + " more", "section");
      List<DashboardDeclarations.Declaration> some =
          panels.subList(from, Math.min(panels.size(), from + MAX_PANELS_PER_CLASS));
      some.forEach(panel -> moved.register(panel.name(), nextClassName));
      addClass(nextClassName, "More panels of " + className + ".", some, some.size());
    }
    List<DashboardDeclarations.Declaration> members =
        new ArrayList<>(List.of(moved.qualify(sectionDeclarations.section())));
    members.addAll(sectionDeclarations.variables());
    members.addAll(panels.subList(0, Math.min(panels.size(), MAX_PANELS_PER_CLASS)));
    addClass(className, description, members, 1);
  }

  /**
   * Adds a class.
   *
   * @param openMembers the number of methods that other classes call
   */
  private void addClass(
      String name,
      String description,
      List<DashboardDeclarations.Declaration> members,
      int openMembers) {
    QueryConstantExtractor queries =
        new QueryConstantExtractor(
            members,
            declarations.constants().stream()
                .map(DashboardDeclarations.Declaration::name)
                .toList());
    List<MemberSpec> methods = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i < members.size(); i++) {
      DashboardDeclarations.Declaration member = members.get(i);
      JavaExpression body = queries.extract(member);
      named.addAll(LocalConstantCollector.collect(body));
      methods.add(
          new MemberSpec.Method(
              i >= openMembers, member.type(), member.name(), marks.javadoc(member.name()), body));
    }
    List<MemberSpec> specs = new ArrayList<>();
    for (DashboardDeclarations.Declaration constant : declarations.constants()) {
      if (named.contains(constant.name())) {
        specs.add(new MemberSpec.Constant(constant.type(), constant.name(), constant.expression()));
      }
    }
    specs.addAll(queries.constants());
    specs.addAll(methods);
    String javadoc = description + "\n\n" + origin;
    classes.add(new ClassSpec(packageName, name, Optional.of(javadoc), specs, PACKAGES));
  }
}
