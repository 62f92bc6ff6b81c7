package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How run ids are made fit, and how many are kept. */
class RunsTest {

  @ParameterizedTest
  @CsvSource({
    "mvs_2026-01.24, mvs_2026-01.24",
    "a b/c:d, a_b_c_d",
    "'{\"le\"=\"1\"}', __le___1__",
    "größe, gr__e",
    "😀!, __",
    "12345678901234567890123456789012, 12345678901234567890123456789012",
    "123456789012345678901234567890123, 12345678901234567890123456789012"
  })
  void aRunIdHas32CharactersThatEveryToolTakes(String given, String label) {
    assertThat(new Run(given, given)).isEqualTo(new Run(label, label));
    assertThat(new Run(given, given).id()).isEqualTo(label);
    assertThat(new Run(given, given).component()).isEqualTo(label);
  }

  private static String event(String run) {
    return "{\"v\":1,\"decision\":\"accept\",\"action\":\"fill\",\"latency_ms\":1,\"ts_utc\":1,"
        + "\"run_id\":\""
        + run
        + "\"}";
  }

  /** Run ids of all series but the heartbeat's. */
  private static List<String> runs(Told told) {
    return told.text()
        .lines()
        .filter(line -> line.contains("run_id=\"") && !line.contains("heartbeat"))
        .map(line -> line.replaceAll(".*run_id=\"([^\"]*)\".*", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void theRunThatIsSilentForLongestGivesWayWithAllItsSeries() {
    var told = new Told(3);
    List.of("a", "b", "c", "a", "d").forEach(run -> told.tell(event(run)));
    assertThat(runs(told)).containsExactly("a", "c", "d");
    assertThat(told.text())
        .contains("\npeaktrade_ai_exporter_run_limit 3.0\n")
        .contains("\npeaktrade_ai_exporter_runs_forgotten_total 1.0\n");
  }

  @Test
  void everyKindOfSeriesGivesWay() {
    var told = new Told(1);
    for (Decision decision : Decision.values()) {
      for (Reason reason : Reason.values()) {
        told.tell(
            "{\"v\":1,\"run_id\":\"old\",\"decision\":\"%s\",\"reason\":\"%s\"}"
                .formatted(decision.label(), reason.label()));
      }
    }
    for (Action action : Action.values()) {
      told.tell("{\"action\":\"%s\",\"run_id\":\"old\"}".formatted(action.label()));
    }
    told.tell(event("old"));
    told.tell(
        "{\"schema\":\"execution_event_v0\",\"event_type\":\"filled\",\"ts\":1,\"run_id\":\"old\"}");
    told.tell(
        "{\"schema_version\":\"BETA_EXEC_V1\",\"event_type\":\"FILL\",\"ts_utc\":1,"
            + "\"run_id\":\"old\"}");
    assertThat(runs(told)).containsExactly("old");
    told.tell(event("new"));
    assertThat(runs(told)).containsExactly("new");
  }

  @Test
  void aRunThatComesBackBeginsAnew() {
    var told = new Told(1);
    List.of("a", "a", "b", "a").forEach(run -> told.tell(event(run)));
    assertThat(told.samples())
        .contains("actions_total{action=\"fill\",component=\"c\",run_id=\"a\"} 1.0");
  }

  @Test
  void componentsCountAsRunsToo() {
    var told = new Told(2);
    for (String component : List.of("x", "y", "z")) {
      told.tell("{\"v\":1,\"decision\":\"noop\",\"component\":\"" + component + "\"}");
    }
    assertThat(
            told.samples().stream()
                .map(line -> line.replaceAll(".*component=\"(.)\".*", "$1"))
                .collect(Collectors.joining()))
        .isEqualTo("yz");
  }

  @Test
  void aFloodOfRunsLeavesNoMoreSeriesThanTheLimitAllows() {
    var told = new Told(10);
    for (int i = 0; i < 20_000; i++) {
      told.tell(event("flood-" + i));
    }
    assertThat(runs(told)).hasSize(10).contains("flood-19999");
    assertThat(told.text().lines().count()).isLessThan(400);
  }

  @Test
  void theHeartbeatIsNeverForgotten() {
    var told = new Told(1);
    List.of("r", "a", "b").forEach(run -> told.tell(event(run)));
    assertThat(told.text())
        .contains("\npeaktrade_ai_live_heartbeat{component=\"c\",run_id=\"r\"} 1.0\n");
  }
}
