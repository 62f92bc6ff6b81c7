package io.panelwright.assertions;

import io.panelwright.dsl.query.Owner;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PanelDisplay.QueryError;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what a panel shows with the data of a scenario.
 *
 * <p>Each assertion fails if a query fails, except on a server that is down; {@link #showsError}
 * expects a failure.
 */
public final class PanelDataAssert extends AbstractAssert<PanelDataAssert, LocatedPanel> {

  private final DashboardAssert dashboard;
  private final DashboardUnderTest tested;
  private final Scenario scenario;
  private final View view;
  private Optional<ShownPanel> shown = Optional.empty();

  /** How the panel is looked at. */
  private record View(Optional<PixelSize> size, Theme theme) {}

  private PanelDataAssert(
      DashboardAssert dashboard,
      DashboardUnderTest tested,
      LocatedPanel panel,
      Scenario scenario,
      View view) {
    super(panel, PanelDataAssert.class);
    this.dashboard = dashboard;
    this.tested = tested;
    this.scenario = scenario;
    this.view = view;
    as("panel \"%s\" of dashboard \"%s\"", panel.name(), tested.document().title());
  }

  PanelDataAssert(
      DashboardAssert dashboard, DashboardUnderTest tested, LocatedPanel panel, Scenario scenario) {
    this(dashboard, tested, panel, scenario, new View(Optional.empty(), Theme.DARK));
  }

  private PanelDataAssert with(UnaryOperator<Scenario> change) {
    return new PanelDataAssert(dashboard, tested, actual, change.apply(scenario), view);
  }

  private PanelDataAssert with(View other) {
    return new PanelDataAssert(dashboard, tested, actual, scenario, other);
  }

  /** Adds series on the server of the panel's query; see {@link Scenario#given(String...)}. */
  public PanelDataAssert given(String... series) {
    return with(s -> s.given(series));
  }

  /** Adds series on the server of an owner. */
  public PanelDataAssert given(Owner owner, String... series) {
    return with(s -> s.given(owner, series));
  }

  /** Adds series on the server of a datasource. */
  public PanelDataAssert givenOn(String uid, String... series) {
    return with(s -> s.givenOn(uid, series));
  }

  /** Adds the data of a scenario. */
  public PanelDataAssert given(Scenario other) {
    return with(s -> s.and(other));
  }

  /** Sets the interval between two samples; by default the contract's scrape interval. */
  public PanelDataAssert every(String interval) {
    return with(s -> s.every(interval));
  }

  /** Sets the evaluation time since the first sample; by default that of the last sample. */
  public PanelDataAssert at(String time) {
    return with(s -> s.at(time));
  }

  /** Sets the length of the time range; by default the dashboard's. */
  public PanelDataAssert range(String length) {
    return with(s -> s.range(length));
  }

  /** Selects the values of a variable, named without {@code $}. */
  public PanelDataAssert variable(String name, String... values) {
    return with(s -> s.variable(name, values));
  }

  /** Stops the servers of the panel's queries. */
  public PanelDataAssert serverDown() {
    return with(Scenario::serverDown);
  }

  /** Stops the server of an owner. */
  public PanelDataAssert serverDown(Owner owner) {
    return with(s -> s.serverDown(owner));
  }

  /** Stops the server of a datasource. */
  public PanelDataAssert serverDown(String uid) {
    return with(s -> s.serverDown(uid));
  }

  /** Sets the size of the panel in pixels; by default its size in a browser of 1280 pixels. */
  public PanelDataAssert atSize(int width, int height) {
    return with(new View(Optional.of(new PixelSize(width, height)), view.theme));
  }

  /** Sets the theme; by default the dark one. */
  public PanelDataAssert inTheme(Theme theme) {
    return with(new View(view.size, theme));
  }

  /** Returns to the assertions on the dashboard. */
  public DashboardAssert and() {
    return dashboard;
  }

  /** What the panel shows, for assertions of another kind. */
  public PanelDisplay display() {
    return shown().display();
  }

  /** Verifies that the panel shows each of these texts, with its unit. */
  public PanelDataAssert shows(String... texts) {
    List<ShownValue> values = values();
    for (String text : texts) {
      if (values.stream().noneMatch(value -> value.text().equals(text))) {
        throw failure("expected the panel to show \"" + text + "\"");
      }
    }
    return this;
  }

  /** Verifies that the panel shows exactly these texts, in this order. */
  public PanelDataAssert showsOnly(String... texts) {
    if (!values().stream().map(ShownValue::text).toList().equals(List.of(texts))) {
      throw failure("expected the panel to show only \"" + String.join("\", \"", texts) + "\"");
    }
    return this;
  }

  /** Verifies that the panel does not show this text. */
  public PanelDataAssert doesNotShow(String text) {
    if (values().stream().anyMatch(value -> value.text().equals(text))) {
      throw failure("expected the panel not to show \"" + text + "\"");
    }
    return this;
  }

  /** Verifies that the panel shows Grafana's "No data" and nothing else. */
  public PanelDataAssert showsNoData() {
    if (!shown().isNoData()) {
      throw failure("expected the panel to show \"" + ShownPanel.NO_DATA + "\"");
    }
    return this;
  }

  /** Verifies that the panel does not show "No data". */
  public PanelDataAssert showsData() {
    if (shown().isNoData() || values().stream().anyMatch(ShownPanel::isNoData)) {
      throw failure("expected the panel to show data");
    }
    return this;
  }

  /** Verifies that a value has this color: a name such as {@code red}, or CSS. */
  public PanelDataAssert showsColor(String color) {
    if (values().stream().noneMatch(value -> shown().colors().matches(value.color(), color))) {
      throw failure("expected a value in " + shown().colors().describe(color));
    }
    return this;
  }

  /** Verifies that a query failed with a message that contains this text. */
  public PanelDataAssert showsError(String text) {
    List<QueryError> errors = load().display().errors();
    if (errors.stream().noneMatch(error -> error.message().contains(text))) {
      throw failure("expected an error with \"" + text + "\"");
    }
    return this;
  }

  /**
   * Returns assertions on a series, tile, bar, slice or row of a state timeline.
   *
   * @param name as the panel shows it
   * @throws AssertionError if the panel shows none with this name
   */
  public SeriesAssert series(String name) {
    return new SeriesAssert(this, shown(), name);
  }

  /**
   * Returns assertions on a cell of a table.
   *
   * @param column the title of the column
   * @param row the number of the row, from 1 at the top
   */
  public CellAssert cell(String column, int row) {
    return new CellAssert(this, shown(), column, row);
  }

  /**
   * Returns assertions on a cell of a table.
   *
   * @param column the title of the column
   * @param row a text that only one row contains
   */
  public CellAssert cell(String column, String row) {
    return cell(column, shown().rowWith(row));
  }

  /** Verifies that a table has a row that starts with these texts. */
  public PanelDataAssert hasRow(String... texts) {
    boolean found =
        shown().content(Table.class).rows().stream()
            .map(row -> row.stream().map(TableCell::text).limit(texts.length).toList())
            .anyMatch(List.of(texts)::equals);
    if (!found) {
      throw failure("expected a row \"" + String.join("\" | \"", texts) + "\"");
    }
    return this;
  }

  /** Verifies the number of rows of a table. */
  public PanelDataAssert hasRows(int count) {
    int rows = shown().content(Table.class).rows().size();
    if (rows != count) {
      throw failure("expected " + count + " rows, found " + rows);
    }
    return this;
  }

  /** Verifies that the legend has exactly these entries, in this order. */
  public PanelDataAssert hasLegend(String... names) {
    shown().requireLegend(List.of(names));
    return this;
  }

  /** Verifies that the panel has room for all entries of the legend. */
  public PanelDataAssert hasCompleteLegend() {
    shown().requireCompleteLegend();
    return this;
  }

  /** Verifies that the last tick of a y axis has this text, and that the axis ends there. */
  public PanelDataAssert hasAxisUpTo(String text) {
    shown().requireAxisUpTo(text);
    return this;
  }

  private List<ShownValue> values() {
    return shown().values();
  }

  /** The display, after the guard against failed queries. */
  private ShownPanel shown() {
    ShownPanel panel = load();
    panel.requireComplete();
    return panel;
  }

  private ShownPanel load() {
    if (shown.isEmpty()) {
      var data = new PanelWithData(tested, actual, scenario, view.size);
      shown =
          Optional.of(
              new ShownPanel(descriptionText(), data, data.display(view.theme), view.theme));
    }
    return shown.get();
  }

  private AssertionError failure(String expectation) {
    return load().failure(expectation);
  }
}
