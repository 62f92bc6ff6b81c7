/**
 * The AI Live exporter, demo producers, an emitter of sample events, and the commands for them.
 *
 * <p>Entry points: {@link peaktrade.exporter.ExporterCommands} for the service loader, {@link
 * peaktrade.exporter.AiLiveExporter}, {@link peaktrade.exporter.DemoProducers} and {@link
 * peaktrade.exporter.EventEmitter}, each a {@link peaktrade.exporter.Service}. Reads and writes the
 * events file, and serves metrics over HTTP. Every metric is made from its value in the contract,
 * so names, labels, buckets and help are stated there alone. A <em>run</em> is a component and one
 * of its run ids.
 *
 * <p>May use the contract in {@code peaktrade.dashboards}, {@code cli}, {@code contract}, {@code
 * port}, {@code diagnostic}, the Prometheus client library, Jackson's streaming parser, picocli and
 * the JDK's HTTP server.
 */
package peaktrade.exporter;
