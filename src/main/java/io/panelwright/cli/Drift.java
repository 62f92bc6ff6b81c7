package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that is not what would be rendered.
 *
 * @param text for people: over several lines, with what differs
 * @param finding for machines
 */
record Drift(String text, Finding finding) {

  /** How many lines of each side are shown. */
  private static final int SHOWN = 3;

  private static final String STRAY = "stray-file";

  /** What differs in the folder of rendered files. */
  static List<Drift> of(Console console, RenderOptions options, List<RenderedFile> files) {
    List<Drift> drift = new ArrayList<>();
    for (RenderedFile rendered : files) {
      Path file = rendered.in(options.out());
      Path path = console.resolve(file);
      String text = rendered.text();
      if (!Output.holds(path, text)) {
        Optional<String> found = Output.text(path);
        drift.add(found.map(old -> differs(file, old, text)).orElseGet(() -> missing(file)));
      }
    }
    // With --contract only a part is rendered, so the other files are nobody's business.
    if (options.contracts().isEmpty()) {
      drift.addAll(strays(console, options.out(), files));
    }
    return drift;
  }

  /** Whether rendering makes the file what it should be. */
  boolean isMendedByRendering() {
    return !finding.code().equals(STRAY);
  }

  private static Drift missing(Path file) {
    return new Drift(file + " is missing", error("missing-file", file, 1, "the file is missing"));
  }

  private static Drift stray(Path file) {
    Finding finding =
        Finding.error(
            STRAY, Place.at(Utf8.name(file), 1, 1), "the file is rendered by nothing", "delete it");
    return new Drift(file + " is rendered by nothing: delete it", finding);
  }

  private static Drift differs(Path file, String found, String rendered) {
    List<String> old = List.of(found.split("\n", -1));
    List<String> wanted = List.of(rendered.split("\n", -1));
    int most = Math.min(old.size(), wanted.size());
    int line = 0;
    while (line < most && old.get(line).equals(wanted.get(line))) {
      line++;
    }
    int same = 0;
    while (same < most - line
        && old.get(old.size() - 1 - same).equals(wanted.get(wanted.size() - 1 - same))) {
      same++;
    }
    Rewriting rewriting = Rewriting.of(file, found, rendered);
    String what = "differs from what is rendered (" + rewriting.summary() + ")";
    String told =
        rewriting.parts().isEmpty()
            ? "  first in line "
                + (line + 1)
                + ":\n"
                + lines("- ", old.subList(line, old.size() - same))
                + lines("+ ", wanted.subList(line, wanted.size() - same))
            : rewriting.parts();
    return new Drift(
        (Paragraph.of(file + " " + what + ":", 0, 2) + told).stripTrailing(),
        error("drift", file, line + 1, "the file " + what));
  }

  private static Finding error(String code, Path file, int line, String message) {
    return Finding.error(code, Place.at(Utf8.name(file), line, 1), message, "panelwright render");
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

  private static List<Drift> strays(Console console, Path folder, List<RenderedFile> rendered) {
    Set<String> ours = rendered.stream().map(RenderedFile::name).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(console.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !ours.contains(name))
          .sorted()
          .map(name -> stray(folder.resolve(name)))
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new CannotRunException(folder + " cannot be listed: " + Output.reason(e), e);
    }
  }
}
