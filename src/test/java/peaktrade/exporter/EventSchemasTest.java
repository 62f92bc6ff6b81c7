package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of every schema and the samples they cause. */
class EventSchemasTest {

  private static final String BETA = "'schema_version':'BETA_EXEC_V1','ts_utc':100,";
  private static final String EXEC = "'schema':'execution_event_v0','ts':200,";

  /** The label values of run r. */
  private static final String OF_RUN = "component=\"c\",run_id=\"r\"}";

  private static String[] when(String source, int time) {
    return new String[] {
      "last_event_timestamp_seconds{source=\"" + source + "\"} " + time + ".0",
      "last_event_timestamp_seconds_by_run_id{component=\"c\",run_id=\"r\",source=\""
          + source
          + "\"} "
          + time
          + ".0"
    };
  }

  private static String action(String action) {
    return "actions_total{action=\"" + action + "\"," + OF_RUN + " 1.0";
  }

  private static String decision(String decision, String reason) {
    return "decisions_total{component=\"c\",decision=\""
        + decision
        + "\",reason=\""
        + reason
        + "\",run_id=\"r\"} 1.0";
  }

  private static String decided(int time) {
    return "last_decision_timestamp_seconds{" + OF_RUN + " " + time + ".0";
  }

  private static Arguments row(String event, Object... expected) {
    String[] samples =
        Arrays.stream(expected)
            .flatMap(e -> e instanceof String[] many ? Arrays.stream(many) : Stream.of((String) e))
            .toArray(String[]::new);
    return arguments("{" + event.replace('\'', '"') + "}", samples);
  }

  static Stream<Arguments> betaExec() {
    String[] when = when("beta_exec_v1", 100);
    return Stream.of(
        row(BETA + "'event_type':'INTENT'", action("order_intent"), when),
        row(
            BETA + "'event_type':'SUBMIT','reason_code':'RISK_X'",
            action("submit"),
            decision("accept", "none"),
            decided(100),
            when),
        row(BETA + "'event_type':'FILL'", action("fill"), when),
        row(
            BETA + "'event_type':'REJECT','reason_code':'POLICY_X'",
            action("order_request"),
            decision("reject", "governance_no_live"),
            decided(100),
            when),
        row(
            BETA + "'event_type':'VALIDATION_REJECT','reason_code':'VALIDATION_PRICE'",
            decision("reject", "invalid_order"),
            decided(100),
            when),
        row(
            BETA + "'event_type':'VALIDATION_REJECT','reason_code':'ADAPTER_TIMEOUT'",
            decision("reject", "invalid_order"),
            decided(100),
            when),
        row(
            BETA + "'event_type':'RISK_REJECT','reason_code':'RISK_MAX'",
            decision("reject", "risk_limit"),
            decided(100),
            when),
        row(
            BETA + "'event_type':'ERROR','reason_code':'WHATEVER'",
            decision("reject", "other"),
            decided(100),
            when),
        row(
            BETA + "'event_type':'ERROR','reason_code':null",
            decision("reject", "other"),
            decided(100),
            when),
        row(
            "'schema_version':'BETA_EXEC_V1','event_type':'RISK_REJECT','ts_utc':'soon'",
            decision("reject", "other")),
        row(
            BETA + "'decision':'accept'",
            "events_dropped_total{reason=\"missing_fields\",source=\"beta_exec_v1\"} 1.0"),
        row(
            BETA + "'event_type':'HEARTBEAT','decision':'accept'",
            "events_dropped_total{reason=\"unknown_schema\",source=\"beta_exec_v1\"} 1.0"));
  }

  static Stream<Arguments> executionEvents() {
    String[] when = when("exec_event_v0", 200);
    return Stream.of(
        row(EXEC + "'event_type':'created'", action("order_intent"), when),
        row(
            EXEC + "'event_type':'submitted'",
            action("submit"),
            decision("accept", "none"),
            decided(200),
            when),
        row(EXEC + "'event_type':'filled'", action("fill"), when),
        row(EXEC + "'event_type':'canceled'", action("cancel"), when),
        row(
            EXEC + "'event_type':'failed','reason_code':'RISK_MAX','reason':'cooldown'",
            decision("reject", "other"),
            decided(200),
            when),
        row("'schema':'execution_event_v0','event_type':'filled','ts_utc':5", action("fill")),
        row(
            EXEC + "'event_type':''",
            "events_dropped_total{reason=\"missing_fields\",source=\"exec_event_v0\"} 1.0"),
        row(
            EXEC + "'event_type':'expired'",
            "events_dropped_total{reason=\"unknown_schema\",source=\"exec_event_v0\"} 1.0"));
  }

