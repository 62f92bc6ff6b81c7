package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.ExitCode;
import io.panelwright.contract.Contract;
import io.panelwright.stack.PortMapping;
import io.panelwright.stack.StackFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack config}: writes configuration files generated from the contract. */
final class StackConfigCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final ContractOption contract = new ContractOption();

  private final Argument<Path> out =
      Argument.option("--out")
          .paramLabel("DIR")
          .description("Folder of the files (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, Path.of("stack"));

  private final Argument<String> host =
      Argument.option("--host")
          .paramLabel("HOST")
          .description(
              "Host name by which the servers reach each other; localhost without containers"
                  + " (default: ${DEFAULT-VALUE}).")
          .withDefault(String.class, PortMapping.FROM_CONTAINERS);

  private final Argument<Integer> offset =
      Argument.option("--port-offset")
          .paramLabel("N")
          .description("Added to every port of the contract (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 0);

  private final Argument<Path> dashboards =
      Argument.option("--dashboards")
          .paramLabel("DIR")
          .description("Folder of the rendered dashboards (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, Path.of("dashboards"));

  StackConfigCommand(Console console) {
    super(
        "config",
        "Write the configuration of Prometheus, Grafana and Docker Compose.",
        "",
        "The files are generated from the contract alone: do not edit or commit them.");
    this.console = console;
    addArguments(contract, out, host, offset, dashboards);
  }

  @Override
  public Integer call() {
    Optional<Contract> selected = contract.contract(console);
    selected.map(this::files).orElse(Map.of()).forEach(this::write);
    return selected.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Map<String, String> files(Contract contract) {
    try {
      return StackFiles.generate(
          contract, new PortMapping(host.value(), offset.value()), dashboardsFromOut());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage(), e);
    }
  }

  /** Compose reads a path without a leading dot as the name of a volume. */
  private String dashboardsFromOut() {
    Path from = console.resolve(out.value()).toAbsolutePath().normalize();
    Path to = console.resolve(dashboards.value()).toAbsolutePath().normalize();
    String path = from.relativize(to).toString().replace('\\', '/');
    return path.startsWith("..") ? path : "./" + path;
  }

  private void write(String path, String text) {
    Path file = out.value().resolve(path);
    boolean same = AtomicFiles.hasContent(console.resolve(file), text);
    if (!same) {
      AtomicFiles.write(console.resolve(file), text);
    }
    console.out().println((same ? "unchanged " : "wrote     ") + file);
  }
}
