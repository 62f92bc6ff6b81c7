package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * A dashboard as its source says it: which methods there are and what each returns.
 *
 * @param dashboard calls the methods of sections, variables and annotations
 * @param variables those of the whole dashboard
 * @param constants datasources and owners
 */
public record Script(
    Piece dashboard,
    List<Chapter> sections,
    List<Piece> variables,
    List<Piece> annotations,
    List<Piece> constants) {

  /** What a section without a row is called. */
  static final String HEADLESS = "Overview";

  public Script {
    sections = List.copyOf(sections);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    constants = List.copyOf(constants);
  }

  /** All methods: the dashboard's, those it calls, and those they call. */
  List<Piece> pieces() {
    List<Piece> all = new ArrayList<>(List.of(dashboard));
    all.addAll(variables);
    all.addAll(annotations);
    for (Chapter chapter : sections) {
      all.add(chapter.section);
      all.addAll(chapter.variables);
      all.addAll(chapter.panels);
    }
    return all;
  }

  /**
   * A method, or a constant.
   *
   * @param title what it was named after
   * @param type what it returns
   */
  public record Piece(String name, String title, String type, Expression expression) {}

  /** A section's method, those of its panels, and of the variables that it has for itself. */
  public record Chapter(Piece section, List<Piece> panels, List<Piece> variables) {

    public Chapter {
      variables = List.copyOf(variables);
      panels = List.copyOf(panels);
    }
  }
}
