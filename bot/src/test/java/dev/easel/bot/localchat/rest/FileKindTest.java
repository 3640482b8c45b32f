package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void picturesAreKnownByTheirFirstBytesWithTheirSize(String format, String contentType) {
        assertThat(FileKind.of(PictureBytes.of(format, 300, 41))).isEqualTo(new FileKind(contentType, 300, 41));
    }

    @Test
    void allThreeKindsOfWebpTellTheirSize() {
        String riff = "52494646" + "00000000" + "57454250";
        byte[] lossy = HexFormat.of().parseHex(riff + "56503820" + "00000000" + "300100" + "9d012a" + "2c012900");
        byte[] extended = HexFormat.of().parseHex(riff + "56503858" + "0a000000" + "00000000" + "2b0100" + "280000");
        byte[] lossless =
                Arrays.copyOf(HexFormat.of().parseHex(riff + "5650384c" + "00000000" + "2f" + "2b010a00"), 32);
        assertThat(FileKind.of(lossy)).isEqualTo(new FileKind("image/webp", 300, 41));
        assertThat(FileKind.of(extended)).isEqualTo(new FileKind("image/webp", 300, 41));
        assertThat(FileKind.of(lossless)).isEqualTo(new FileKind("image/webp", 300, 41));
    }

    @Test
    void aPageOrScriptIsOnlyText() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(FileKind.of(page).contentType()).isEqualTo("text/plain; charset=utf-8");
        byte[] vector = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(FileKind.of(vector).contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void everyPictureCutShortIsReadWithoutFailing() {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] whole = PictureBytes.of(format, 5, 5);
            for (int length = 0; length < whole.length; length++) {
                FileKind kind = FileKind.of(Arrays.copyOf(whole, length));
                assertThat(kind.width()).isIn(0, 5);
            }
        }
    }
}
