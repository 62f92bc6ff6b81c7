package peaktrade.dashboards;

import io.panelwright.contract.Producer;
import io.panelwright.dsl.query.Owner;

/** Descriptions of panels: content, source of the data, and advice for an empty panel. */
final class PanelDescriptions {

  private PanelDescriptions() {}

  /** The description of a panel with data of a producer. */
  static String ofProducer(String content, Owner owner, Producer producer, String whenEmpty) {
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
    String nextStep =
        " Then `up{job=\""
            + producer.job()
            + "\"}` on `"
            + producer.scrapedBy().datasource().uid()
            + "` (:"
            + producer.scrapedBy().port()
            + ").";
    return format(content, source, whenEmpty + nextStep);
  }

  /** The description of a panel with the targets of a Prometheus server. */
  static String ofServer(String content, Owner owner, String whenEmpty) {
    return format(
        content,
        "`up`, as the Prometheus at `" + owner.datasource().uid() + "` has it.",
        whenEmpty);
  }

  private static String format(String content, String source, String whenEmpty) {
    return content + "\n\n**Source:** " + source + "\n\n**Empty?** " + whenEmpty;
  }
}
