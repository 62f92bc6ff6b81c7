package io.panelwright.cli;

import picocli.CommandLine.Mixin;

/** The options of commands that work on many dashboards. */
public final class RunOptions {

  @Mixin private WorkersOption workers = new WorkersOption();
  @Mixin private ShardOption shard = new ShardOption();

  /** The number of threads. */
  public int workers() {
    return workers.count();
  }

  /** The part of the dashboards; {@link Shard#WHOLE} for all. */
  public Shard shard() {
    return shard.shard();
  }
}
