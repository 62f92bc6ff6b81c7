package peaktrade.exporter;

import java.io.IOException;

/** A server cannot listen on its port; the message names the process that uses it, if known. */
public final class CannotListenException extends IOException {

  private static final long serialVersionUID = 1L;

  CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
