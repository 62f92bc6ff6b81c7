package io.panelwright.stack;

import io.panelwright.contract.ProducerSimulator;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.text.Slug;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One process of the local stack.
 *
 * @param name the name in commands
 * @param title the display name
 * @param program the command that starts it, without the arguments of the service
 * @param arguments the arguments of the service
 * @param ports the ports on which it listens
 */
public record StackService(
    String name, String title, List<String> program, List<String> arguments, List<Integer> ports) {

  public StackService {
    program = List.copyOf(program);
    arguments = List.copyOf(arguments);
    ports = List.copyOf(ports);
  }

  static StackService create(PrometheusServer server, PortMapping ports, Path folder) {
    String name = PrometheusFiles.name(server);
    int port = ports.port(server.port());
    return new StackService(
        name,
        "Prometheus " + server.name(),
        List.of("prometheus"),
        List.of(
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
    String firstPort = servicePorts.isEmpty() ? "" : String.valueOf(servicePorts.get(0));
    List<String> arguments =
        simulator.arguments().stream()
            .map(
                argument ->
                    argument
                        .replace(ProducerSimulator.OFFSET, String.valueOf(ports.offset()))
                        .replace(ProducerSimulator.PORT, firstPort)
                        .replace(ProducerSimulator.FOLDER, folder.toString()))
            .toList();
    return new StackService(
        Slug.of(simulator.name()), simulator.name(), program, arguments, servicePorts);
  }

  /** The program with the arguments. */
  List<String> command() {
    return Stream.concat(program.stream(), arguments.stream()).toList();
  }
}
