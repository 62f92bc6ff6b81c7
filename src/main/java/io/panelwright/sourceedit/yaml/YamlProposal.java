package io.panelwright.sourceedit.yaml;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.TextEdit;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.EditProposal.Edits;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.ElementGoal.LayoutChanged;
import io.panelwright.sourceedit.ElementGoal.PanelAdded;
import io.panelwright.sourceedit.ElementGoal.PanelChanged;
import io.panelwright.sourceedit.ElementGoal.PanelMoved;
import io.panelwright.sourceedit.ElementGoal.PanelRemoved;
import io.panelwright.sourceedit.ElementGoal.SectionChanged;
import io.panelwright.sourceedit.SourceEdit;
import io.panelwright.sourceedit.yaml.YamlLocator.LocatedPanel;
import io.panelwright.text.Position;
import io.panelwright.yaml.PanelsYamlWriter;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.node.YamlWriter;
import java.util.List;
import java.util.Optional;

/** The proposal for one goal. */
final class YamlProposal {

  private static final String PANELS = "panels";

  private final String file;
  private final YamlLocator locator;
  private final PanelNotations notations;
  private final ElementGoal goal;

  YamlProposal(String file, YamlLocator locator, PanelNotations notations, ElementGoal goal) {
    this.file = file;
    this.locator = locator;
    this.notations = notations;
    this.goal = goal;
  }

  EditProposal propose() {
    if (goal instanceof PanelChanged changed) {
      return changed(changed);
    }
    if (goal instanceof PanelRemoved removed) {
      return removed(removed);
    }
    if (goal instanceof PanelAdded added) {
      return added(added);
    }
    if (goal instanceof LayoutChanged layout) {
      return layout(layout);
    }
    if (goal instanceof PanelMoved moved) {
      return moved(moved);
    }
    return goal instanceof SectionChanged changed
        ? section(changed)
        : manual("panels.yaml has sections and panels only", "", Optional.empty());
  }

  private Manual manual(String reason, String snippet, Optional<Position> position) {
    return new Manual(goal, reason, snippet, position);
  }

  private Edits edits(List<TextEdit> edits) {
    return new Edits(goal, edits.stream().map(edit -> new SourceEdit(file, edit)).toList());
  }

  private Manual notFound(CallSite site) {
    return manual("the panel is not in the file any more", "", locator.position(site));
  }

  /** The section of a panel. */
  private String sectionKey(PlacedPanel panel) {
    return goal.dashboard().assembly().sections().stream()
        .filter(section -> section.panels().contains(panel))
        .map(section -> section.key())
        .findFirst()
        .orElse("");
  }

  private EditProposal changed(PanelChanged changed) {
    Optional<LocatedPanel> located = locator.panel(changed.panel().site());
    if (located.isEmpty()) {
      return notFound(changed.panel().site());
    }
    String section = sectionKey(changed.panel());
    Optional<JsonObject> before = notations.notation(changed.current(), section);
    Optional<JsonObject> after = notations.notation(changed.target(), section);
    if (before.isEmpty() || after.isEmpty()) {
      return manual("the panel has values that no key of panels.yaml takes", "", position(located));
    }
    Node.Mapping node = located.get().node();
    var own = (JsonObject) NodeConverter.toJson(node);
    JsonObject wanted = NotationPatch.panel(own, before.get(), after.get());
    wanted = withKey(wanted, changed);
    return edits(YamlTextEditor.edits(locator.text(), node, wanted, ""));
  }

  private static Optional<Position> position(Optional<LocatedPanel> located) {
    return located.map(panel -> panel.node().position());
  }

  /** The id of a panel follows from its key, which by default follows from the title. */
  private static JsonObject withKey(JsonObject notation, PanelChanged changed) {
    String title = changed.target().string("title").orElse("");
    String key = changed.panel().key();
    String name = key.substring(key.lastIndexOf('/') + 1);
    boolean keeps = notation.has("key") || Keys.slug(title).equals(name);
    if (keeps) {
      return notation;
    }
    JsonObject keyed = Json.object();
    for (var member : notation.members().entrySet()) {
      keyed = keyed.with(member.getKey(), member.getValue());
      keyed = keyed.has("key") ? keyed : keyed.with("key", name);
    }
    return keyed;
  }

  private EditProposal removed(PanelRemoved removed) {
    Optional<LocatedPanel> located = locator.panel(removed.panel().site());
    if (located.isEmpty()) {
      return notFound(removed.panel().site());
    }
    Node.Sequence panels = located.get().panels();
    var blocks = new ItemBlocks(locator.text(), panels, locator.text().isFlow(panels));
    int left = panels.items().size() - 1;
    return edits(List.of(blocks.removal(located.get().index(), left)));
  }

