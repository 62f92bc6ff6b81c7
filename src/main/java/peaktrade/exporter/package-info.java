/**
 * The AI Live exporter, simulated producers and a generator of sample events, with their commands.
 *
 * <p>Entry points: {@link peaktrade.exporter.AiLiveExporter}, {@link
 * peaktrade.exporter.DemoProducers}, {@link peaktrade.exporter.EventEmitter}. Reads and writes the
 * events file and serves metrics over HTTP. Names, labels, buckets and help of every metric come
 * from the contract.
 */
package peaktrade.exporter;
