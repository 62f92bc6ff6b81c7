package peaktrade.dashboards;

import io.panelwright.contract.Producer;
import io.panelwright.dsl.Owner;

/**
 * Descriptions of panels: what it shows, where the data comes from, what to do when it is empty.
 */
final class About {

  private About() {}

  /** Of a producer's data. */
  static String data(String what, Owner owner, Producer producer, String whenEmpty) {
    String source =
        producer.name()
            + " (`:"
            + producer.port()
            + Producer.METRICS_PATH
            + "`, job `"
            + producer.job()
            + "`), asked at `"
            + owner.datasource().uid()
            + "`.";
    String then =
        " Then `up{job=\""
            + producer.job()
            + "\"}` on `"
            + producer.scrapedBy().datasource().uid()
            + "` (:"
            + producer.scrapedBy().port()
            + ").";
    return about(what, source, whenEmpty + then);
  }

  /** Of what a Prometheus server knows of its targets. */
  static String targets(String what, Owner owner, String whenEmpty) {
    return about(
        what, "`up`, as the Prometheus at `" + owner.datasource().uid() + "` has it.", whenEmpty);
  }

  private static String about(String what, String source, String whenEmpty) {
    return what + "\n\n**Source:** " + source + "\n\n**Empty?** " + whenEmpty;
  }
}
