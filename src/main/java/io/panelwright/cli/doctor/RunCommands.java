package io.panelwright.cli.doctor;

import io.panelwright.cli.Console;
import io.panelwright.cli.ServerOptions;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.doctor.check.CommandSuggester;
import io.panelwright.stack.LocalStack;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Suggests commands with the options of this run. */
final class RunCommands implements CommandSuggester {

  /** Hosts that are this machine, from itself or from a container on it. */
  private static final List<String> THIS_MACHINE =
      List.of("localhost", "127.0.0.1", "[::1]", "host.docker.internal");

  private static final List<String> STACK_OPTIONS =
      List.of("--port-offset", "--data", "--contract");

  private final SuggestedCommand suggested;
  private final Console console;
  private final ServerOptions options;
  private final Optional<Contract> contract;
  private final List<String> names;

  /**
   * @param names the dashboards and panels of the run
   */
  RunCommands(
      CommandSpec spec,
      Console console,
      ServerOptions options,
      Optional<Contract> contract,
      List<String> names) {
    this.suggested = SuggestedCommand.of(spec);
    this.console = console;
    this.options = options;
    this.contract = contract;
    this.names = List.copyOf(names);
  }

  @Override
  public String doctor(List<String> arguments) {
    List<String> all = new ArrayList<>(names);
    all.addAll(arguments);
    return suggested.format(List.of("doctor"), all);
  }

  @Override
  public Optional<String> contractCheck() {
    return contract.map(known -> suggested.format(List.of("contract", "check"), List.of()));
  }

  @Override
  public Optional<String> start(String url) {
    return command(url, "up", List.of());
  }

  @Override
  public Optional<String> restart(String url) {
    return contractPort(url)
        .flatMap(port -> contract.flatMap(c -> LocalStack.findService(c, port)))
        .flatMap(service -> command(url, "restart", List.of(service)));
  }

  /** A command of the local stack if the stack was started, otherwise of a compose project. */
  private Optional<String> command(String url, String name, List<String> services) {
    Optional<Integer> port = contractPort(url);
    if (contract.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    boolean isLocal =
        options.isLocalStackStarted(console, contract.get())
            || options.isThisMachine() && options.offset() != 0;
    if (isLocal && LocalStack.findService(contract.get(), port.get()).isPresent()) {
      return Optional.of(suggested.format(List.of("stack", name), services, STACK_OPTIONS));
    }
    return contract.get().projects().stream()
        .filter(project -> options.offset() == 0 && project.serves().contains(port.get()))
        .map(ComposeProject::name)
        .findFirst()
        .map(
            project ->
                suggested.format(
                    List.of("stack", "compose", name), List.of(project), List.of("--contract")));
  }

  /** The port of the contract behind a URL; empty for another machine or an invalid URL. */
  private Optional<Integer> contractPort(String url) {
    try {
      URI uri = new URI(url);
      // No host if the name is not one of DNS, such as that of a container with an underscore.
      return Optional.ofNullable(uri.getHost())
          .filter(THIS_MACHINE::contains)
          .filter(host -> options.isThisMachine() && uri.getPort() > 0)
          .map(host -> uri.getPort() - options.offset());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
