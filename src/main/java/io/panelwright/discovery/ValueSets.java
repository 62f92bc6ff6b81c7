package io.panelwright.discovery;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides whether the seen values of a label are probably all that it can have.
 *
 * <p>A set is closed if it was read completely, has {@value #MIN_VALUES} to {@value #MAX_VALUES}
 * values, and each value is a word that a programmer chose: letters, with {@code _}, {@code -} and
 * blanks, at most {@value #MAX_LENGTH} characters, without digits. One value is no evidence.
 * Numbers, versions, addresses, paths and identifiers have further values sooner or later, and so
 * do labels that name things, such as {@code device} or {@code pod}, whatever their values are.
 */
final class ValueSets {

  static final int MIN_VALUES = 2;
  static final int MAX_VALUES = 12;
  static final int MAX_LENGTH = 30;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+([_ -][A-Za-z]+)*");

  /** Labels, and last words of labels, that name things of the environment. */
  private static final List<String> NAMES =
      List.of(
          "address",
          "app",
          "application",
          "bean",
          "bucket",
          "cache",
          "chip",
          "client",
          "cluster",
          "collector",
          "config",
          "consumer",
          "container",
          "controller",
          "database",
          "datname",
          "deployment",
          "device",
          "disk",
          "domain",
          "endpoint",
          "exception",
          "file",
          "filename",
          "group",
          "handler",
          "host",
          "hostname",
          "id",
          "image",
          "instance",
          "interface",
          "ip",
          "job",
          "method",
          "mountpoint",
          "name",
          "namespace",
          "node",
          "path",
          "pod",
          "pool",
          "producer",
          "queue",
          "region",
          "resource",
          "role",
          "route",
          "schema",
          "server",
          "service",
          "shard",
          "sensor",
          "store",
          "table",
          "target",
          "task",
          "tenant",
          "thread",
          "topic",
          "uri",
          "url",
          "user",
          "version",
          "volume",
          "zone");

  private ValueSets() {}

  static boolean isProbablyClosed(DiscoveredLabel label) {
    int size = label.values().size();
    String name = label.name();
    String lastWord = name.substring(name.lastIndexOf('_') + 1);
    return label.complete()
        && size >= MIN_VALUES
        && size <= MAX_VALUES
        && !NAMES.contains(lastWord)
        && label.values().stream().allMatch(ValueSets::isWord);
  }

  private static boolean isWord(String value) {
    return value.length() <= MAX_LENGTH && WORD.matcher(value).matches();
  }
}
