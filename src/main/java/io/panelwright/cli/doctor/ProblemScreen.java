package io.panelwright.cli.doctor;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats problems, as many as fit on the first screen of a terminal. */
final class ProblemScreen {

  private static final int WIDTH = 80;

  /** The lines of a terminal, without the line of the next prompt. */
  private static final int HEIGHT = 23;

  /** The maximum number of lines of a message if not all problems fit. */
  private static final int MAX_MESSAGE_LINES = 2;

  private final AnsiStyle style;

  ProblemScreen(AnsiStyle style) {
    this.style = style;
  }

  /**
   * A problem.
   *
   * @param message the problem, with its code
   * @param scope what it affects; may be empty
   * @param evidence requests with their results
   */
  record Problem(String message, String scope, List<String> evidence, NextStep next) {

    Problem {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The problems with their evidence if they fit below the lines that are already used, otherwise
   * as many as fit without evidence, and the command that prints all.
   */
  String format(List<Problem> problems, int usedLines, String all) {
    String complete = formatAll(problems);
    if (usedLines + lines(complete) <= HEIGHT) {
      return complete;
    }
    int height = HEIGHT - usedLines - lines(footer(problems.size(), all));
    var text = new StringBuilder();
    int shown = 0;
    for (List<Problem> group : groups(problems)) {
      String block = block(group, shown + 1, height - lines(text.toString()));
      if (shown > 0 && lines(text + block) > height) {
        break;
      }
      text.append(block);
      shown += group.size();
    }
    return text + footer(problems.size() - shown, all);
  }

  /** A group without evidence, with as many of its problems as fit, but at least one. */
  private String block(List<Problem> group, int number, int height) {
    String next = formatNext(group.get(0).next(), "→ ", 3);
    String text = format(number, group.get(0), false);
    for (int i = 1; i < group.size(); i++) {
      String longer = text + format(number + i, group.get(i), false);
      int left = group.size() - i;
      if (lines(longer + next) + 1 > height) {
        return text + wrap("and " + left + " more with the same next step", 3, 3) + next;
      }
      text = longer;
    }
    return text + next;
  }

  /** All problems with their evidence. */
  String formatAll(List<Problem> problems) {
    var text = new StringBuilder();
    int number = 1;
    for (List<Problem> group : groups(problems)) {
      for (Problem problem : group) {
        text.append(format(number++, problem, true));
      }
      text.append(formatNext(group.get(0).next(), "→ ", 3));
    }
    return text.toString();
  }

  /** Facts that need no action, with their evidence. */
  static String formatNotes(List<Problem> notes) {
    var text = new StringBuilder();
    for (Problem note : notes) {
      text.append(wrap("-  " + note.message(), 0, 3));
      if (!note.scope().isEmpty()) {
        text.append(wrap(note.scope(), 3, 3));
      }
      note.evidence().forEach(line -> text.append(wrap(line, 3, 5)));
    }
    return text.toString();
  }

  private static String footer(int left, String all) {
    String text =
        left == 0 ? "with evidence" : left + " more " + (left == 1 ? "problem" : "problems");
    return formatNext(NextStep.of(text, all), "… ", 0);
  }

  /** Problems with the same command are together. */
  private static List<List<Problem>> groups(List<Problem> problems) {
    Map<String, List<Problem>> groups = new LinkedHashMap<>();
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      String key = problem.next().command().orElse("problem " + i);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
    }
    return List.copyOf(groups.values());
  }

  private String format(int number, Problem problem, boolean isComplete) {
    String prefix = number + ".";
    String message = wrap(prefix + " " + problem.message(), 0, 3);
    String shown = isComplete ? message : shorten(message);
    var text = new StringBuilder(style.paint(Role.ERROR, prefix));
    text.append(shown.substring(prefix.length()));
    if (!problem.scope().isEmpty()) {
      text.append(wrap(problem.scope(), 3, 3));
    }
    if (isComplete) {
      problem.evidence().forEach(line -> text.append(wrap(line, 3, 5)));
    }
    return text.toString();
  }

  private static String shorten(String wrapped) {
    List<String> lines = wrapped.lines().toList();
    return lines.size() <= MAX_MESSAGE_LINES
        ? wrapped
        : lines.stream().limit(MAX_MESSAGE_LINES).collect(Collectors.joining("\n"))
            + (lines.get(MAX_MESSAGE_LINES - 1).length() < WIDTH ? "…\n" : "\n");
  }

  /** The step on one line if it fits; otherwise its command on a line of its own, unbroken. */
  static String formatNext(NextStep next, String mark, int indent) {
    String blanks = " ".repeat(indent);
    String line = blanks + mark + TerminalSanitizer.sanitize(next.toString());
    if (next.command().isEmpty()) {
      return wrap(mark + next.text(), indent, indent + 2);
    }
    boolean fits = line.codePointCount(0, line.length()) <= WIDTH;
    return fits || next.text().isEmpty()
        ? line + "\n"
        : wrap(mark + next.text() + ":", indent, indent + 2)
            + blanks
            + "  "
            + TerminalSanitizer.sanitize(next.command().get())
            + "\n";
  }

  private static String wrap(String text, int indent, int hanging) {
    return TextWrapper.wrap(TerminalSanitizer.sanitize(text), indent, hanging);
  }

  /** The number of terminal lines, of which a long line takes several. */
  static int lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
        .mapToInt(line -> Math.max(1, (line.codePointCount(0, line.length()) + WIDTH - 1) / WIDTH))
        .sum();
  }
}
