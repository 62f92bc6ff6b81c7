package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the code of the parts of a dashboard: from the author's lines and from the calls. */
final class PartLocator {

  private final JavaProject project;
  private final DashboardGoal goal;

  PartLocator(JavaProject project, DashboardGoal goal) {
    this.project = project;
    this.goal = goal;
  }

  /**
   * An expression in a list of arguments.
   *
   * @param list the call that has the list
   */
  record ListedPart(SourceClass owner, SourceChain.SourceCall list, ExpressionTree expression) {}

  /** The chain of calls of the dashboard. */
  Optional<PartCode> dashboard() {
    return site(goal.dashboard().site());
  }

  /** The chain of calls of a section. */
  Optional<PartCode> section(PlacedSection section) {
    return site(section.site());
  }

  /** The panels in a section's lists of arguments; empty if they are not one by one there. */
  List<ListedPart> panels(PlacedSection section) {
    return section(section)
        .map(
            code -> {
              PartCode.Layer layer = code.innermost();
              int first = layer.chain().orElseThrow().first().name().equals("section") ? 2 : 1;
              List<ListedPart> parts = listed(code, layer, first, "and");
              return parts.size() == section.panels().size() ? parts : List.<ListedPart>of();
            })
        .orElse(List.of());
  }

  /** The arguments of a factory, and those of calls that add more or set them. */
  private static List<ListedPart> listed(
      PartCode code, PartCode.Layer layer, int first, String method) {
    List<ListedPart> parts = new ArrayList<>();
    SourceChain.SourceCall factory = layer.chain().orElseThrow().first();
    if (first >= 0) {
      int size = factory.arguments().size();
      factory.arguments().subList(Math.min(first, size), size).stream()
          .map(argument -> new ListedPart(layer.owner(), factory, argument))
          .forEach(parts::add);
    }
    for (int i = code.layers().size() - 1; i >= 0; i--) {
      PartCode.Layer each = code.layers().get(i);
      each.chain().map(SourceChain::calls).orElse(List.of()).stream()
          .filter(call -> call.name().equals(method))
          .forEach(
              call ->
                  call.arguments()
                      .forEach(
                          argument -> parts.add(new ListedPart(each.owner(), call, argument))));
    }
    return parts;
  }

  /** The arguments of {@code variables} or {@code annotations} of the dashboard. */
  List<ListedPart> listedInDashboard(String method) {
    return dashboard().map(code -> listed(code, code.innermost(), -1, method)).orElse(List.of());
  }

  /** The argument of the dashboard that makes a section. */
  Optional<ListedPart> listed(PlacedSection section) {
    Optional<PartCode> code = dashboard();
    return code.flatMap(
        dashboard ->
            listed(dashboard, dashboard.innermost(), 2, "sections").stream()
                .filter(part -> contains(follow(part), section.site()))
                .findFirst());
  }

  /** The code of a panel; empty if it is not found. */
  Optional<PartCode> panel(PlacedPanel panel) {
    for (PlacedSection section : goal.assembly().sections()) {
      int index = section.panels().indexOf(panel);
      if (index >= 0) {
        List<ListedPart> parts = panels(section);
        Optional<PartCode> listed =
            parts.isEmpty() ? Optional.empty() : Optional.of(follow(parts.get(index)));
        return listed.filter(code -> contains(code, panel.site())).or(() -> made(panel));
      }
    }
    return Optional.empty();
  }

  PartCode follow(ListedPart part) {
    return PartCode.follow(project, part.owner(), part.expression(), false);
  }

  /** The code at the author's line, which makes all panels of that line. */
  private Optional<PartCode> made(PlacedPanel panel) {
    long sameLine =
        goal.assembly().sections().stream()
            .flatMap(section -> section.panels().stream())
            .filter(other -> other.site().toString().equals(panel.site().toString()))
            .count();
    return call(panel.site())
        .map(at -> PartCode.follow(project, at.owner(), chainAround(at.call()), sameLine > 1));
  }

  private boolean contains(PartCode code, CallSite site) {
    PartCode.Layer layer = code.innermost();
    Optional<Position> position = site.place().position();
    return position
        .filter(at -> layer.unit().file().endsWith(at.file()))
        .filter(
            at ->
                at.line() >= layer.unit().line(layer.unit().start(layer.expression()))
                    && at.line() <= layer.unit().line(layer.unit().end(layer.expression())))
        .isPresent();
  }

  private Optional<PartCode> site(CallSite site) {
    return call(site)
        .map(
            at -> {
              List<PartCode.Layer> layers = new ArrayList<>();
              ExpressionTree chain = chainAround(at.call());
              layers.addAll(PartCode.follow(project, at.owner(), chain, false).layers());
              return new PartCode(layers);
            });
  }

  private Optional<JavaProject.UseSite> call(CallSite site) {
    Optional<Position> position = site.place().position();
    for (JavaUnit unit : project.units()) {
      if (position.filter(at -> isIn(at, unit)).isPresent()) {
        return call(unit, position.get().line());
      }
    }
    return Optional.empty();
  }

  static boolean isIn(Position position, JavaUnit unit) {
    return unit.file().equals(position.file()) || unit.file().endsWith("/" + position.file());
  }

  /** The first call on a line that begins a chain; the compiler notes the line of the name. */
  private Optional<JavaProject.UseSite> call(JavaUnit unit, int line) {
    List<JavaProject.UseSite> found = new ArrayList<>();
    new TreeScanner<Void, SourceClass>() {
      @Override
      public Void visitClass(com.sun.source.tree.ClassTree tree, SourceClass outer) {
        return super.visitClass(tree, new SourceClass(unit, tree));
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, SourceClass owner) {
        if (unit.line(unit.end(call.getMethodSelect())) == line
            && !(receiver(call) instanceof MethodInvocationTree)) {
          found.add(new JavaProject.UseSite(owner, call));
        }
        return super.visitMethodInvocation(call, owner);
      }
    }.scan(unit.tree(), null);
    return found.stream().findFirst();
  }

  private static Tree receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : call.getMethodSelect();
  }

  private ExpressionTree chainAround(ExpressionTree call) {
    ExpressionTree chain = call;
    while (project.parent(chain).orElse(null) instanceof MemberSelectTree select
        && project.parent(select).orElse(null) instanceof MethodInvocationTree outer
        && outer.getMethodSelect() == select) {
      chain = outer;
    }
    return chain;
  }
}
