package io.panelwright.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.cli.CannotRunException;
import io.panelwright.scaffold.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectFolderTest {

  @TempDir Path parent;

  private static ProjectFile file(String path) {
    return new ProjectFile(ProjectFile.Group.BUILD, path, "text of " + path + "\n");
  }

  @Test
  void aFailureRemovesAllThatWasWritten() throws IOException {
    Path project = parent.resolve("a/b");
    Files.createDirectories(parent.resolve("a"));
    var folder = new NewProjectFolder(project, Path.of("b"));
    // The second file needs a folder where the first one is.
    List<ProjectFile> files = List.of(file("src/x"), file("src/x/y"));

    assertThatThrownBy(() -> folder.write(files))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("; the project is not written");
    assertThat(parent.resolve("a")).isEmptyDirectory();
  }

  @Test
  void aFileThatAppearsDuringTheRunStays() throws IOException {
    var folder = new NewProjectFolder(parent, Path.of("shop"));
    folder.check(List.of(file("pom.xml"), file("README.md")));
    Files.writeString(parent.resolve("README.md"), "mine");

    assertThatThrownBy(() -> folder.write(List.of(file("pom.xml"), file("README.md"))))
        .hasMessage(
            "shop/README.md was created by another program; it is unchanged, and the project is"
                + " not written");
    assertThat(parent.resolve("README.md")).hasContent("mine");
    assertThat(parent.resolve("pom.xml")).doesNotExist();
  }

  @Test
  void aSignalRemovesAllThatWasWrittenAndNothingIsWrittenAfterwards() {
    var folder = new NewProjectFolder(parent.resolve("new"), Path.of("new"));
    List<ProjectFile> files =
        new AbstractList<>() {
          @Override
          public ProjectFile get(int index) {
            if (index == 2) {
              folder.stop();
            }
            return file("src/file" + index);
          }

          @Override
          public int size() {
            return 4;
          }
        };

    assertThatThrownBy(() -> folder.write(files))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("interrupted; the project is not written");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void ofTwoRunsAtOnceOneWritesTheWholeProject() throws Exception {
    List<ProjectFile> files =
        IntStream.range(0, 40)
            .mapToObj(number -> file("src/" + number % 7 + "/" + number))
            .toList();
    for (int round = 0; round < 10; round++) {
      Path project = parent.resolve("round" + round);
      Files.createDirectories(project);
      Callable<Boolean> run =
          () -> {
            try {
              new NewProjectFolder(project, Path.of("p")).write(files);
              return true;
            } catch (CannotRunException e) {
              return false;
            }
          };
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<Boolean>> results = threads.invokeAll(List.of(run, run));
      threads.shutdown();

      assertThat(results.get(0).get() && results.get(1).get()).isFalse();
      try (Stream<Path> found = Files.walk(project)) {
        long written = found.filter(Files::isRegularFile).count();
        boolean complete = results.get(0).get() || results.get(1).get();
        assertThat(written).isEqualTo(complete ? files.size() : 0);
      }
    }
  }
}
