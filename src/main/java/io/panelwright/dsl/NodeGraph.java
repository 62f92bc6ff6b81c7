package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Things and how they hang together ({@code nodeGraph}). */
public final class NodeGraph extends FieldPanel<NodeGraph> implements DataLinkWords<NodeGraph> {

  /** How nodes are laid out. */
  public enum Layout implements Word {
    LAYERED,
    FORCE,
    GRID
  }

  /** Whether the mouse wheel zooms at once, or with a key only. */
  public enum Zoom implements Word {
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

  /** How nodes are laid out. */
  public NodeGraph layout(Layout layout) {
    return option("layoutAlgorithm", layout.json());
  }

  /** Whether the mouse wheel zooms at once, or with a key only. */
  public NodeGraph zoom(Zoom zoom) {
    return option("zoomMode", zoom.json());
  }

  /** Unit of nodes' first number. */
  public NodeGraph nodeMainUnit(Unit unit) {
    return option("nodes.mainStatUnit", Json.of(unit.id()));
  }

  /** Unit of nodes' second number. */
  public NodeGraph nodeSecondaryUnit(Unit unit) {
    return option("nodes.secondaryStatUnit", Json.of(unit.id()));
  }

  /** Unit of edges' first number. */
  public NodeGraph edgeMainUnit(Unit unit) {
    return option("edges.mainStatUnit", Json.of(unit.id()));
  }

  /** Unit of edges' second number. */
  public NodeGraph edgeSecondaryUnit(Unit unit) {
    return option("edges.secondaryStatUnit", Json.of(unit.id()));
  }

  /** The parts of the ring around a node. */
  public NodeGraph arcs(Arc... arcs) {
    return option(
        "nodes.arcs", new JsonArray(List.of(arcs).stream().<Json>map(Arc::json).toList()));
  }

  /**
   * A part of the ring around a node.
   *
   * @param field whose values, from 0 to 1, say how long it is
   */
  public record Arc(String field, Color color) {

    /** A part whose length is a field's value. */
    public static Arc arc(String field, Color color) {
      return new Arc(field, color);
    }

    Json json() {
      return Json.object().with("color", color.value()).with("field", field);
    }
  }
}
