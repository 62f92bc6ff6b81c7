package io.panelwright.assemble;

import static io.panelwright.dsl.Panels.stat;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Shop.CHECKOUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.document.PanelView;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Keys;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Stat;
import io.panelwright.dsl.Units;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
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

class IdentitiesTest {

  private static final CallSite FIRST = CallSite.at(new Position("shop/Shop.java", 7, 0));
  private static final CallSite SECOND = CallSite.at(new Position("shop/Shop.java", 9, 0));

  /** Also with {@code printf %s KEY | sha256sum}: the first 31 bits. Never change a row. */
  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({
    "traffic, 123685560",
    "traffic/errors, 1424926509",
    "traffic/latency-p95, 1583255569",
    "'', 1672528962",
  })
  void an_id_is_made_from_its_key_alone(String key, int id) {
    assertThat(Keys.id(key)).isEqualTo(id);
  }

  @Property
  void an_id_is_positive(@ForAll String key) {
    assertThat(Keys.id(key)).isPositive().isEqualTo(Keys.id(key));
  }

  @Test
  void a_key_that_is_used_twice_names_both_panels() {
    var identities = new Identities();
    identities.id("traffic/errors", "Errors", FIRST, FIRST.place().inside("Errors"));
    identities.id("traffic/errors", "Errors!", SECOND, SECOND.place().inside("Errors!"));

    assertThat(identities.findings())
        .containsExactly(
            Finding.error(
                "duplicate-key",
                Place.at("shop/Shop.java", 9, 0).inside("Errors!"),
                "key \"traffic/errors\" is used twice, first by \"Errors\" (shop/Shop.java:7)",
                "give one of them another title or .key(\"…\")"));
  }

  @Test
  void two_keys_with_one_id_are_both_named() {
    var identities = new Identities();
    int first = identities.id("orders/panel-42503", "A", FIRST, FIRST.place());
    int second = identities.id("orders/panel-81883", "B", SECOND, SECOND.place());

    assertThat(second).isEqualTo(first).isEqualTo(894531747);
    assertThat(identities.findings())
        .containsExactly(
            Finding.error(
                "id-collision",
                SECOND.place(),
                "keys \"orders/panel-81883\" and \"orders/panel-42503\" have the same id 894531747",
                "give one of them another .key(\"…\")"));
  }

  @Test
  void a_section_and_a_panel_of_one_title_have_keys_of_their_own() {
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
  void inserting_a_panel_changes_no_other_panel_but_its_place(
      @ForAll @Size(min = 2, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> titles,
      @ForAll @IntRange(max = 11) int at) {
    List<Panel> panels = panels(titles);
    Panel added = panels.remove(at % panels.size());
    Map<String, JsonObject> before = byTitle(panels);
    panels.add(at % panels.size(), added);

    assertThat(byTitle(panels)).containsAllEntriesOf(before);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void moving_a_panel_changes_no_panel_but_its_place(
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
  void renaming_a_panel_that_keeps_its_key_changes_its_title_alone(
      @ForAll @Size(min = 1, max = 12) @UniqueElements List<@IntRange(max = 99) Integer> titles,
      @ForAll @IntRange(max = 11) int at) {
    List<Panel> panels = panels(titles);
    Map<String, JsonObject> before = byTitle(panels);
    int index = at % panels.size();
    String old = panels.get(index).spec().name().title();
    panels.set(index, look(panel("New").key("panel-" + titles.get(index)), titles.get(index)));

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
    titles.forEach(title -> panels.add(look(panel("Panel " + title), title)));
    return panels;
  }

  /** Sizes that differ, so that the grid has something to do. */
  private static Panel look(Stat panel, int number) {
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
