package io.panelwright.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a dashboard and the panels below it.
 *
 * @param title what people see; one without needs a key
 * @param owner who is responsible for it; each query keeps its own owner
 * @param panels from left to right and from top to bottom
 * @param key its stable name, made from the title where the author gives none
 * @param look whether it is collapsed, and by which variable it repeats
 * @param arrangement what only Grafana's v2 form of dashboards can say
 * @param site the author's line
 */
public record Section(
    String title,
    Owner owner,
    List<Panel> panels,
    Optional<String> key,
    Look look,
    Arrangement arrangement,
    CallSite site)
    implements RenderingWords<Section> {

  /**
   * How a section is shown.
   *
   * @param header whether it has a row that tells its title
   * @param collapsed whether it is closed when the dashboard opens
   * @param repeat the variable, without {@code $}, for each value of which there is a copy
   */
  public record Look(boolean header, boolean collapsed, Optional<String> repeat) {

    private static final Look OPEN = new Look(true, false, Optional.empty());
    private static final Look BARE = new Look(false, false, Optional.empty());
  }

  /**
   * What the classic form of dashboards cannot say of a section.
   *
   * @param tab the title of the tab that it stands in
   * @param autoGrid how its panels are placed, where they are not placed one by one
   * @param rendering when it is shown; always where nothing is said
   * @param variables those that are there for this section only
   */
  public record Arrangement(
      Optional<String> tab,
      Optional<AutoGrid> autoGrid,
      Optional<ConditionalRendering> rendering,
      List<Variable> variables) {

    private static final Arrangement CLASSIC =
        new Arrangement(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Arrangement {
      variables = List.copyOf(variables);
    }
  }

  public Section {
    panels = List.copyOf(panels);
  }

  /** A section with these panels. */
  public static Section section(String title, Owner owner, Panel... panels) {
    return new Section(
        title,
        owner,
        List.of(panels),
        Optional.empty(),
        Look.OPEN,
        Arrangement.CLASSIC,
        CallSite.here());
  }

  /** Closed when the dashboard opens; its queries wait until it is opened. */
  public Section collapsed() {
    return with(new Look(true, true, look.repeat));
  }

  /** One copy for each value of a variable. */
  public Section repeat(String variable) {
    return with(new Look(true, look.collapsed, Optional.of(variable)));
  }

  /**
   * Its panels alone, without a row that tells its title; open and not repeated. In the classic
   * form only the first section can be so: panels of another would belong to the row above them.
   */
  public Section withoutHeader() {
    return with(Look.BARE);
  }

  /** In a tab of its own, which has its title. */
  public Section tab() {
    return tab(title);
  }

  /** In a tab of this title, together with the sections of the same tab beside it. */
  public Section tab(String tabTitle) {
    var tab = Optional.of(Check.text(tabTitle, "tab title"));
    return with(
        new Arrangement(tab, arrangement.autoGrid, arrangement.rendering, arrangement.variables));
  }

  /** Places its panels by itself, all of one size. */
  public Section autoGrid(AutoGrid grid) {
    return with(
        new Arrangement(
            arrangement.tab, Optional.of(grid), arrangement.rendering, arrangement.variables));
  }

  @Override
  public Section rendering(ConditionalRendering rendering) {
    return with(
        new Arrangement(
            arrangement.tab, arrangement.autoGrid, Optional.of(rendering), arrangement.variables));
  }

  /** Variables that are there for this section only; no other of the dashboard has their names. */
  public Section variables(Variable... own) {
    return with(
        new Arrangement(
            arrangement.tab, arrangement.autoGrid, arrangement.rendering, List.of(own)));
  }

  /** Its stable name, such as {@code ai-live}: give it before you change the title. */
  public Section key(String name) {
    boolean fine =
        Check.that(
            name.matches("[a-z0-9]++(?:-[a-z0-9]++)*+"),
            "key",
            "key \"" + name + "\": expected small letters and digits joined by -",
            Keys.advice(name));
    return new Section(
        title, owner, panels, fine ? Optional.of(name) : key, look, arrangement, site);
  }

  /** More panels, after those there are. */
  public Section and(Panel... more) {
    var all = new ArrayList<>(panels);
    all.addAll(List.of(more));
    return new Section(title, owner, all, key, look, arrangement, site);
  }

  /** Notes where it was written, for sources that are not Java. */
  public Section at(CallSite place) {
    return new Section(title, owner, panels, key, look, arrangement, place);
  }

  private Section with(Look changed) {
    return new Section(title, owner, panels, key, changed, arrangement, site);
  }

  private Section with(Arrangement changed) {
    return new Section(title, owner, panels, key, look, changed, site);
  }
}
