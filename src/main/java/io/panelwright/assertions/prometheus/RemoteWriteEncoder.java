package io.panelwright.assertions.prometheus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Encodes series for Prometheus' remote write receiver: a protobuf message in a Snappy block.
 *
 * <p>Format: https://prometheus.io/docs/specs/prw/remote_write_spec/. The block contains literals
 * only, which every Snappy decoder reads; compression would not pay on loopback.
 */
final class RemoteWriteEncoder {

  /** The bits of Prometheus' staleness marker, a NaN. */
  private static final long STALE_BITS = 0x7ff0000000000002L;

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;

  /** The length of a literal whose length has two bytes. */
  private static final int MAX_LITERAL = 1 << 16;

  private static final int LITERAL_WITH_TWO_LENGTH_BYTES = 61 << 2;

  private RemoteWriteEncoder() {}

  /**
   * Encodes a request body.
   *
   * @param prefix of the metric names
   */
  static byte[] encode(List<GivenSeries> series, String prefix, Duration interval) {
    var request = new ByteArrayOutputStream();
    for (GivenSeries one : series) {
      writeBytes(request, 1, encodeSeries(one, prefix, interval.toMillis()));
    }
    return toSnappyBlock(request.toByteArray());
  }

  private static byte[] encodeSeries(GivenSeries series, String prefix, long intervalMillis) {
    var message = new ByteArrayOutputStream();
    MetricPrefix.add(prefix, series.labels())
        .forEach((name, value) -> writeBytes(message, 1, encodeLabel(name, value)));
    for (GivenSeries.GivenSample sample : series.samples()) {
      writeBytes(message, 2, encodeSample(sample, intervalMillis));
    }
    return message.toByteArray();
  }

  private static byte[] encodeLabel(String name, String value) {
    var message = new ByteArrayOutputStream();
    writeBytes(message, 1, name.getBytes(StandardCharsets.UTF_8));
    writeBytes(message, 2, value.getBytes(StandardCharsets.UTF_8));
    return message.toByteArray();
  }

  private static byte[] encodeSample(GivenSeries.GivenSample sample, long intervalMillis) {
    var message = new ByteArrayOutputStream();
    writeKey(message, 1, FIXED_64);
    long bits = sample.stale() ? STALE_BITS : Double.doubleToRawLongBits(sample.value());
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      message.write((int) (bits >>> shift));
    }
    writeKey(message, 2, VARINT);
    writeVarint(message, sample.position() * intervalMillis);
    return message.toByteArray();
  }

  private static void writeBytes(ByteArrayOutputStream out, int field, byte[] bytes) {
    writeKey(out, field, BYTES);
    writeVarint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void writeKey(ByteArrayOutputStream out, int field, int type) {
    writeVarint(out, field << 3 | type);
  }

  private static void writeVarint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static byte[] toSnappyBlock(byte[] bytes) {
    var block = new ByteArrayOutputStream();
    writeVarint(block, bytes.length);
    for (int start = 0; start < bytes.length; start += MAX_LITERAL) {
      int length = Math.min(MAX_LITERAL, bytes.length - start);
      block.write(LITERAL_WITH_TWO_LENGTH_BYTES);
      block.write(length - 1);
      block.write(length - 1 >>> Byte.SIZE);
      block.write(bytes, start, length);
    }
    return block.toByteArray();
  }
}
