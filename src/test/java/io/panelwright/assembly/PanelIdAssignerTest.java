package io.panelwright.assembly;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static io.panelwright.dsl.panel.Panels.stat;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.PanelView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelIdAssignerTest {

  private static final CallSite FIRST = CallSite.at(new Position("shop/Shop.java", 7, 0));
  private static final CallSite SECOND = CallSite.at(new Position("shop/Shop.java", 9, 0));

  /**
   * Ids can be verified with {@code printf %s KEY | sha256sum}: the first 31 bits. Never change a
   * row.
   */
  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({
    "traffic, 123685560",
    "traffic/errors, 1424926509",
    "traffic/latency-p95, 1583255569",
    "'', 1672528962",
  })
  void an_id_depends_only_on_its_key(String key, int id) {
    assertThat(Keys.id(key)).isEqualTo(id);
  }

  @Property
  void an_id_is_positive(@ForAll String key) {
    assertThat(Keys.id(key)).isPositive().isEqualTo(Keys.id(key));
  }

  @Test
  void a_duplicate_key_is_reported_with_both_panels() {
    var identities = new PanelIdAssigner(2);
    identities.assign("traffic/errors", "Errors", FIRST, () -> FIRST.place().child("Errors"));
    identities.assign("traffic/errors", "Errors!", SECOND, () -> SECOND.place().child("Errors!"));

    assertThat(identities.findings())
        .containsExactly(
            Finding.error(
                "key-duplicate",
                Location.at("shop/Shop.java", 9, 0).child("Errors!"),
                "key \"traffic/errors\" is used twice, first by \"Errors\" (shop/Shop.java:7)",
                "change one title, or add .key(\"…\")"));
  }

  @Test
  void two_keys_with_the_same_id_are_both_reported() {
    var identities = new PanelIdAssigner(2);
    int first = identities.assign("orders/panel-42503", "A", FIRST, FIRST::place);
    int second = identities.assign("orders/panel-81883", "B", SECOND, SECOND::place);

    assertThat(second).isEqualTo(first).isEqualTo(894531747);
    assertThat(identities.findings())
        .containsExactly(
            Finding.error(
                "panel-id-duplicate",
                SECOND.place(),
                "keys \"orders/panel-81883\" and \"orders/panel-42503\" have the same id 894531747",
                "change one .key(\"…\")"));
  }

  @Test
  void a_section_and_a_panel_with_the_same_title_have_different_keys() {
    Assembly assembly =
        assemble(List.of(section("Errors", CHECKOUT, panel("Errors"), panel("More"))));

    assertThat(assembly.findings()).isEmpty();
    assertThat(assembly.sections().get(0).key()).isEqualTo("errors");
    assertThat(assembly.sections().get(0).panels())
        .extracting(Assembly.PlacedPanel::key)
        .containsExactly("errors/errors", "errors/more");
  }

  @Test
  void a_key_with_a_slash_is_the_same_in_any_section() {
    Panel moved = panel("Errors").key("traffic/errors");

    assertThat(ids(assemble(List.of(section("Elsewhere", CHECKOUT, moved)))))
        .containsEntry("Errors", (long) Keys.id("traffic/errors"));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void inserting_a_panel_changes_only_the_position_of_others(
      @ForAll @Size(min = 2, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> titles,
      @ForAll @IntRange(max = 11) int at) {
    List<Panel> panels = panels(titles);
    Panel added = panels.remove(at % panels.size());
    Map<String, JsonObject> before = byTitle(panels);
    panels.add(at % panels.size(), added);

    assertThat(byTitle(panels)).containsAllEntriesOf(before);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void moving_a_panel_changes_only_positions(
      @ForAll @Size(min = 2, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> titles,
      @ForAll @IntRange(max = 11) int from,
      @ForAll @IntRange(max = 11) int to) {
    List<Panel> panels = panels(titles);
    Map<String, JsonObject> before = byTitle(panels);
    Panel moved = panels.remove(from % panels.size());
    panels.add(to % (panels.size() + 1), moved);

    assertThat(byTitle(panels)).containsExactlyInAnyOrderEntriesOf(before);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void renaming_a_panel_that_keeps_its_key_changes_only_its_title(
      @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> titles,
      @ForAll @IntRange(max = 11) int at) {
    List<Panel> panels = panels(titles);
    Map<String, JsonObject> before = byTitle(panels);
    int index = at % panels.size();
    String old = panels.get(index).spec().identity().title();
    panels.set(index, style(panel("New").key("panel-" + titles.get(index)), titles.get(index)));

    Map<String, JsonObject> expected = new LinkedHashMap<>(before);
    expected.put("New", expected.remove(old).with("title", "New"));
    assertThat(byTitle(panels)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void renaming_a_section_that_keeps_its_key_changes_no_panel() {
    Map<String, Long> before = ids(assemble(List.of(section("A", CHECKOUT, panel("One")))));

    Section renamed = section("B", CHECKOUT, panel("One")).key("a");

    assertThat(ids(assemble(List.of(renamed))))
        .containsEntry("One", before.get("One"))
        .containsEntry("B", before.get("A"));
  }

  private static List<Panel> panels(List<Integer> titles) {
    List<Panel> panels = new ArrayList<>();
    titles.forEach(title -> panels.add(style(panel("Panel " + title), title)));
    return panels;
  }

  /** Panels of different sizes, for a grid that is not trivial. */
  private static Panel style(Stat panel, int number) {
    return panel.width(number % 24 + 1).height(number % 7 + 2).threshold(number);
  }

  private static Stat panel(String title) {
    return stat(title, Units.NUMBER, CHECKOUT.query("orders_open"));
  }

  private static Map<String, JsonObject> byTitle(List<Panel> panels) {
    Assembly assembly =
        assemble(List.of(section("Orders", CHECKOUT, panels.toArray(Panel[]::new))));
    Map<String, JsonObject> all = new LinkedHashMap<>();
    assembly.document().panels().stream()
        .filter(panel -> !panel.isRow())
        .forEach(panel -> all.put(panel.title(), panel.json().without("gridPos")));
    return all;
  }

  private static Map<String, Long> ids(Assembly assembly) {
    Map<String, Long> ids = new LinkedHashMap<>();
    assembly.document().panels().forEach(p -> ids.put(p.title(), p.id().orElseThrow()));
    return ids;
  }

  private static Assembly assemble(List<Section> sections) {
    Dashboard dashboard = Dashboard.dashboard("shop", "Shop").sections(sections);
    Assembly assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    assertThat(assembly.findings()).isEmpty();
    assertThat(assembly.document().panels()).extracting(PanelView::id).doesNotHaveDuplicates();
    return assembly;
  }
}
