package io.panelwright.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Metric families in the protobuf format, each with one series and one label.
 *
 * <p>The numbers of fields are those of {@code io/prometheus/client/metrics.proto} of
 * github.com/prometheus/client_model. Each family has its length before it ({@code
 * encoding=delimited}).
 */
public final class ProtobufMetrics {

  static final String CONTENT_TYPE =
      "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited";

  private static final int COUNTER = 0;
  private static final int HISTOGRAM = 4;

  private final byte[] bytes;

  private ProtobufMetrics(byte[] bytes) {
    this.bytes = bytes;
  }

  /** No families. */
  public static ProtobufMetrics empty() {
    return new ProtobufMetrics(new byte[0]);
  }

  /** The families with their lengths. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Adds a counter. */
  public ProtobufMetrics counter(String name, String help, String label, double value) {
    return family(name, help, COUNTER, label, bytes(3, number(1, value)));
  }

  /** Adds a classic histogram with the buckets 0.1 and 1, with this many observations each. */
  public ProtobufMetrics classicHistogram(String name, String help, String label, long each) {
    byte[] histogram =
        join(
            integer(1, 2 * each),
            number(2, 0.6 * each),
            bytes(3, join(integer(1, each), number(2, 0.1))),
            bytes(3, join(integer(1, 2 * each), number(2, 1))));
    return family(name, help, HISTOGRAM, label, bytes(7, histogram));
  }

  /**
   * Adds a native histogram with this many observations from 0.0625 to 0.125, and from 0.125 to
   * 0.25: a bucket's upper bound is 2 to the power of its index.
   */
  public ProtobufMetrics nativeHistogram(String name, String help, String label, long each) {
    int schema = 0;
    byte[] span = join(integer(1, zigzag(-3)), integer(2, 2));
    byte[] histogram =
        join(
            integer(1, 2 * each),
            number(2, 0.3 * each),
            integer(5, zigzag(schema)),
            number(6, 1e-128),
            bytes(12, span),
            integer(13, zigzag(each)),
            integer(13, zigzag(0)));
    return family(name, help, HISTOGRAM, label, bytes(7, histogram));
  }

  /**
   * Adds a family.
   *
   * @param label such as {@code method=get}
   */
  private ProtobufMetrics family(String name, String help, int type, String label, byte[] value) {
    String[] pair = label.split("=", 2);
    byte[] metric = join(bytes(1, join(text(1, pair[0]), text(2, pair[1]))), value);
    byte[] family = join(text(1, name), text(2, help), integer(3, type), bytes(4, metric));
    return new ProtobufMetrics(join(bytes, varint(family.length), family));
  }

  private static byte[] text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(int field, byte[] content) {
    return join(varint(field << 3 | 2), varint(content.length), content);
  }

  private static byte[] integer(int field, long value) {
    return join(varint(field << 3), varint(value));
  }

  /** A double is written in eight bytes, the lowest first. */
  private static byte[] number(int field, double value) {
    byte[] fixed = new byte[Double.BYTES];
    long bits = Double.doubleToLongBits(value);
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = (byte) (bits >>> 8 * i);
    }
    return join(varint(field << 3 | 1), fixed);
  }

  /** Small negative numbers become small positive ones. */
  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  /** Seven bits in each byte, the lowest first; the eighth is set if more follow. */
  private static byte[] varint(long value) {
    byte[] all = new byte[10];
    int length = 0;
    long rest = value;
    while (rest >>> 7 != 0) {
      all[length++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    all[length++] = (byte) rest;
    return Arrays.copyOf(all, length);
  }

  private static byte[] join(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int length = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, length, part.length);
      length += part.length;
    }
    return all;
  }
}
