package io.panelwright.show.model;

import io.panelwright.text.EcmaScriptNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes what a panel shows as JSON.
 *
 * <p>A record becomes an object with its components as members; {@link PanelContent} has the member
 * {@code kind}, the name of the record in lower case. An empty optional is left out; an enum is its
 * name in lower case; NaN and infinite numbers are the strings {@code NaN}, {@code Infinity} and
 * {@code -Infinity} outside of arrays of numbers, and null inside.
 */
public final class DisplayJson {

  /** Texts after this length of the JSON are cut at {@link #SHORT_TEXT}. */
  private static final int MAX_TOTAL = 8 << 20;

  private static final int SHORT_TEXT = 200;

  private final StringBuilder out = new StringBuilder();
  private final int maxText;

  private DisplayJson(int maxText) {
    this.maxText = maxText;
  }

  /** The JSON text of a record. */
  public static String write(Record value) {
    return write(value, Integer.MAX_VALUE);
  }

  /**
   * The JSON text of a record for a page, which cannot show texts of any length.
   *
   * @param maxText longer texts end with "…"; shorter ones, too, after the first 8 MiB
   */
  public static String write(Record value, int maxText) {
    var json = new DisplayJson(maxText);
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    if (value instanceof Record object) {
      object(object);
    } else if (value instanceof Collection<?> list) {
      list(list);
    } else if (value instanceof double[] numbers) {
      numbers(numbers);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Enum<?> constant) {
      string(constant.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else {
      string(cut(String.valueOf(value)));
    }
  }

  private String cut(String text) {
    boolean isShort = maxText != Integer.MAX_VALUE && out.length() > MAX_TOTAL;
    int max = isShort ? Math.min(SHORT_TEXT, maxText) : maxText;
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max) + "…";
  }

  private void object(Record object) {
    out.append('{');
    String separator = "";
    if (object instanceof PanelContent) {
      out.append("\"kind\":");
      string(object.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      separator = ",";
    }
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      Object member = unwrap(read(object, component));
      if (member != null) {
        out.append(separator);
        string(component.getName());
        out.append(':');
        value(member);
        separator = ",";
      }
    }
    out.append('}');
  }

  private static Object read(Record object, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(object);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** The value of an optional; null if it is empty. */
  private static Object unwrap(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    return value;
  }

  private void list(Collection<?> list) {
    String separator = "[";
    for (Object item : list) {
      out.append(separator);
      value(item);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      string(String.valueOf(entry.getKey()));
      out.append(':');
      value(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void numbers(double[] numbers) {
    out.append('[');
    for (int i = 0; i < numbers.length; i++) {
      out.append(i == 0 ? "" : ",");
      if (Double.isFinite(numbers[i])) {
        number(numbers[i]);
      } else {
        out.append("null");
      }
    }
    out.append(']');
  }

  private void number(double number) {
    if (!Double.isFinite(number)) {
      string(String.valueOf(number));
    } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      out.append((long) number);
    } else {
      out.append(EcmaScriptNumber.print(number));
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
