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
    if (Output.holds(console.resolve(file), document.text())) {
      return Optional.empty();
    }
    return Optional.of(
        Output.text(console.resolve(file))
            .map(found -> file + difference(found, document))
            .orElse(file + " is missing"));
  }

  private static String difference(String found, DashboardDocument document) {
    List<String> old = List.of(found.split("\n", -1));
    List<String> wanted = List.of(document.text().split("\n", -1));
    int line = 0;
    while (line < Math.min(old.size(), wanted.size()) && old.get(line).equals(wanted.get(line))) {
      line++;
    }
    int same = 0;
    while (same < Math.min(old.size(), wanted.size()) - line
        && old.get(old.size() - 1 - same).equals(wanted.get(wanted.size() - 1 - same))) {
      same++;
    }
    return " differs from what is rendered ("
        + Changes.between(found, document)
        + "), first in line "
        + (line + 1)
        + ":\n"
        + lines("- ", old.subList(line, old.size() - same))
        + lines("+ ", wanted.subList(line, wanted.size() - same));
  }

  private static String lines(String sign, List<String> lines) {
    return lines.stream()
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

  /** What the person typed, with {@code render} in place of {@code check}. */
  private String mend() {
    List<String> words = new ArrayList<>(List.of("render"));
    if (!options.out().equals(Path.of("dashboards"))) {
      words.addAll(List.of("--out", quoted(options.out().toString())));
    }
    if (options.profile() != Profile.DEFAULT) {
      words.addAll(List.of("--profile", options.profile().id()));
    }
    options.panels().ifPresent(file -> words.addAll(List.of("--panels", quoted(file.toString()))));
    options.contracts().forEach(name -> words.addAll(List.of("--contract", quoted(name))));
    String line = String.join(" ", words);
    return line.equals("render") ? "make (or: panelwright render)" : "panelwright " + line;
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
