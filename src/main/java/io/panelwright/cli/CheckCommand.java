package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.document.DashboardDocument;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: whether the files are what would be rendered. Changes nothing. */
@Command(
    name = "check",
    description = "Compare the files with what would be rendered; exit 1 when they differ.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class CheckCommand implements Callable<Integer> {

  /** How many lines of each side are shown. */
  private static final int SHOWN = 3;

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    if (console.stops(rendering.findings())) {
      return ExitCode.FINDINGS;
    }
    List<DashboardDocument> documents =
        rendering.assemblies().values().stream().map(Assembly::document).toList();
    List<String> differences = new ArrayList<>();
    documents.forEach(document -> difference(document).ifPresent(differences::add));
    boolean drift = !differences.isEmpty();
    // With --contract only a part is rendered, so the other files are nobody's business.
    if (options.contracts().isEmpty()) {
      differences.addAll(strays(documents));
    }
    if (differences.isEmpty()) {
      console.out().println("clean: " + documents.size() + " as rendered in " + options.out());
      return ExitCode.CLEAN;
    }
    differences.forEach(console.out()::println);
    if (drift) {
      console.out().println("→ mend it with: " + mend());
    }
    return ExitCode.FINDINGS;
  }

  private Optional<String> difference(DashboardDocument document) {
    Path file = options.out().resolve(document.uid() + ".json");
    Optional<String> found = Output.read(console.resolve(file));
    if (found.isEmpty()) {
      return Optional.of(file + " is missing");
    }
    return found.get().equals(document.text())
        ? Optional.empty()
        : Optional.of(file + firstDifference(found.get(), document.text()));
  }

  private static String firstDifference(String found, String rendered) {
    List<String> old = List.of(found.split("\n", -1));
    List<String> wanted = List.of(rendered.split("\n", -1));
    int line = 0;
    while (line < Math.min(old.size(), wanted.size()) && old.get(line).equals(wanted.get(line))) {
      line++;
    }
    return " differs from what is rendered, first in line "
        + (line + 1)
        + ":\n"
        + lines("- ", old, line)
        + lines("+ ", wanted, line);
  }

  private static String lines(String sign, List<String> lines, int from) {
    return lines.stream()
        .skip(from)
        .limit(SHOWN)
        .map(line -> "  " + sign + cut(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String cut(String line) {
    String text = line.replace("\r", "\\r");
    return text.length() > 74 ? text.substring(0, 73) + "…" : text;
  }

  private List<String> strays(List<DashboardDocument> documents) {
    Set<String> ours =
        documents.stream().map(document -> document.uid() + ".json").collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(console.resolve(options.out()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !ours.contains(name))
          .sorted()
          .map(name -> options.out().resolve(name) + " is rendered by nothing: delete it")
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new CannotRunException(options.out() + " cannot be listed: " + Output.reason(e), e);
    }
  }

  private String mend() {
    String out = options.out().equals(Path.of("dashboards")) ? "" : " --out " + options.out();
    String profile = options.profile() == Profile.DEFAULT ? "" : " --profile " + options.profile();
    String panels = options.panels().map(file -> " --panels " + file).orElse("");
    String contracts =
        options.contracts().stream()
            .map(name -> " --contract '" + name + "'")
            .collect(Collectors.joining());
    return "panelwright render" + out + profile + panels + contracts;
  }
}
