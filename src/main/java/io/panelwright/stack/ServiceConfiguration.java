package io.panelwright.stack;

import io.panelwright.file.FileFailure;
import io.panelwright.file.FileReplacement;
import io.panelwright.file.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The generated configuration files of the services, in the folder of a stack. */
final class ServiceConfiguration {

  private final Path folder;

  /** Contents by path. */
  private final Map<String, String> files;

  ServiceConfiguration(Path folder, Map<String, String> files) {
    this.folder = folder;
    this.files = new TreeMap<>(files);
  }

  /** A hash of the service's arguments and files. */
  String fingerprint(StackService service) {
    MessageDigest digest = sha256();
    service.arguments().forEach(argument -> update(digest, argument));
    paths(service).forEach(path -> update(digest, files.get(path)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The names of the service's files whose content on the disk differs. */
  List<String> findChanged(StackService service) {
    return paths(service).stream()
        .filter(path -> !hasContent(folder.resolve(path), files.get(path)))
        .map(path -> Path.of(path).getFileName().toString())
        .toList();
  }

  /** The files of a service have its name, followed by a dot. */
  private List<String> paths(StackService service) {
    return files.keySet().stream()
        .filter(path -> Path.of(path).getFileName().toString().startsWith(service.name() + "."))
        .toList();
  }

  private static boolean hasContent(Path file, String text) {
    try {
      return RegularFile.hasContent(file, text);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the files that differ.
   *
   * @throws StackException if a file cannot be written
   */
  void write() {
    files.forEach(
        (path, text) -> {
          Path file = folder.resolve(path);
          try {
            if (!hasContent(file, text)) {
              FileReplacement.write(file, text);
            }
          } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + FileFailure.reason(e), e);
          }
        });
  }
}
