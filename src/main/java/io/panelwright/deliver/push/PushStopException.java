package io.panelwright.deliver.push;

/** Ends a run before its first dashboard. */
public final class PushStopException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PushStop stop;

  PushStopException(PushStop stop) {
    super(stop.toString());
    this.stop = stop;
  }

  /** The reason. */
  public PushStop stop() {
    return stop;
  }
}
