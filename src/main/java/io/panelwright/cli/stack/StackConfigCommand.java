package io.panelwright.cli.stack;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.contract.Contract;
import io.panelwright.stack.PortMapping;
import io.panelwright.stack.StackFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stack config}: writes configuration files generated from the contract. */
@Command(
    name = "config",
    description = {
      "Write the configuration of Prometheus, Grafana and Docker Compose.",
      "",
      "The files are generated from the contract alone: do not edit or commit them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
final class StackConfigCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private ContractOption contract = new ContractOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "stack",
      description = "Folder of the files (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("stack");

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = PortMapping.FROM_CONTAINERS,
      description =
          "Host name by which the servers reach each other; localhost without containers (default:"
              + " ${DEFAULT-VALUE}).")
  private String host = PortMapping.FROM_CONTAINERS;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port of the contract (default: ${DEFAULT-VALUE}).")
  private int offset;

  @Option(
      names = "--dashboards",
      paramLabel = "DIR",
      defaultValue = "dashboards",
      description = "Folder of the rendered dashboards (default: ${DEFAULT-VALUE}).")
  private Path dashboards = Path.of("dashboards");

  StackConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Contract> selected = contract.contract(console);
    selected.map(this::files).orElse(Map.of()).forEach(this::write);
    return selected.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Map<String, String> files(Contract contract) {
    try {
      return StackFiles.generate(contract, new PortMapping(host, offset), dashboardsFromOut());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Compose reads a path without a leading dot as the name of a volume. */
  private String dashboardsFromOut() {
    Path from = console.resolve(out).toAbsolutePath().normalize();
    Path to = console.resolve(dashboards).toAbsolutePath().normalize();
    String path = from.relativize(to).toString().replace('\\', '/');
    return path.startsWith("..") ? path : "./" + path;
  }

  private void write(String path, String text) {
    Path file = out.resolve(path);
    boolean same = AtomicFiles.hasContent(console.resolve(file), text);
    if (!same) {
      AtomicFiles.write(console.resolve(file), text);
    }
    console.out().println((same ? "unchanged " : "wrote     ") + file);
  }
}
