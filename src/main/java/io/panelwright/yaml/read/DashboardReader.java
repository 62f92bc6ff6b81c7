package io.panelwright.yaml.read;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.text.Position;
import io.panelwright.text.ShortList;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.schema.PanelSchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds validated sections and panels to one dashboard. */
public final class DashboardReader {

  /** Uid of the placeholder for an unknown dashboard, whose panels are still validated. */
  public static final String UNKNOWN_DASHBOARD = "unknown";

  private final OwnerResolver owners;
  private final SchemaValidator check;
  private final FileFindings findings;
  private final ValueReader values;
  private final PanelReader panels;
  private final SectionOwnerValidator ownerValidator;
  private final RenderingReader renderings;
  private final List<Section> sections;
  private final boolean unknown;

  /** Key of the last section inserted after each section, by that section's key. */
  private final Map<String, String> lastAfter = new LinkedHashMap<>();

  public DashboardReader(
      Dashboard dashboard, OwnerResolver owners, SchemaValidator check, FileFindings findings) {
    this.sections = new ArrayList<>(dashboard.sections());
    this.unknown = dashboard.uid().equals(UNKNOWN_DASHBOARD);
    this.owners = owners;
    this.check = check;
    this.findings = findings;
    this.values = new ValueReader(check);
    this.panels = new PanelReader(owners, check, findings);
    this.ownerValidator = new SectionOwnerValidator(findings);
    this.renderings = new RenderingReader(check, findings);
  }

