package io.panelwright.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java runtime on this machine, which runs the program in a separate process. */
public record Jvm(Path home) {

  /** Options of the runtime for locales, encodings and time zones that differ from each other. */
  public static final List<List<String>> PLACES =
      List.of(
          List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.timezone=UTC"),
          List.of(
              "-Dfile.encoding=ISO-8859-1",
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Asia/Kathmandu"),
          List.of(
              "-Dfile.encoding=UTF-16",
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.variant=u-nu-arab",
              "-Duser.timezone=Pacific/Kiritimati"));

  /** The exit code and output of a process. */
  public record Result(int code, String out, String err) {}

  /** The runtime that runs the tests. */
  public static Jvm current() {
    return new Jvm(Path.of(System.getProperty("java.home")));
  }

  /** The runtimes installed beside the current one, including it. */
  public static List<Jvm> installed() throws IOException {
    Path current = current().home.toRealPath();
    List<Jvm> runtimes = new ArrayList<>(List.of(new Jvm(current)));
    try (Stream<Path> siblings = Files.list(current.getParent())) {
      for (Path sibling : siblings.sorted().toList()) {
        Path home = sibling.toRealPath();
        boolean known = runtimes.stream().anyMatch(jvm -> jvm.home.equals(home));
        if (!known && Files.isExecutable(home.resolve("bin/javac"))) {
          runtimes.add(new Jvm(home));
        }
      }
    }
    return runtimes;
  }

  /** The beginning of a command: the runtime, with the options for short runs. */
  public List<String> java() {
    return List.of(
        home.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  /** Runs the program in a directory, with options of the runtime and arguments of the program. */
  public Result panelwright(Path directory, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.panelwright.Main");
    command.addAll(arguments);
    return run(new ProcessBuilder(command).directory(directory.toFile()));
  }

  /** Runs a process until it ends, for a minute at most. */
  public static Result run(ProcessBuilder builder) throws IOException, InterruptedException {
    return run(builder, 1);
  }

  /** Runs a process until it ends. */
  public static Result run(ProcessBuilder builder, int maxMinutes)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(maxMinutes, TimeUnit.MINUTES)) {
        throw new AssertionError(
            "still running after " + maxMinutes + " min: " + builder.command());
      }
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }
}