  static Stream<Arguments> samples() {
    return Stream.of(
        row(
            "'v':1,'decision':'accept','action':'submit','latency_ms':250,'ts_utc':300",
            action("submit"),
            "decision_latency_ms_count{decision=\"accept\",source=\"sample_v1\"} 1",
            "decision_latency_ms_sum{decision=\"accept\",source=\"sample_v1\"} 250.0",
            "decision_latency_seconds_count{" + OF_RUN + " 1",
            "decision_latency_seconds_sum{" + OF_RUN + " 0.25",
            decision("accept", "none"),
            decided(300),
            when("sample_v1", 300)),
        row("'v':1,'decision':'noop','reason':'no_signal'", decision("noop", "no_signal")),
        row("'v':1,'decision':'reject','reason':'cooldown'", decision("reject", "cooldown")),
        row("'v':1,'decision':'reject','reason':'whim'", decision("reject", "other")),
        row("'v':1,'decision':'Approved','reason':' ','action':'none'", decision("accept", "none")),
        row("'v':1,'decision':'noop','action':'dance'", decision("noop", "none")),
        row("'v':1.0,'decision':'noop','latency_ms':-1", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_ms':1e999", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_ms':'fast'", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_ms':'250'", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_ms':true,'latency_s':true", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_s':-0.5", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_s':'0.5'", decision("noop", "none")),
        row(
            "'v':1,'decision':'noop','latency_s':0.5",
            decision("noop", "none"),
            "decision_latency_seconds_count{" + OF_RUN + " 1",
            "decision_latency_seconds_sum{" + OF_RUN + " 0.5"),
        row(
            "'v':1,'decision':'noop','latency_s':2,'latency_ms':500",
            decision("noop", "none"),
            "decision_latency_ms_count{decision=\"noop\",source=\"sample_v1\"} 1",
            "decision_latency_ms_sum{decision=\"noop\",source=\"sample_v1\"} 500.0",
            "decision_latency_seconds_count{" + OF_RUN + " 1",
            "decision_latency_seconds_sum{" + OF_RUN + " 2.0"),
        row(
            "'v':1,'decision':'noop','latency_s':'x','latency_ms':500",
            decision("noop", "none"),
            "decision_latency_ms_count{decision=\"noop\",source=\"sample_v1\"} 1",
            "decision_latency_ms_sum{decision=\"noop\",source=\"sample_v1\"} 500.0",
            "decision_latency_seconds_count{" + OF_RUN + " 1",
            "decision_latency_seconds_sum{" + OF_RUN + " 0.5"),
        row("'v':true,'decision':'noop'", decision("noop", "none")),
        row("'v':1,'decision':'noop','latency_ms':{'p50':1}", decision("noop", "none")),
        row("'v':1,'decision':'noop','ts_utc':-5", decision("noop", "none")),
        row(
            "'v':1,'decision':'noop'," + BETA + "'event_type':'FILL'",
            decision("noop", "none"),
            decided(100),
            when("sample_v1", 100)),
        row(
            "'v':1,'action':'fill','ts_utc':300",
            "events_dropped_total{reason=\"missing_fields\",source=\"sample_v1\"} 1.0"),
        row(
            "'v':1,'decision':'maybe'",
            "events_dropped_total{reason=\"missing_fields\",source=\"sample_v1\"} 1.0"));
  }

