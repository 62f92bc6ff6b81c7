package peaktrade.dashboards;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.text;
import static peaktrade.dashboards.PeakTradeOwners.LOCAL_STACK;

import io.panelwright.contract.ExternalDashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;

/** The section with links to other dashboards and notes for the operator. */
final class OperatorHome {

  /** Keeps the time range and the selected datasource. */
  private static final String CONTEXT = "?${__url_time_range}&${ds:queryparam}";

  private static final String GUARDRAILS =
      """
      **Nur beobachten.** Von hier aus wird nichts gehandelt, geschaltet oder geändert.

      **Reihenfolge:** Operator Summary → System Health → Execution Watch → bei Bedarf Shadow Pipeline.

      **Wörter:**

      - UP (grün): antwortet. DOWN (rot): antwortet nicht.
      - NOT SCRAPED (orange): Prometheus antwortet, hat aber keinen solchen Job.
      - NO ANSWER (lila): Prometheus antwortet nicht. Mehr ist dann nicht bekannt.
      - IDLE, NO TARGETS, „no decisions“ … (blau): läuft, es gibt nur nichts zu zeigen.
      - MISSING (rot): läuft, liefert aber diese Metrik nicht.
      - 0: läuft und hat nichts gezählt. Rote Fläche im Graph: DOWN in dieser Zeit.

      **DOWN, NOT SCRAPED, MISSING oder NO ANSWER, wo es nicht sein sollte?**

      1. Richtiges Grafana? Port `:3000`.
      2. Antwortet Prometheus local (`:9092`)? Ganz oben unter *System / Ports*.
      3. Läuft der Shadow-Exporter? Auf `prom_local_9092`: `up{job="shadow_mvs"}`.
      4. Leere AI-Graphen: `:9110/metrics` muss Messwerte zeigen, nicht nur HELP und TYPE.
      5. Alle Debug-Queries je Datasource stehen in *Contract Details*.
      """;

  private OperatorHome() {}

  static Section operatorHome() {
    return section("Operator Home (watch-only)", LOCAL_STACK, drillDown(), guardrails())
        .key("operator-home");
  }

  private static Panel drillDown() {
    return text(
            "Drill-down",
            String.join(
                "\n",
                link("Operator Summary", PeakTradeContract.OPERATOR_SUMMARY),
                link("System Health", PeakTradeContract.SYSTEM_HEALTH),
                link("Execution Watch Overview", PeakTradeContract.EXECUTION_WATCH_OVERVIEW),
                link("Execution Watch Details", PeakTradeContract.EXECUTION_WATCH_DETAILS),
                link("Shadow Pipeline (MVS)", PeakTradeContract.SHADOW_PIPELINE),
                link("Compare (Main vs Shadow)", PeakTradeContract.MAIN_VS_SHADOW),
                link("Contract Details", PeakTradeContract.CONTRACT_DETAILS)))
        .description(
            "The other dashboards of Peak_Trade. Links keep the time range and the datasource.")
        .width(8)
        .height(14);
  }

  private static String link(String title, ExternalDashboard dashboard) {
    return "- [" + title + "](" + dashboard.path() + CONTEXT + ")";
  }

  private static Panel guardrails() {
    return text("Guardrails / Hinweise", GUARDRAILS)
        .description("Was hier gilt, und wo man zuerst nachsieht.")
        .width(16)
        .height(14);
  }
}
