package io.panelwright.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.CommandTree;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.testing.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {

  private static final Terminal SCREEN = new Terminal(false, true, true, true);

  private static final String SCRAPE =
      """
      # HELP shop_orders_total Orders.
      # TYPE shop_orders_total counter
      shop_orders_total{result="paid"} 3
      shop_orders_total{result="declined"} 1
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return run(Terminal.NONE, "", arguments);
  }

  private int run(Terminal terminal, String input, String... arguments) {
    var console =
        new Console(
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            terminal);
    int code = new CommandTree(console, List.of(), List.of()).execute(List.of(arguments));
    console.out().flush();
    console.err().flush();
    return code;
  }

  @Test
  void writesAProjectFromAScrape() throws IOException {
    Files.writeString(folder.resolve("shop.txt"), SCRAPE);

    int code = run("init", "shop", "--from-metrics", "checkout=shop.txt");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString())
        .startsWith("wrote 15 files to shop: 1 job, 1 metric, 0 rules, 6 panels\n  contract\n")
        .endsWith(
            """
            Next:
              cd shop
              mvn -q compile
              panelwright preview
              panelwright render
              mvn test
            README.md in that folder has more, and the commands for Maven alone.
            """);
    assertThat(folder.resolve("shop/src/main/java/com/example/shop/CheckoutMetrics.java"))
        .content()
        .contains("Label.closed(\"result\", \"declined\", \"paid\")");
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(run("init", "shop", "--dry-run")).isZero();

    assertThat(out.toString())
        .startsWith("would write 13 files to shop: ")
        .endsWith("Dry run: nothing was written.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/pom.xml"), "mine");
    Files.writeString(folder.resolve("shop/notes.txt"), "mine, too");

    assertThat(run("init", "shop")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualTo(
            """
            panelwright: shop/pom.xml exists; nothing was written
              → choose another folder, or move the file
            """);
    assertThat(files()).containsExactly("shop/notes.txt", "shop/pom.xml");
  }

  @Test
  void eachFileThatExistsHasALine() throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/pom.xml"), "mine");
    Files.writeString(folder.resolve("shop/README.md"), "mine");

    assertThat(run("init", "shop")).isEqualTo(2);

    assertThat(err.toString().lines())
        .hasSize(4)
        .startsWith("panelwright: 2 files of the project exist; nothing was written")
        .contains("  shop/pom.xml", "  shop/README.md")
        .endsWith("  → choose another folder, or move the files");
  }

  @Test
  void aFolderWithOtherFilesGetsTheProject() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(run("init", ".", "--name", "Shop", "--package", "org.shop")).isZero();

    assertThat(files()).contains("notes.txt", "src/main/java/org/shop/ShopContract.java");
    assertThat(out.toString()).doesNotContain("  cd ");
  }

  @Test
  void theShellReadsNoOptionInTheNameOfTheFolder() {
    assertThat(run("init", "--", "--shop")).isZero();

    assertThat(out.toString()).contains("\n  cd ./--shop\n");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileOrALinkIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("missing"));
    Files.createDirectories(folder.resolve("shop"));
    Files.createSymbolicLink(folder.resolve("shop/src"), folder);

    assertThat(run("init", "file")).isEqualTo(2);
    assertThat(run("init", "dangling")).isEqualTo(2);
    assertThat(run("init", "shop")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualTo(
            """
            panelwright: file is no folder; nothing was written
              → choose another folder
            panelwright: dangling is a symbolic link that leads to no folder; nothing was written
              → choose another folder
            panelwright: shop/src is a symbolic link; nothing was written
              → choose another folder
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "--package, com.class.shop, contains the Java keyword \"class\"",
    "--package, Com.Shop, is not a Java package",
    "--package, java.shop, is reserved",
    "--name, '§', is not a name",
    "--name, Ωμέγα, has no letter of A to Z"
  })
  void invalidNamesAreWrongUsage(String option, String value, String message) {
    assertThat(run("init", "shop", option, value)).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("panelwright: " + option + " \"" + value + "\" " + message);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTerminalIsAskedForWhatIsMissing() throws IOException {
    int code = run(SCREEN, "9 lives!\nCart\n\n\n", "init", "shop");

    assertThat(code).as(err.toString()).isZero();
    assertThat(err.toString())
        .isEqualTo(
            "Name of the team or service [Shop]: \"9 lives!\" is not a name such as \"Checkout\":"
                + " expected letters, digits, blanks and . _ & ( ) -\n"
                + "Name of the team or service [Shop]: Java package [com.example.cart]: URL of"
                + " Prometheus, empty for none: ");
    assertThat(files()).contains("shop/src/main/java/com/example/cart/CartContract.java");
  }

  @Test
  void theEndOfTheInputWritesNothing() {
    assertThat(run(SCREEN, "Cart\n", "init", "shop")).isEqualTo(3);

    assertThat(err.toString()).endsWith("the input ended before all prompts had an answer\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anUnreachableServerWritesNothing() {
    int code = run("init", "shop", "--from", "http://user:hunter2@127.0.0.1:1");

    assertThat(code).isEqualTo(3);
    assertThat(err.toString())
        .contains("http://127.0.0.1:1 refused the connection", "; nothing was written")
        .doesNotContain("hunter2");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMissingOrInvalidScrapeWritesNothing() throws IOException {
    Files.writeString(folder.resolve("page.txt"), "a b c d {{{\n");

    assertThat(run("init", "shop", "--from-metrics", "none.txt")).isEqualTo(3);
    assertThat(run("init", "shop", "--from-metrics", "page.txt")).isEqualTo(3);

    assertThat(err.toString())
        .contains(
            "none.txt does not exist\n  → name a file with the output of /metrics",
            "page.txt is not a scrape that Prometheus accepts; nothing was written");
    assertThat(folder.resolve("shop")).doesNotExist();
  }

  @Test
  void anInvalidScrapeOfAServerDoesNotShowItsToken() {
    try (var server = ScriptedServer.start()) {
      server.on("GET /metrics?token=hunter2", ScriptedServer.answer(200, "text/plain", "{{{\n"));

      assertThat(run("init", "shop", "--from-metrics", server.url() + "/metrics?token=hunter2"))
          .isEqualTo(3);
      assertThat(err.toString())
          .contains(server.url() + "/metrics is not a scrape that Prometheus accepts")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void aScrapeThatIsTooLargeIsNotReadInPart() throws IOException {
    byte[] lines = "a_metric 1\n".repeat(3_100_000).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("large.txt"), lines);

    assertThat(run("init", "shop", "--from-metrics", "large.txt")).isEqualTo(3);

    assertThat(err.toString()).contains("large.txt is larger than 32 MiB");
    assertThat(folder.resolve("shop")).doesNotExist();
  }
}
