package peaktrade.dashboards;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assertions.DashboardAssert;
import io.panelwright.assertions.PrometheusExtension;
import io.panelwright.assertions.Scenario;
import io.panelwright.dsl.Dashboard;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.testing.DisplaySummary;
import io.panelwright.testing.Golden;
import io.panelwright.yaml.PanelsYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each panel of Peak_Trade's dashboard shows in four states of the stack. */
@ExtendWith(PrometheusExtension.class)
class PeakTradeStatesTest {

  private static final Optional<String> GREEN = Optional.of("green");

  /** The displays by state, then by section and title. */
  private static final Map<String, Map<String, PanelDisplay>> SHOWN = new LinkedHashMap<>();

  @BeforeAll
  static void look() throws IOException {
    DashboardAssert dashboard = assertThat(dashboard());
    for (Map.Entry<String, Scenario> state : PeakTradeScenarios.all().entrySet()) {
      Map<String, PanelDisplay> panels = new LinkedHashMap<>();
      dashboard.allPanels(
          panel ->
              panels.put(
                  panel.actual().section().title() + " / " + panel.actual().view().title(),
                  panel.given(state.getValue()).display()));
      SHOWN.put(state.getKey(), panels);
    }
  }

  private static Dashboard dashboard() throws IOException {
    return PanelsYaml.apply(
            "panels.yaml",
            Files.readString(Path.of("panels.yaml")),
            PeakTradeContract.contract(),
            List.of(OperatorUnified.operatorUnified()))
        .dashboards()
        .get(0);
  }

  /** Changed texts and colors are a diff of this file. */
  @Tag(Golden.TAG)
  @Test
  void everyPanelShowsTheRightTextAndColorInEachState() {
    var out = new StringBuilder();
    for (String panel : SHOWN.get("healthy").keySet()) {
      out.append(panel).append('\n');
      SHOWN.forEach(
          (state, panels) ->
              out.append(
                  "  %-14s %s%n".formatted(state + ":", DisplaySummary.of(panels.get(panel)))));
    }
    Golden.assertGolden("peaktrade/states.txt", out.toString().replace("\r\n", "\n"));
  }

  @Test
  void noPanelShowsNoDataWhileServersAnswer() {
    List<String> bad = new ArrayList<>();
    SHOWN.forEach(
        (state, panels) ->
            panels.forEach(
                (name, display) -> {
                  if (DisplaySummary.of(display).contains("\"No data\"")) {
                    bad.add(state + ": " + name);
                  }
                }));
    assertThat(bad).isEmpty();
  }

  /** {@code DOWN} is red wherever it is. */
  @Test
  void aWordHasOneColorInAllPanelsAndStates() {
    Map<String, Set<String>> colors = new TreeMap<>();
    SHOWN.values().stream()
        .flatMap(panels -> panels.values().stream())
        .flatMap(display -> DisplaySummary.states(display.content()))
        .filter(state -> state.text().matches("[A-Z]{2}[A-Z ]*"))
        .forEach(
            state ->
                colors
                    .computeIfAbsent(state.text(), text -> new TreeSet<>())
                    .add(state.stateColor().map(DisplaySummary::colorName).orElse("none")));

    assertThat(colors).containsKeys("UP", "DOWN");
    assertThat(colors).allSatisfy((word, found) -> assertThat(found).as(word).hasSize(1));
  }

  @Test
  void nothingIsGreenIfNoServerAnswers() {
    assertThat(SHOWN.get("server down"))
        .allSatisfy(
            (name, display) ->
                assertThat(DisplaySummary.states(display.content()))
                    .as(name)
                    .noneMatch(
                        state -> state.stateColor().map(DisplaySummary::colorName).equals(GREEN)));
  }

  @Test
  void everyPanelIsReproducedWithoutErrorsWhileServersAnswer() {
    List<String> bad = new ArrayList<>();
    SHOWN.forEach(
        (state, panels) ->
            panels.forEach(
                (name, display) -> {
                  boolean failed = !display.errors().isEmpty() && !state.equals("server down");
                  if (failed || !display.unsupported().isEmpty()) {
                    bad.add(state + ": " + name + display.errors() + display.unsupported());
                  }
                }));
    assertThat(bad).isEmpty();
  }
}