  static Stream<Arguments> others() {
    String dropped = "events_dropped_total{reason=\"unknown_schema\",source=\"unknown\"} 1.0";
    String version = "events_dropped_total{reason=\"unknown_schema\",source=\"sample_v1\"} 1.0";
    return Stream.of(
        row("", dropped),
        row("'v':2", version),
        row("'v':'1','decision':'accept','action':'fill'", version),
        row("'v':2,'decision':'accept','ts_utc':300,'latency_ms':1", version),
        row("'v':1.5,'decision':'accept'", version),
        row("'v':false,'decision':'accept'", version),
        row("'v':'true','decision':'accept'", version),
        row("'v':null,'decision':'accept'", version),
        row("'v':{},'schema':'execution_event_v0','event_type':'filled','ts':9", version),
        row("'schema':'execution_event_v1','event_type':'filled','ts':9", dropped),
        row("'decision':'weird','action':'weird'", dropped),
        row("'schema_version':'beta_exec_v1','event_type':'FILL'", dropped),
        row(
            "'decision':'block','reason':'risk_limit','ts_utc':9,'latency_ms':3",
            decision("reject", "risk_limit"),
            dropped),
        row("'action':'cancel'", action("cancel"), dropped),
        row("'action':'fly','decision':'maybe'", dropped));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"samples", "betaExec", "executionEvents", "others"})
  void anEventCausesExactlyTheseSamples(String event, String[] expected) {
    assertThat(new ExporterFixture().feed(event).samples()).containsExactlyInAnyOrder(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "accept, accept", "approve, accept", "approved, accept", "allow, accept", "allowed, accept",
    "reject, reject", "deny, reject", "denied, reject", "block, reject", "blocked, reject",
    "noop, noop", "no_op, noop", "skip, noop", "ignored, noop", "ALLOWED, accept"
  })
  void aDecisionHasSynonyms(String synonym, String decision) {
    assertThat(new ExporterFixture().feed("{\"v\":1,\"decision\":\"" + synonym + "\"}").samples())
        .containsExactly(decision(decision, "none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"order_intent", "order_request", "submit", "cancel", "fill"})
  void allActionsAreCounted(String action) {
    assertThat(
            new ExporterFixture()
                .feed("{\"v\":1,\"decision\":\"noop\",\"action\":\"" + action + "\"}")
                .samples())
        .containsExactly(action(action), decision("noop", "none"));
  }

  @Test
  void anEventNamesItsOwnRun() {
    assertThat(
            new ExporterFixture()
                .feed("{\"v\":1,\"decision\":\"noop\",\"component\":\"a b\",\"run_id\":7}")
                .samples())
        .containsExactly(
            "decisions_total{component=\"a_b\",decision=\"noop\",reason=\"none\",run_id=\"7\"}"
                + " 1.0");
  }

  @Test
  void theLastOfSeveralFieldsWithTheSameNameCounts() {
    assertThat(
            new ExporterFixture()
                .feed("{\"v\":1,\"decision\":\"accept\",\"decision\":[],\"decision\":\"noop\"}")
                .feed("{\"v\":1,\"decision\":\"accept\",\"decision\":{}}")
                .samples())
        .containsExactly(
            decision("noop", "none"),
            "events_dropped_total{reason=\"missing_fields\",source=\"sample_v1\"} 1.0");
  }

  @Test
  void theTimeIsThatOfTheLastEventEvenIfItIsEarlier() {
    assertThat(
            new ExporterFixture()
                .feed("{\"v\":1,\"decision\":\"noop\",\"ts_utc\":\"9999-12-31T23:59:59Z\"}")
                .feed("{\"v\":1,\"decision\":\"noop\",\"ts_utc\":300}")
                .feed("{\"v\":1,\"decision\":\"noop\"}")
                .samples())
        .contains(decided(300))
        .contains(when("sample_v1", 300));
  }

  @Test
  void theBucketsAreThoseOfTheContract() {
    assertThat(
            new ExporterFixture()
                .feed("{\"v\":1,\"decision\":\"noop\",\"latency_ms\":5}")
                .text()
                .lines()
                .filter(line -> line.contains("_bucket{")))
        .contains(
            "peaktrade_ai_decision_latency_ms_bucket{decision=\"noop\",source=\"sample_v1\","
                + "le=\"2.0\"} 0",
            "peaktrade_ai_decision_latency_ms_bucket{decision=\"noop\",source=\"sample_v1\","
                + "le=\"5.0\"} 1",
            "peaktrade_ai_decision_latency_seconds_bucket{component=\"c\",run_id=\"r\","
                + "le=\"0.001\"} 0",
            "peaktrade_ai_decision_latency_seconds_bucket{component=\"c\",run_id=\"r\","
                + "le=\"0.005\"} 1")
        .hasSize(2 * 13);
  }
}
