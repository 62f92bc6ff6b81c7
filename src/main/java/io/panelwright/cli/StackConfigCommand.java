package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.stack.Placement;
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

/** {@code stack config}: what Prometheus, Grafana and Docker Compose need, from the contract. */
@Command(
    name = "config",
    description = {
      "Write the configuration of Prometheus, Grafana and Docker Compose.",
      "",
      "It is made from the contract alone: the same bytes everywhere, nothing to edit or commit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
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
      defaultValue = Placement.FROM_CONTAINERS,
      description =
          "Host under which the servers reach each other; localhost without containers (default:"
              + " ${DEFAULT-VALUE}).")
  private String host = Placement.FROM_CONTAINERS;

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
    Optional<Contract> facts = contract.contract(console);
    facts.map(this::files).orElse(Map.of()).forEach(this::write);
    return facts.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Map<String, String> files(Contract facts) {
    try {
      return StackFiles.all(facts, new Placement(host, offset), fromOut());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Compose takes a word without a dot in front for the name of a volume. */
  private String fromOut() {
    Path from = console.resolve(out).toAbsolutePath().normalize();
    Path to = console.resolve(dashboards).toAbsolutePath().normalize();
    String path = from.relativize(to).toString().replace('\\', '/');
    return path.startsWith("..") ? path : "./" + path;
  }

  private void write(String path, String text) {
    Path file = out.resolve(path);
    boolean same = Output.holds(console.resolve(file), text);
    if (!same) {
      Output.write(console.resolve(file), text);
    }
    console.out().println((same ? "unchanged " : "wrote     ") + file);
  }
}
