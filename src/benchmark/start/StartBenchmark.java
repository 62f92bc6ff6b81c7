import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures whole processes of the command {@code panelwright} in the zip of {@code make dist}:
 * {@code StartBenchmark RUNS JDK...}, in the folder of the project.
 *
 * <p>All commands run in turn, so that a change of the machine's load affects each of them. The
 * environment variables {@code GRAFANALIB} (its folder) and {@code FSDK} (a script for node) add
 * the peers of {@code ../shared/bench}.
 */
final class StartBenchmark {

  private static final Path WORK = Path.of("target", "start-benchmark").toAbsolutePath();

  private StartBenchmark() {}

  /** A command, in a folder, with its times in milliseconds: wall and CPU. */
  private record Subject(
      String name, List<String> command, Map<String, String> environment, List<double[]> times) {}

  public static void main(String[] arguments) throws Exception {
    int runs = Integer.parseInt(arguments[0]);
    Path home = unpack();
    Path hello = hello();
    for (String jdk : Arrays.asList(arguments).subList(1, arguments.length)) {
      List<Subject> subjects = subjects(home, hello, jdk);
      // The first round makes the archive and fills the caches of the file system.
      for (int round = -1; round < runs; round++) {
        for (Subject subject : subjects) {
          double[] time = run(subject);
          if (round >= 0) {
            subject.times().add(time);
          }
        }
      }
      print(jdk, subjects);
    }
  }

  private static List<Subject> subjects(Path home, Path hello, String jdk) {
    Map<String, String> java =
        Map.of(
            "JAVA_HOME", jdk,
            "PANELWRIGHT_CACHE", "wait",
            "XDG_CACHE_HOME", WORK.resolve("cache").toString());
    String tool = home.resolve("bin/panelwright").toString();
    List<Subject> subjects = new ArrayList<>();
    subjects.add(
        subject(
            "a JVM that prints one word",
            java,
            jdk + "/bin/java",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-AOTReplayTraining",
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=10",
            "-XX:+UseSerialGC",
            "-cp",
            hello.toString(),
            "Hello"));
    subjects.add(subject("panelwright --version", java, tool, "--version"));
    subjects.add(
        subject(
            "panelwright lint of one file",
            java,
            tool,
            "lint",
            "src/test/resources/io/panelwright/cli/faulty.json"));
    subjects.add(
        subject("panelwright check of Peak_Trade", java, tool, "check", "--class-path", team()));
    addPeer(subjects, "grafanalib", "GRAFANALIB", "python3", "../shared/bench/gl.py");
    addPeer(subjects, "Grafana's TypeScript SDK", "FSDK", "node", System.getenv("FSDK"));
    return subjects;
  }

  /** The jar with Peak_Trade's classes alone. */
  private static String team() {
    try (Stream<Path> jars = Files.list(Path.of("target"))) {
      return jars.map(Path::toString)
          .filter(jar -> jar.endsWith("-peaktrade.jar") && !jar.endsWith("panelwright-peaktrade.jar"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addPeer(
      List<Subject> subjects, String name, String variable, String program, String script) {
    String value = System.getenv(variable);
    if (value == null) {
      System.out.println(name + ": not measured, since " + variable + " is not set");
    } else {
      subjects.add(subject(name, Map.of(variable, value), program, script, "once"));
    }
  }

  private static Subject subject(
      String name, Map<String, String> environment, String... command) {
    return new Subject(name, List.of(command), environment, new ArrayList<>());
  }

  /** Bash measures the CPU time of a child, which Java cannot. */
  private static double[] run(Subject subject) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("bash", "-c", "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1", "time"));
    command.addAll(subject.command());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(subject.environment());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String[] times = new String(process.getInputStream().readAllBytes()).strip().split(" ");
    if (process.waitFor() > 1) {
      throw new IllegalStateException(subject.command() + " failed");
    }
    return new double[] {
      Double.parseDouble(times[0]) * 1000,
      (Double.parseDouble(times[1]) + Double.parseDouble(times[2])) * 1000
    };
  }

  private static void print(String jdk, List<Subject> subjects) {
    System.out.println("\n" + jdk + ": minimum, median, maximum; ratios of the medians\n");
    System.out.println("| | wall ms | ratio | CPU ms | ratio |");
    System.out.println("|---|---|---|---|---|");
    for (Subject subject : subjects) {
      StringBuilder row = new StringBuilder("| " + subject.name());
      for (int kind = 0; kind < 2; kind++) {
        double[] own = sorted(subject, kind);
        double[] base = sorted(subjects.get(0), kind);
        int middle = own.length / 2;
        row.append(
            String.format(
                Locale.ROOT,
                " | %.0f, %.0f, %.0f | %.1f",
                own[0],
                own[middle],
                own[own.length - 1],
                own[middle] / base[middle]));
      }
      System.out.println(row + " |");
    }
  }

  private static double[] sorted(Subject subject, int kind) {
    return subject.times().stream().mapToDouble(time -> time[kind]).sorted().toArray();
  }

  /** Unpacks the zip, with its permissions and times. */
  private static Path unpack() throws IOException, InterruptedException {
    Path zip;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      zip = files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
    Files.createDirectories(WORK);
    String name = zip.getFileName().toString().replace(".zip", "");
    Path home = WORK.resolve(name);
    if (Files.exists(home)) {
      new ProcessBuilder("rm", "-rf", home.toString()).start().waitFor();
    }
    try (var system = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> entries = Files.walk(system.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        Path copy = WORK.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy, StandardCopyOption.COPY_ATTRIBUTES);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
        }
      }
    }
    return home;
  }

  /** The class path of a program that prints one word. */
  private static Path hello() throws IOException, InterruptedException {
    Path source = WORK.resolve("Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] arguments) {
            System.out.println("hello");
          }
        }
        """);
    Path classes = Files.createDirectories(WORK.resolve("classes"));
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    new ProcessBuilder(javac, "--release", "17", "-d", classes.toString(), source.toString())
        .inheritIO()
        .start()
        .waitFor();
    return classes;
  }
}