  private EditProposal added(PanelAdded added) {
    Optional<JsonObject> notation = notations.notation(added.target(), added.sectionKey());
    Optional<LocatedPanel> previous = added.after().flatMap(panel -> locator.panel(panel.site()));
    Optional<Node.Mapping> section =
        previous
            .map(LocatedPanel::section)
            .or(
                () ->
                    YamlSourceEditor.section(goal, added.sectionKey())
                        .flatMap(placed -> locator.section(placed.site())));
    if (notation.isEmpty() || section.isEmpty()) {
      return manual(
          "the panel has values that no key of panels.yaml takes",
          "",
          section.map(Node.Mapping::position));
    }
    JsonObject keyed = withFreeKey(notation.get(), added);
    JsonObject placed = PanelNotations.withPlacement(keyed, added.placement());
    Optional<Node.Entry> list = section.get().entry(PANELS);
    if (list.isPresent() && list.get().value() instanceof Node.Sequence panels) {
      return edits(List.of(insertion(list.get(), panels, previous, placed)));
    }
    return manual("the section has no list of panels", snippet(placed), position(previous));
  }

  private TextEdit insertion(
      Node.Entry list, Node.Sequence panels, Optional<LocatedPanel> previous, JsonObject notation) {
    YamlText text = locator.text();
    if (panels.items().isEmpty()) {
      int start = text.start(panels);
      int indent = text.column(text.index(list.key().position())) + 2;
      String written =
          YamlWriter.item(PANELS, notation, PanelsYamlWriter.LAYOUT, indent)
              .stripTrailing()
              .replace("\n", text.lineEnd());
      int from = text.at(start - 1) == ' ' ? start - 1 : start;
      return new TextEdit(from, text.end(panels, indent, true), text.lineEnd() + written);
    }
    var blocks = new ItemBlocks(text, panels, false);
    return blocks.insertion(
        previous.map(LocatedPanel::index).orElse(-1), blocks.write(PANELS, notation));
  }

  private static String snippet(JsonObject notation) {
    return YamlWriter.item(PANELS, notation, PanelsYamlWriter.LAYOUT, 0);
  }

  /** A key that no other panel of the section has, if the title's is taken or empty. */
  private JsonObject withFreeKey(JsonObject notation, PanelAdded added) {
    String title = added.target().string("title").orElse("");
    String slug = Keys.slug(title);
    String type = Keys.slug(added.target().string("type").orElse("panel"));
    String base = slug.isEmpty() ? type : slug;
    String free = base;
    for (int number = 2; isTaken(added.sectionKey(), free); number++) {
      free = base + "-" + number;
    }
    JsonObject keyed = Json.object();
    for (var member : notation.members().entrySet()) {
      keyed = keyed.with(member.getKey(), member.getValue());
      keyed = keyed.has("key") || free.equals(slug) ? keyed : keyed.with("key", free);
    }
    return keyed;
  }

  private boolean isTaken(String sectionKey, String name) {
    int id = Keys.id(sectionKey + "/" + name);
    return goal.dashboard().assembly().sections().stream()
        .anyMatch(
            section -> section.id() == id || section.panels().stream().anyMatch(p -> p.id() == id));
  }

  private EditProposal layout(LayoutChanged layout) {
    return new YamlLayoutEdit(locator, layout)
        .edits()
        .<EditProposal>map(this::edits)
        .orElseGet(
            () ->
                manual(
                    "the panels of the section are in several files or lists",
                    "",
                    layout.moves().stream()
                        .findFirst()
                        .flatMap(move -> locator.position(move.panel().site()))));
  }

  private EditProposal moved(PanelMoved moved) {
    Optional<LocatedPanel> located = locator.panel(moved.panel().site());
    return manual(
        "the panel moved to the section "
            + moved.sectionKey()
            + "; move its lines there, and keep its id by the key",
        "key: " + moved.panel().key(),
        position(located));
  }

  private EditProposal section(SectionChanged changed) {
    Optional<Node.Mapping> node =
        YamlSourceEditor.section(goal, changed.section())
            .flatMap(placed -> locator.section(placed.site()));
    if (node.isEmpty() || changed.target().isEmpty() || changed.current().isEmpty()) {
      return manual(
          changed.target().isEmpty()
              ? "the section was deleted; delete its lines"
              : "a section cannot be added by itself",
          "",
          node.map(Node.Mapping::position));
    }
    var own = (JsonObject) NodeConverter.toJson(node.get());
    JsonObject wanted =
        NotationPatch.object(own, row(changed.current().get()), row(changed.target().get()));
    if (!own.get("section").equals(wanted.get("section")) && !own.has("key")) {
      JsonObject keyed = Json.object();
      for (var member : wanted.members().entrySet()) {
        keyed = keyed.with(member.getKey(), member.getValue());
        keyed = keyed.has("key") ? keyed : keyed.with("key", changed.section());
      }
      wanted = keyed;
    }
    return edits(YamlTextEditor.edits(locator.text(), node.get(), wanted, PANELS));
  }

  private static JsonObject row(JsonObject row) {
    JsonObject notation = Json.object().with("section", row.string("title").orElse(""));
    notation = row.isTrue("collapsed") ? notation.with("collapsed", true) : notation;
    Optional<String> repeat = row.string("repeat").filter(name -> !name.isEmpty());
    return repeat.isPresent() ? notation.with("repeat", repeat.get()) : notation;
  }
}
