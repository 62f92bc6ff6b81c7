package io.panelwright.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts numbers from 0 to a billion. */
public final class CountConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new TypeConversionException(
          "\"" + text + "\" is not a number from 0 to 999999999, such as 20");
    }
    return Integer.valueOf(text);
  }
}
