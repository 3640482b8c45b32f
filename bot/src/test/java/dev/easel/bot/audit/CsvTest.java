package dev.easel.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static String text(Csv table) {
        String all = new String(table.bytes(), StandardCharsets.UTF_8);
        assertThat(all).startsWith("\uFEFF");
        return all.substring(1);
    }

    @Test
    void cellsWithCommasQuotesAndLineEndsAreQuoted() {
        Csv table = new Csv("a", "b").add("x,y", "she said \"狐狸\"").add("two\r\nlines", "plain");
        assertThat(text(table)).isEqualTo("a,b\r\n\"x,y\",\"she said \"\"狐狸\"\"\"\r\n\"two\r\nlines\",plain\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "＝1+1",
                "1574193725624549377",
                "12345678e1234567",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void whatASpreadsheetWouldCalculateIsText(String typed) {
        String line = text(new Csv("a").add(typed, "b")).substring("a\r\n".length());
        assertThat(line.replace("\"\"", "\"")).contains("'" + typed).doesNotStartWith(typed);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(text(new Csv("a", "b").add(-5, 7L))).endsWith("-5,7\r\n");
    }
}
