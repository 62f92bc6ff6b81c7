package io.panelwright.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Describes failed file operations. */
public final class FileFailure {

  private FileFailure() {}

  /** The reason of a failed file operation, for messages. */
  public static String reason(IOException failure) {
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied; check its owner and mode";
    }
    if (failure instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " exists and is not a folder; move it";
    }
    if (failure instanceof FileSystemLoopException) {
      return "its symbolic links form a loop";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist and cannot be created";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
