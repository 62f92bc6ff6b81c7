package peaktrade.dashboards;

import io.panelwright.contract.Producer;
import io.panelwright.dsl.query.Owner;

/** Descriptions of panels: content, source of the data, and advice for a panel without values. */
final class PanelDescriptions {

  private PanelDescriptions() {}

  /**
   * The description of a panel with data of a producer.
   *
   * @param idle what the panel shows while the producer is up and nothing happens
   */
  static String ofProducer(String content, Owner owner, Producer producer, String idle) {
    String server = producer.scrapedBy().datasource().uid();
    String source =
        producer.name()
            + " (`:"
            + producer.port()
            + Producer.METRICS_PATH
            + "`, job `"
            + producer.job()
            + "`), queried through `"
            + owner.datasource().uid()
            + "`.";
    String states =
        " DOWN or NOT SCRAPED: `up{job=\""
            + producer.job()
            + "\"}` on `"
            + server
            + "` (:"
            + producer.scrapedBy().port()
            + "). NO ANSWER: the server's panel under *System / Ports*.";
    return format(content, source, idle + states);
  }

  /** The description of a panel with the targets of a Prometheus server. */
  static String ofServer(String content, Owner owner, String whenEmpty) {
    return format(
        content, "`up` of the Prometheus at `" + owner.datasource().uid() + "`.", whenEmpty);
  }

  private static String format(String content, String source, String whenEmpty) {
    return content + "\n\n**Source:** " + source + "\n\n**Empty?** " + whenEmpty;
  }
}
