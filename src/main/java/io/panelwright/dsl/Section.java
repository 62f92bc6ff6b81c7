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
 * @param site the author's line
 */
public record Section(
    String title, Owner owner, List<Panel> panels, Optional<String> key, Look look, CallSite site) {

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

  public Section {
    panels = List.copyOf(panels);
  }

  /** A section with these panels. */
  public static Section section(String title, Owner owner, Panel... panels) {
    return new Section(title, owner, List.of(panels), Optional.empty(), Look.OPEN, CallSite.here());
  }

  /** Closed when the dashboard opens; its queries wait until it is opened. */
  public Section collapsed() {
    return new Section(title, owner, panels, key, new Look(true, true, look.repeat), site);
  }

  /** One copy for each value of a variable. */
  public Section repeat(String variable) {
    return new Section(
        title, owner, panels, key, new Look(true, look.collapsed, Optional.of(variable)), site);
  }

  /**
   * Its panels alone, without a row that tells its title; open and not repeated. In the classic
   * form only the first section can be so: panels of another would belong to the row above them.
   */
  public Section withoutHeader() {
    return new Section(title, owner, panels, key, Look.BARE, site);
  }

  /** Its stable name, such as {@code ai-live}: give it before you change the title. */
  public Section key(String name) {
    boolean fine =
        Check.that(
            name.matches("[a-z0-9]+(-[a-z0-9]+)*"),
            "key",
            "key \"" + name + "\": expected small letters and digits joined by -",
            Keys.advice(name));
    return new Section(title, owner, panels, fine ? Optional.of(name) : key, look, site);
  }

  /** More panels, after those there are. */
  public Section and(Panel... more) {
    var all = new ArrayList<>(panels);
    all.addAll(List.of(more));
    return new Section(title, owner, all, key, look, site);
  }

  /** Notes where it was written, for sources that are not Java. */
  public Section at(CallSite place) {
    return new Section(title, owner, panels, key, look, place);
  }
}
