package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods and constants of a dashboard's Java source.
 *
 * @param dashboard calls the methods of sections, variables and annotations
 * @param variables the variables of the whole dashboard
 * @param constants datasources and owners
 */
public record DashboardDeclarations(
    Declaration dashboard,
    List<SectionDeclarations> sections,
    List<Declaration> variables,
    List<Declaration> annotations,
    List<Declaration> constants) {

  /** Title of a section without a row. */
  static final String DEFAULT_SECTION_TITLE = "Overview";

  public DashboardDeclarations {
    sections = List.copyOf(sections);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    constants = List.copyOf(constants);
  }

  /** All methods: the dashboard's, those that it calls, and those that they call. */
  public List<Declaration> methods() {
    List<Declaration> all = new ArrayList<>(List.of(dashboard));
    all.addAll(variables);
    all.addAll(annotations);
    for (SectionDeclarations part : sections) {
      all.add(part.section);
      all.addAll(part.variables);
      all.addAll(part.panels);
    }
    return all;
  }

  /**
   * A method or a constant.
   *
   * @param title the title from which the name was derived
   * @param type the return type
   */
  public record Declaration(String name, String title, String type, JavaExpression expression) {}

  /** The method of a section, those of its panels, and those of its own variables. */
  public record SectionDeclarations(
      Declaration section, List<Declaration> panels, List<Declaration> variables) {

    public SectionDeclarations {
      variables = List.copyOf(variables);
      panels = List.copyOf(panels);
    }
  }
}
