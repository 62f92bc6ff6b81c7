package io.panelwright.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One of several parts of the dashboards, for one of several machines.
 *
 * <p>A hash of its name puts a dashboard into a part, so that a new dashboard moves no other one.
 *
 * @param index of the part, from 1
 * @param count the number of parts
 */
public record Shard(int index, int count) {

  /** The only part. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Whether the dashboards are not split. */
  public boolean isWhole() {
    return count == 1;
  }

  /**
   * Whether a dashboard is in the part.
   *
   * @param name its uid, or the name of its file
   */
  public boolean contains(String name) {
    return isWhole() || Long.remainderUnsigned(hash(name), count) == index - 1;
  }

  private static long hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
