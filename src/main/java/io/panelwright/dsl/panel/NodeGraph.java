package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/** Nodes and the edges between them ({@code nodeGraph}). */
public final class NodeGraph extends FieldPanel<NodeGraph> implements DataLinkOptions<NodeGraph> {

  /** Layout algorithms of nodes. */
  public enum Layout implements JsonEnum {
    LAYERED,
    FORCE,
    GRID
  }

  /** Conditions under which the mouse wheel zooms: always, or only with a modifier key. */
  public enum Zoom implements JsonEnum {
    COOPERATIVE,
    GREEDY
  }

  NodeGraph(PanelSpec spec) {
    super(spec);
  }

  @Override
  NodeGraph with(PanelSpec spec) {
    return new NodeGraph(spec);
  }

  /** Sets the layout algorithm. */
  public NodeGraph layout(Layout layout) {
    return option("layoutAlgorithm", layout.json());
  }

  /** Sets whether the mouse wheel zooms always, or only with a modifier key. */
  public NodeGraph zoom(Zoom zoom) {
    return option("zoomMode", zoom.json());
  }

  /** Sets the unit of the nodes' main statistic. */
  public NodeGraph nodeMainUnit(Unit unit) {
    return option("nodes.mainStatUnit", Json.of(unit.id()));
  }

  /** Sets the unit of the nodes' secondary statistic. */
  public NodeGraph nodeSecondaryUnit(Unit unit) {
    return option("nodes.secondaryStatUnit", Json.of(unit.id()));
  }

  /** Sets the unit of the edges' main statistic. */
  public NodeGraph edgeMainUnit(Unit unit) {
    return option("edges.mainStatUnit", Json.of(unit.id()));
  }

  /** Sets the unit of the edges' secondary statistic. */
  public NodeGraph edgeSecondaryUnit(Unit unit) {
    return option("edges.secondaryStatUnit", Json.of(unit.id()));
  }

  /** Sets the sections of the ring around a node. */
  public NodeGraph arcs(Arc... arcs) {
    return option("nodes.arcs", Json.array(List.of(arcs), Arc::json));
  }

  /**
   * A section of the ring around a node.
   *
   * @param field contains the section's length, from 0 to 1
   */
  public record Arc(String field, Color color) {

    /** A section whose length is a field's value. */
    public static Arc arc(String field, Color color) {
      return new Arc(field, color);
    }

    Json json() {
      return Json.object().with("color", color.value()).with("field", field);
    }
  }
}
