package io.panelwright.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** File names on Windows and macOS. */
public final class PortableFileName {

  /** Devices of Windows, and names whose last dot or blank Windows would remove. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³]) *(?:[.:].*)?|.*[. ]",
          Pattern.CASE_INSENSITIVE);

  private PortableFileName() {}

  /** Whether a file cannot have this name on Windows, whatever its extension. */
  public static boolean isReserved(String name) {
    return RESERVED.matcher(name).matches();
  }

  /** The name as file systems compare it that ignore case, such as those of Windows and macOS. */
  public static String withoutCase(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
