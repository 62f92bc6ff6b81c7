package io.panelwright.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The options of commands that work on many dashboards. */
public final class RunOptions implements CommandArguments {

  private final WorkersOption workers = new WorkersOption();
  private final ShardOption shard = new ShardOption();

  @Override
  public void addTo(CommandSpec command) {
    workers.addTo(command);
    shard.addTo(command);
  }

  /** The number of threads. */
  public int workers() {
    return workers.count();
  }

  /** The part of the dashboards; {@link Shard#WHOLE} for all. */
  public Shard shard() {
    return shard.shard();
  }
}
