package io.panelwright.stack;

import io.panelwright.contract.ProducerSimulator;
import io.panelwright.contract.PrometheusServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One process of the local stack.
 *
 * @param name the name in commands
 * @param title the display name
 * @param command the command that starts it
 * @param ports the ports on which it listens
 */
public record StackService(String name, String title, List<String> command, List<Integer> ports) {

  public StackService {
    command = List.copyOf(command);
    ports = List.copyOf(ports);
  }

  static StackService create(PrometheusServer server, PortMapping ports, Path folder) {
    String name = PrometheusFiles.name(server);
    int port = ports.port(server.port());
    return new StackService(
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
   * Creates the service of a simulated producer.
   *
   * @param program the command that starts this program
   */
  static StackService create(
      ProducerSimulator simulator, PortMapping ports, Path folder, List<String> program) {
    List<Integer> servicePorts =
        simulator.serves().stream().map(producer -> ports.port(producer.port())).toList();
    List<String> command = new ArrayList<>(program);
    for (String argument : simulator.arguments()) {
      command.add(
          argument
              .replace(ProducerSimulator.OFFSET, String.valueOf(ports.offset()))
              .replace(
                  ProducerSimulator.PORT,
                  servicePorts.isEmpty() ? "" : String.valueOf(servicePorts.get(0)))
              .replace(ProducerSimulator.FOLDER, folder.toString()));
    }
    return new StackService(
        StackFiles.slug(simulator.name()), simulator.name(), command, servicePorts);
  }
}
