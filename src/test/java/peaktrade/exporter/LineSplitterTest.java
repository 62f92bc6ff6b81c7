package peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the rows {@code |} ends an array, {@code ;} a line, and {@code 0} is a zero byte. */
class LineSplitterTest {

  static final int LONGEST = 6;

  private static final class Heard implements LineSink {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void line(byte[] bytes, int offset, int length) {
      lines.add(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void tooLong() {
      lines.add("TOO LONG");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a;b;, a b",
    "a;b, a",
    "a|b;c|;, ab c",
    ";;a;, <> <> a",
    "a|;|b|;, a b",
    "abcdef;, abcdef",
    "abc|def;, abcdef",
    "abcdefg;a;, <TOO LONG> a",
    "abc|defg;a;, <TOO LONG> a",
    "abcdefg|hijklm|no;a;, <TOO LONG> a",
    "abcdefg|hijklm|no, <TOO LONG>",
    "abcdefghijklmnopqrstuvw;a;, <TOO LONG> a",
    "000000000a;, a",
    "0000|0000|00a;b;, a b",
    "a0b;0;, a0b <>"
  })
  void arraysAreSplitIntoLines(String pieces, String lines) {
    var heard = new Heard();
    var splitter = new LineSplitter(LONGEST, heard);
    for (String piece : pieces.split("\\|")) {
      byte[] bytes =
          piece.replace(';', '\n').replace('0', '\0').getBytes(StandardCharsets.ISO_8859_1);
      splitter.feed(bytes, bytes.length);
    }
    assertThat(String.join(" ", heard.lines.stream().map(LineSplitterTest::shown).toList()))
        .isEqualTo(lines);
  }

  private static String shown(String line) {
    return line.isEmpty() || line.contains(" ") ? "<" + line + ">" : line.replace('\0', '0');
  }
}
