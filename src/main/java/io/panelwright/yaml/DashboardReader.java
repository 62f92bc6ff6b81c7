package io.panelwright.yaml;

import io.panelwright.diagnostic.Position;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Keys;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds what was checked to one dashboard. */
final class DashboardReader {

  private final Owners owners;
  private final ShapeCheck check;
  private final Complaints complaints;
  private final Values values;
  private final PanelReader panels;
  private final RenderingReader renderings;
  private final List<Section> sections;
  private final boolean unknown;

  /** The last section that was put behind a key. */
  private final Map<String, String> lastBehind = new LinkedHashMap<>();

  DashboardReader(Dashboard dashboard, Owners owners, ShapeCheck check, Complaints complaints) {
    this.sections = new ArrayList<>(dashboard.sections());
    this.unknown = dashboard.uid().equals(PanelsYaml.UNKNOWN);
    this.owners = owners;
    this.check = check;
    this.complaints = complaints;
    this.values = new Values(check);
    this.panels = new PanelReader(owners, check, complaints);
    this.renderings = new RenderingReader(check, complaints);
  }

  /** The dashboard's sections and the file's. */
  List<Section> sections(Node.Mapping dashboard) {
    for (Node.Mapping item : values.mappings(dashboard, "sections")) {
      String name = values.text(item, "section").or(() -> values.text(item, "addTo")).orElse("?");
      complaints.inside(
          name,
          () -> {
            if (item.entry("addTo").isPresent()) {
              addition(item);
            } else {
              section(item);
            }
          });
    }
    return sections;
  }

  private void addition(Node.Mapping item) {
    Optional<Node.Scalar> key = item.scalar("addTo").filter(check::isRight);
    int index = key.map(this::indexOf).orElse(-1);
    Owner owner = index < 0 ? Owners.NOBODY : sections.get(index).owner();
    List<Panel> before = index < 0 ? List.of() : sections.get(index).panels();
    List<Panel> more = panels(item, owner, before);
    if (index >= 0) {
      Section section = sections.get(index);
      sections.set(index, section.and(more.toArray(Panel[]::new)));
    }
  }

  private void section(Node.Mapping item) {
    Owner owner = owners.owner(item, "owner", Owners.NOBODY);
    List<Panel> inner = panels(item, owner, List.of());
    Optional<String> title = values.text(item, "section");
    if (title.isEmpty()) {
      return;
    }
    Optional<Section> made =
        complaints.collect(item.position(), () -> section(item, title.get(), owner, inner));
    made.filter(section -> isNew(section, item)).ifPresent(section -> place(section, item));
  }

  private Section section(Node.Mapping item, String title, Owner owner, List<Panel> inner) {
    Section section =
        Section.section(title, owner, inner.toArray(Panel[]::new)).at(CallSite.at(item.position()));
    section = values.text(item, "key").map(section::key).orElse(section);
    section = values.text(item, "tab").map(section::tab).orElse(section);
    section = renderings.autoGrid(item).map(section::autoGrid).orElse(section);
    section = renderings.rendering(item).map(section::rendering).orElse(section);
    if (values.text(item, "header").filter("false"::equalsIgnoreCase).isPresent()) {
      useless(item, "repeat");
      useless(item, "collapsed");
      return section.withoutHeader();
    }
    section = values.text(item, "repeat").map(section::repeat).orElse(section);
    return values.isTrue(item, "collapsed") ? section.collapsed() : section;
  }

  private void useless(Node.Mapping item, String key) {
    item.entry(key)
        .ifPresent(
            entry ->
                complaints.add(
                    "no-effect",
                    entry.key().position(),
                    key + ": has no effect with header: false",
                    "remove one of them"));
  }

  private boolean isNew(Section section, Node.Mapping item) {
    String key = key(section);
    Position position = item.value("key").or(() -> item.value("section")).orElse(item).position();
    if (key.isEmpty() && item.entry("key").isPresent()) {
      return false;
    }
    if (key.isEmpty()) {
      complaints.add(
          "key",
          position,
          "the title \"" + section.title() + "\" has no letter or digit to make a key from",
          "add key: with small letters");
      return false;
    }
    Optional<Section> same = sections.stream().filter(s -> key(s).equals(key)).findFirst();
    same.ifPresent(
        first ->
            complaints.add(
                "duplicate-key",
                position,
                "section key \""
                    + key
                    + "\" is used twice, first by \""
                    + first.title()
                    + "\" ("
                    + first.site()
                    + ")",
                "write addTo: " + key + " to add panels, or give another key:"));
    return same.isEmpty();
  }