  /** Returns the dashboard's sections with those of the file. */
  public List<Section> sections(Node.Mapping dashboard) {
    for (Node.Mapping item : values.mappings(dashboard, "sections")) {
      String name = values.text(item, "section").or(() -> values.text(item, "addTo")).orElse("?");
      findings.within(
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
    Optional<Node.Scalar> key = item.scalar("addTo").filter(check::isValid);
    int index = key.map(this::indexOf).orElse(-1);
    Optional<Owner> declared = index < 0 ? Optional.empty() : sections.get(index).owner();
    Owner owner = declared.orElse(OwnerResolver.UNKNOWN_OWNER);
    List<Panel> before = index < 0 ? List.of() : sections.get(index).panels();
    List<Panel> more = panels(item, owner, before);
    if (index >= 0) {
      ownerValidator.validate(
          item, declared, more, "write domain: with the name of a domain at the query");
      Section section = sections.get(index);
      sections.set(index, section.and(more.toArray(Panel[]::new)));
    }
  }

  private void section(Node.Mapping item) {
    Owner owner = owners.resolve(item, "owner", OwnerResolver.UNKNOWN_OWNER);
    List<Panel> inner = panels(item, owner, List.of());
    Optional<Owner> declared = item.entry("owner").map(entry -> owner);
    ownerValidator.validate(item, declared, inner, "add owner: with the name of a domain");
    Optional<String> title = values.text(item, "section");
    if (title.isEmpty()) {
      return;
    }
    Optional<Section> created =
        findings.collect(item.position(), () -> section(item, title.get(), declared, inner));
    created.filter(section -> isNew(section, item)).ifPresent(section -> place(section, item));
  }

  private static Section section(String title, Optional<Owner> owner, List<Panel> inner) {
    Panel[] panels = inner.toArray(Panel[]::new);
    return owner.isPresent()
        ? Section.section(title, owner.get(), panels)
        : Section.unowned(title, panels);
  }

  private Section section(
      Node.Mapping item, String title, Optional<Owner> owner, List<Panel> inner) {
    Section section = section(title, owner, inner).at(CallSite.at(item.position()));
    section = values.text(item, "key").map(section::key).orElse(section);
    section = values.text(item, "tab").map(section::tab).orElse(section);
    section = renderings.autoGrid(item).map(section::autoGrid).orElse(section);
    section = renderings.rendering(item).map(section::rendering).orElse(section);
    if (values.text(item, "header").filter("false"::equalsIgnoreCase).isPresent()) {
      reportNoEffect(item, "repeat");
      reportNoEffect(item, "collapsed");
      return section.withoutHeader();
    }
    section = values.text(item, "repeat").map(section::repeat).orElse(section);
    return values.isTrue(item, "collapsed") ? section.collapsed() : section;
  }

  private void reportNoEffect(Node.Mapping item, String key) {
    item.entry(key)
        .ifPresent(
            entry ->
                findings.add(
                    "setting-without-effect",
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
      findings.add(
          "key-missing",
          position,
          "the title \"" + section.title() + "\" has no letter or digit to make a key from",
          "add key: with lower-case letters");
      return false;
    }
    Optional<Section> same = sections.stream().filter(s -> key(s).equals(key)).findFirst();
    same.ifPresent(
        first ->
            findings.add(
                "key-duplicate",
                position,
                "section key \""
                    + key
                    + "\" is used twice, first by \""
                    + first.title()
                    + "\" ("
                    + first.site()
                    + ")",
                "write addTo: " + key + " to add panels, or write another key:"));
    return same.isEmpty();
  }

  private void place(Section section, Node.Mapping item) {
    Optional<Node.Scalar> after = item.scalar("after").filter(check::isValid);
    Optional<Node.Scalar> before = item.scalar("before").filter(check::isValid);
    if (after.isPresent() && before.isPresent()) {
      findings.add(
          "yaml-keys-conflict",
          before.get().position(),
          "a section has either after: or before:, found both",
          "keep one of them");
    }
    int index = sections.size();
    if (after.isPresent()) {
      int target = indexOf(after.get());
      index = target < 0 ? index : indexAfter(after.get().text(), target);
      lastAfter.put(after.get().text(), key(section));
    } else if (before.isPresent()) {
      int target = indexOf(before.get());
      index = target < 0 ? index : target;
    }
    sections.add(index, section);
  }

  /** Returns the insertion index; sections after the same one keep the order of the file. */
  private int indexAfter(String key, int target) {
    String last = lastAfter.getOrDefault(key, key);
    for (int i = target; i < sections.size(); i++) {
      if (key(sections.get(i)).equals(last)) {
        return i + 1;
      }
    }
    return target + 1;
  }

  private int indexOf(Node.Scalar key) {
    List<String> keys = sections.stream().map(DashboardReader::key).toList();
    int index = keys.indexOf(key.text());
    if (index < 0 && unknown) {
      return index;
    }
    if (index < 0 && keys.isEmpty()) {
      check.reject(
          "section-unknown",
          key,
          "the dashboard has no sections yet",
          "write section: for a new one");
    } else if (index < 0) {
      check.reject(
          "section-unknown",
          key,
          "no section has the key " + key.describe() + findings.hint(key.text(), keys),
          "write one of: " + ShortList.format(keys));
    }
    return index;
  }

  private List<Panel> panels(Node.Mapping item, Owner owner, List<Panel> before) {
    Map<String, Panel> byKey = new LinkedHashMap<>();
    before.forEach(panel -> byKey.put(key(panel), panel));
    List<Panel> added = new ArrayList<>();
    for (Node.Mapping node : values.mappings(item, "panels")) {
      String title = title(node);
      findings.within(
          title,
          () ->
              panels
                  .panel(node, owner)
                  .filter(panel -> isNew(panel, node, byKey))
                  .ifPresent(added::add));
    }
    return added;
  }

  private boolean isNew(Panel panel, Node.Mapping node, Map<String, Panel> byKey) {
    String key = key(panel);
    Position position = node.value("key").orElse(node).position();
    if (key.isEmpty() && node.entry("key").isPresent()) {
      return false;
    }
    if (key.isEmpty()) {
      findings.add(
          "key-missing",
          position,
          "the title \"" + panel.spec().identity().title() + "\" has no letter or digit for a key",
          "add key: with lower-case letters");
      return false;
    }
    Panel first = byKey.putIfAbsent(key, panel);
    if (first != null) {
      findings.add(
          "key-duplicate",
          position,
          "panel key \""
              + key
              + "\" is used twice, first by \""
              + first.spec().identity().title()
              + "\" ("
              + first.spec().identity().site()
              + ")",
          "change the title or the key: of one of them");
    }
    return first == null;
  }

  private static String title(Node.Mapping panel) {
    return panel.entries().stream()
        .filter(entry -> PanelSchema.isType(entry.key().text()))
        .filter(entry -> entry.value() instanceof Node.Scalar)
        .map(entry -> ((Node.Scalar) entry.value()).text())
        .findFirst()
        .orElse("?");
  }

  private static String key(Panel panel) {
    return panel
        .spec()
        .identity()
        .key()
        .orElseGet(() -> Keys.slug(panel.spec().identity().title()));
  }

  private static String key(Section section) {
    return section.key().orElseGet(() -> Keys.slug(section.title()));
  }
}
