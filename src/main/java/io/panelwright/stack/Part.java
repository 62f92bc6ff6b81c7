package io.panelwright.stack;

import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.StandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One process of the local stack.
 *
 * @param name as commands take it
 * @param title what people call it
 * @param command that starts it
 * @param ports on which it will listen
 */
public record Part(String name, String title, List<String> command, List<Integer> ports) {

  public Part {
    command = List.copyOf(command);
    ports = List.copyOf(ports);
  }

  static Part of(PrometheusServer server, Placement placement, Path folder) {
    String name = PrometheusFiles.name(server);
    int port = placement.port(server.port());
    return new Part(
        name,
        "Prometheus " + server.name(),
        List.of(
            "prometheus",
            "--config.file=" + folder.resolve(PrometheusFiles.path(server)),
            "--storage.tsdb.path=" + folder.resolve("data").resolve(name),
            "--web.listen-address=127.0.0.1:" + port),
        List.of(port));
  }

  /**
   * @param program what starts this program
   */
  static Part of(StandIn standIn, Placement placement, Path folder, List<String> program) {
    List<Integer> ports =
        standIn.serves().stream().map(producer -> placement.port(producer.port())).toList();
    List<String> command = new ArrayList<>(program);
    for (String argument : standIn.arguments()) {
      command.add(
          argument
              .replace(StandIn.OFFSET, String.valueOf(placement.offset()))
              .replace(StandIn.PORT, ports.isEmpty() ? "" : String.valueOf(ports.get(0)))
              .replace(StandIn.FOLDER, folder.toString()));
    }
    return new Part(Slug.of(standIn.name()), standIn.name(), command, ports);
  }
}
