package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilenamesTest {
    @ParameterizedTest
    @CsvSource({
        "red fox.png, red_fox.png",
        "../../etc/passwd, passwd",
        "C:\\secret\\fox.png, fox.png",
        "SPOILER_fox.png, SPOILER_fox.png",
        "<b>fox</b>.png, b.png",
        ".., unknown",
        ".htaccess, unknown.htaccess",
        "ほし.png, unknown.png",
        "'', unknown"
    })
    void foldersAndOddCharactersAreDropped(String sent, String clean) {
        assertThat(Filenames.clean(sent)).isEqualTo(clean);
    }

    @Test
    void controlCharactersAreDropped() {
        assertThat(Filenames.clean("fo\u0000x\r\n\"\u202E.png")).isEqualTo("fox_.png");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(Filenames.clean("x".repeat(500) + ".png")).hasSize(200).endsWith("x.png");
    }
}
