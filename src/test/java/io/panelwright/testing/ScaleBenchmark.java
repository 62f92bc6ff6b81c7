package io.panelwright.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures {@code render}, {@code check} and {@code lint} of many dashboards of twenty panels, each
 * in a process of its own: {@code make benchmark-scale}.
 */
public final class ScaleBenchmark {

  private static final int DEFAULT_COUNT = 10_000;
  private static final List<String> MEMORY = List.of("-Xmx640m", "-XX:+UseParallelGC");

  private final Path folder;
  private final Path classes;

  private ScaleBenchmark(Path folder) throws IOException {
    this.folder = folder;
    this.classes = LargeProject.copyClasses(folder.resolve("classes"));
  }

  /**
   * The cost of a process.
   *
   * @param cpu user and system time of all threads
   * @param megabytes the largest resident set; 0 if the system does not report it
   */
  private record Cost(Duration wall, Duration cpu, long megabytes) {

    double minus(Cost smaller) {
      return cpu.minus(smaller.cpu).toNanos() / 1e6;
    }
  }

  /** Prints the measurements; the argument is the number of dashboards. */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length == 0 ? DEFAULT_COUNT : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Path.of("target"), "scale");
    try {
      new ScaleBenchmark(folder).measure(count);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Starting and warming up cost the same at every size, so the sizes are compared by growth. */
  private void measure(int count) throws Exception {
    int half = count / 2;
    int quarter = count / 4;
    print("%d, %d and %d dashboards; %s%n", quarter, half, count, String.join(" ", MEMORY));
    for (List<String> command :
        List.of(List.of("render"), List.of("check"), List.of("lint", "dashboards"))) {
      Cost one = run(quarter, 1, command);
      Cost first = run(quarter, 2, command);
      Cost second = run(half, 2, command);
      Cost third = run(count, 2, command);
      double lower = second.minus(first) / (half - quarter);
      double upper = third.minus(second) / (count - half);
      print(
          "%-7s %5.1f ms of CPU for each further dashboard, then %5.1f: ratio %.2f; %d MB; %d s%n",
          command.get(0), lower, upper, upper / lower, third.megabytes, third.wall.toSeconds());
      print(
          "        two workers: %.2f x one by the clock (%d dashboards)%n",
          (double) one.wall.toMillis() / first.wall.toMillis(), quarter);
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
    System.out.flush();
  }

  private Cost run(int dashboards, int workers, List<String> command)
      throws IOException, InterruptedException {
    Path project = Files.createDirectories(folder.resolve("project-" + dashboards));
    if (command.contains("render")) {
      // Each run writes all files.
      delete(project.resolve("dashboards"));
    }
    List<String> line = new ArrayList<>();
    line.add(Jvm.current().home().resolve("bin/java").toString());
    line.addAll(MEMORY);
    line.addAll(LargeProject.options(dashboards, 4));
    line.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
    line.add("io.panelwright.Main");
    line.addAll(List.of("--class-path", classes.toAbsolutePath().toString()));
    line.addAll(command);
    line.addAll(List.of("--contract", LargeProject.NAME, "--workers", String.valueOf(workers)));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line)
            .directory(project.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Duration cpu = Duration.ZERO;
    long kilobytes = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      kilobytes = Math.max(kilobytes, residentKilobytes(process.pid()));
    }
    if (process.exitValue() > 1) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Cost(Duration.ofNanos(System.nanoTime() - start), cpu, kilobytes / 1024);
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElse("");
  }

  /** The largest resident set so far, on Linux. */
  private static long residentKilobytes(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
