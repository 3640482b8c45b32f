package dev.easel.bot.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {
    private static final DrawingId ID = new DrawingId("0123456789abcdef");

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef, 0",
        "' 0123456789ABCDEF ', 0",
        "0123456789abcdef#3, 3",
        "0123456789abcdef 12, 12",
        "easel-0123456789abcdef.png, 0",
        "easel-0123456789abcdef-2.webp, 2",
        "easel-0123456789abcdef-2-s00ff.jpg, 2",
        "easel-0123456789abcdef-s00ff.png, 0",
        "easel-0123456789abcdef.gif, 0"
    })
    void aPictureIsNamedByItsIdOrItsFile(String typed, int number) {
        assertThat(ShownName.parse(typed)).contains(new ShownName.OfPicture(new Cell(ID, number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com/channels/1/2/3",
                "https://discord.com/channels/@me/2/3",
                "http://127.0.0.1:8080/channels/1/2/3?x=1",
                "https://ptb.discord.com/channels/1/2/3/"
            })
    void aMessageIsNamedByItsLink(String typed) {
        assertThat(ShownName.parse(typed)).contains(new ShownName.OfMessage(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "apple",
                "0123456789abcde",
                "easel-0123456789abcdef-0.png",
                "https://discord.com/channels/1/2/99999999999999999999",
                "https://discord.com/channels/1/2",
                "../0123456789abcdef"
            })
    void otherTextNamesNothing(String typed) {
        assertThat(ShownName.parse(typed)).isEmpty();
    }
}