  private void place(Section section, Node.Mapping item) {
    Optional<Node.Scalar> after = item.scalar("after").filter(check::isRight);
    Optional<Node.Scalar> before = item.scalar("before").filter(check::isRight);
    if (after.isPresent() && before.isPresent()) {
      complaints.add(
          "two-kinds",
          before.get().position(),
          "a section stands either after: or before: another, found both",
          "keep one of them");
    }
    int index = sections.size();
    if (after.isPresent()) {
      int found = indexOf(after.get());
      index = found < 0 ? index : behind(after.get().text(), found);
      lastBehind.put(after.get().text(), key(section));
    } else if (before.isPresent()) {
      int found = indexOf(before.get());
      index = found < 0 ? index : found;
    }
    sections.add(index, section);
  }

  /** Sections behind the same one keep the order of the file. */
  private int behind(String key, int found) {
    String last = lastBehind.getOrDefault(key, key);
    for (int i = found; i < sections.size(); i++) {
      if (key(sections.get(i)).equals(last)) {
        return i + 1;
      }
    }
    return found + 1;
  }

  private int indexOf(Node.Scalar key) {
    List<String> keys = sections.stream().map(DashboardReader::key).toList();
    int index = keys.indexOf(key.text());
    if (index < 0 && unknown) {
      return index;
    }
    if (index < 0 && keys.isEmpty()) {
      check.wrong(
          "unknown-section",
          key,
          "the dashboard has no sections yet",
          "write section: for a new one");
    } else if (index < 0) {
      check.wrong(
          "unknown-section",
          key,
          "no section has the key " + key.found() + complaints.hint(key.text(), keys),
          "write one of: " + some(keys));
    }
    return index;
  }

  private static String some(List<String> keys) {
    int most = 40;
    return String.join(", ", keys.subList(0, Math.min(keys.size(), most)))
        + (keys.size() > most ? " …" : "");
  }

  private List<Panel> panels(Node.Mapping item, Owner owner, List<Panel> before) {
    Map<String, Panel> byKey = new LinkedHashMap<>();
    before.forEach(panel -> byKey.put(key(panel), panel));
    List<Panel> made = new ArrayList<>();
    for (Node.Mapping node : values.mappings(item, "panels")) {
      String title = title(node);
      complaints.inside(
          title,
          () ->
              panels
                  .panel(node, owner)
                  .filter(panel -> isNew(panel, node, byKey))
                  .ifPresent(made::add));
    }
    return made;
  }

  private boolean isNew(Panel panel, Node.Mapping node, Map<String, Panel> byKey) {
    String key = key(panel);
    Position position = node.value("key").orElse(node).position();
    if (key.isEmpty() && node.entry("key").isPresent()) {
      return false;
    }
    if (key.isEmpty()) {
      complaints.add(
          "key",
          position,
          "the title \"" + panel.spec().name().title() + "\" has no letter or digit for a key",
          "add key: with small letters");
      return false;
    }
    Panel first = byKey.putIfAbsent(key, panel);
    if (first != null) {
      complaints.add(
          "duplicate-key",
          position,
          "panel key \""
              + key
              + "\" is used twice, first by \""
              + first.spec().name().title()
              + "\" ("
              + first.spec().name().site()
              + ")",
          "give one of them another title or key:");
    }
    return first == null;
  }

  private static String title(Node.Mapping panel) {
    return panel.entries().stream()
        .filter(entry -> PanelFormat.isType(entry.key().text()))
        .filter(entry -> entry.value() instanceof Node.Scalar)
        .map(entry -> ((Node.Scalar) entry.value()).text())
        .findFirst()
        .orElse("?");
  }

  private static String key(Panel panel) {
    return panel.spec().name().key().orElseGet(() -> Keys.slug(panel.spec().name().title()));
  }

  private static String key(Section section) {
    return section.key().orElseGet(() -> Keys.slug(section.title()));
  }
}
