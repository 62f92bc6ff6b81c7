package io.panelwright.show.value;

/** Custom units: {@code prefix:~}, {@code si:mV}, {@code time:HH:mm}, {@code currency:$} … */
final class UnitNotation {

  private UnitNotation() {}

  /** The unit of an id that is not listed; an unknown one is a suffix. */
  static UnitFormatter parse(String id) {
    int colon = id.indexOf(':');
    if (colon <= 0) {
      return SimpleUnits.suffix(id);
    }
    String argument = id.substring(colon + 1);
    return switch (id.substring(0, colon)) {
      case "prefix" -> SimpleUnits.prefix(argument);
      case "suffix" -> SimpleUnits.suffix(argument);
      case "time" -> DateUnits.date(argument);
      case "si" -> si(argument);
      case "count" -> new CountUnit(argument);
      case "currency" -> currency(argument);
      case "bool" -> bool(argument);
      default -> SimpleUnits.suffix(id);
    };
  }

  private static UnitFormatter si(String argument) {
    String first = argument.isEmpty() ? "" : argument.substring(0, 1);
    int exponent = ScaledUnit.siExponent(first);
    return ScaledUnit.si(exponent == 0 ? argument : argument.substring(1), exponent);
  }

  private static UnitFormatter currency(String argument) {
    String[] parts = argument.split(":", -1);
    if (!parts[0].equals("financial") || parts.length < 2) {
      return CurrencyUnits.prefix(argument);
    }
    return parts[1].isEmpty()
        ? SimpleUnits.suffix("")
        : CurrencyUnits.financial(parts[1], parts.length > 2 && parts[2].equals("suffix"));
  }

  private static UnitFormatter bool(String argument) {
    int slash = argument.indexOf('/');
    return slash < 0
        ? SimpleUnits.bool(argument, "-")
        : SimpleUnits.bool(argument.substring(0, slash), argument.substring(slash + 1));
  }
}
