package peaktrade.dashboards;

import static io.panelwright.dsl.Panels.stateTimeline;
import static io.panelwright.dsl.Section.section;
import static peaktrade.dashboards.Owners.CHOSEN;
import static peaktrade.dashboards.Owners.LOCAL_STACK;

import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Units;
import io.panelwright.dsl.Visibility;

/** Which targets each server knows: Prometheus "local" beside the one chosen in {@code $ds}. */
final class Compare {

  private Compare() {}

  static Section compare() {
    return section(
        "Compare",
        LOCAL_STACK,
        upByJob("up by job on prom_local_9092", "local", LOCAL_STACK),
        upByJob("up by job on $ds", "chosen", CHOSEN));
  }

  private static Panel upByJob(String title, String key, Owner server) {
    return stateTimeline(title, Units.NUMBER, server.query("min by (job) (up)").legend("{{job}}"))
        .key(key)
        .mappings(Targets.upOrDown())
        .showValue(Visibility.NEVER)
        .noValue("NO ANSWER")
        .description(
            About.targets(
                "A band for each job that this server scrapes, DOWN when one of its targets is. A"
                    + " job that stands on one side only is scraped by one server only.",
                server,
                "The server scrapes nothing or is unreachable, see *System / Ports*."))
        .width(12)
        .height(8);
  }
}
