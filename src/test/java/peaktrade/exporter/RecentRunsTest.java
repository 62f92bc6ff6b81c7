package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sanitized run ids, and the limit of runs. */
class RecentRunsTest {

  /** Label values as in Peak_Trade's own exporter, which cleans an id in two steps. */
  @ParameterizedTest
  @CsvSource({
    "mvs_2026-01.24, mvs_2026-0124",
    "Run-A, run-a",
    "run 2/ä, run_2_",
    "' run 2/ä ', run_2_",
    "r.3, r3",
    "., na",
    "..., na",
    "ä, _",
    "'', na",
    "a b/c:d, a_b_c_d",
    "'{\"le\"=\"1\"}', _le_1_",
    "größe, gr_e",
    "😀!, _",
    "_-_, _-_",
    "12345678901234567890123456789012, 12345678901234567890123456789012",
    "123456789012345678901234567890123, 12345678901234567890123456789012",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q, abcdefghijklmnop"
  })
  void aRunIdHasAtMost32AllowedCharacters(String id, String label) {
    assertThat(new RunKey("c", id).id()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "execution_watch, execution_watch",
    "Execution Watch, execution_watch",
    "' a.b/c ', abc",
    "a  b, a__b",
    "größe ½, größe_½",
    "!!!, na",
    "'', na",
    "123456789012345678901234567890123456789012345678, 123456789012345678901234567890123456789012345678",
    "1234567890123456789012345678901234567890123456789, 123456789012345678901234567890123456789012345678",
    "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ, ääääääääääääääääääääääääääääääääääääääääääääääää"
  })
  void aComponentHasAtMost48AllowedCharacters(String component, String label) {
    assertThat(new RunKey(component, "r").component()).isEqualTo(label);
  }

  private static String event(String run) {
    return "{\"v\":1,\"decision\":\"accept\",\"action\":\"fill\",\"latency_ms\":1,\"ts_utc\":1,"
        + "\"run_id\":\""
        + run
        + "\"}";
  }

  /** Run ids of all series but the heartbeat's. */
  private static List<String> runs(ExporterFixture exporter) {
    return exporter
        .text()
        .lines()
        .filter(line -> line.contains("run_id=\"") && !line.contains("heartbeat"))
        .map(line -> line.replaceAll(".*run_id=\"([^\"]*)\".*", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void theLeastRecentlySeenRunIsDroppedWithAllItsSeries() {
    var exporter = new ExporterFixture(3);
    List.of("a", "b", "c", "a", "d").forEach(run -> exporter.feed(event(run)));
    assertThat(runs(exporter)).containsExactly("a", "c", "d");
    assertThat(exporter.text())
        .contains("\npeaktrade_ai_exporter_run_limit 3.0\n")
        .contains("\npeaktrade_ai_exporter_runs_forgotten_total 1.0\n");
  }

  @Test
  void everyKindOfSeriesIsDropped() {
    var exporter = new ExporterFixture(1);
    for (Decision decision : Decision.values()) {
      for (DecisionReason reason : DecisionReason.values()) {
        exporter.feed(
            "{\"v\":1,\"run_id\":\"old\",\"decision\":\"%s\",\"reason\":\"%s\"}"
                .formatted(decision.label(), reason.label()));
      }
    }
    for (EventAction action : EventAction.values()) {
      exporter.feed("{\"action\":\"%s\",\"run_id\":\"old\"}".formatted(action.label()));
    }
    exporter.feed(event("old"));
    exporter.feed(
        "{\"schema\":\"execution_event_v0\",\"event_type\":\"filled\",\"ts\":1,\"run_id\":\"old\"}");
    exporter.feed(
        "{\"schema_version\":\"BETA_EXEC_V1\",\"event_type\":\"FILL\",\"ts_utc\":1,"
            + "\"run_id\":\"old\"}");
    assertThat(runs(exporter)).containsExactly("old");
    exporter.feed(event("new"));
    assertThat(runs(exporter)).containsExactly("new");
  }

  @Test
  void aRunThatReturnsStartsAtZero() {
    var exporter = new ExporterFixture(1);
    List.of("a", "a", "b", "a").forEach(run -> exporter.feed(event(run)));
    assertThat(exporter.samples())
        .contains("actions_total{action=\"fill\",component=\"c\",run_id=\"a\"} 1.0");
  }

  @Test
  void everyComponentCountsAsARun() {
    var exporter = new ExporterFixture(2);
    for (String component : List.of("x", "y", "z")) {
      exporter.feed("{\"v\":1,\"decision\":\"noop\",\"component\":\"" + component + "\"}");
    }
    assertThat(
            exporter.samples().stream()
                .map(line -> line.replaceAll(".*component=\"(.)\".*", "$1"))
                .collect(Collectors.joining()))
        .isEqualTo("yz");
  }

  @Test
  void manyRunsLeaveOnlyTheSeriesOfTheLimit() {
    var exporter = new ExporterFixture(10);
    for (int i = 0; i < 20_000; i++) {
      exporter.feed(event("flood-" + i));
    }
    assertThat(runs(exporter)).hasSize(10).contains("flood-19999");
    assertThat(exporter.text().lines().count()).isLessThan(400);
  }

  @Test
  void theHeartbeatIsNeverDropped() {
    var exporter = new ExporterFixture(1);
    List.of("r", "a", "b").forEach(run -> exporter.feed(event(run)));
    assertThat(exporter.text())
        .contains("\npeaktrade_ai_live_heartbeat{component=\"c\",run_id=\"r\"} 1.0\n");
  }
}
