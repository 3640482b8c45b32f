package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.bot.gallery.LadderRung.Format;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeLadderTest {
    private static final Recipe RECIPE = Recipes.plain("a red fox");
    private static final RgbImage IMAGE = noisy(256, 192);
    private static final byte[] PNG = RecipePng.encode(IMAGE, RECIPE);
    private static final List<LadderRung> JPEG_ALONE =
            List.of(new LadderRung(Format.JPEG, 0.95f), new LadderRung(Format.JPEG, 0.8f));

    @Test
    void aPictureThatFitsIsSentAsItIs() {
        PostedPicture picture = SizeLadder.fit("fox", PNG, () -> IMAGE, "a fox", PNG.length);

        assertThat(picture.name()).isEqualTo("fox.png");
        assertThat(picture.bytes()).isSameAs(PNG);
        assertThat(picture.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {120_000, 60_000, 30_000, 15_000, 8_000})
    void whatIsSentFitsAndKeepsItsRecipe(long limit) {
        PostedPicture picture = SizeLadder.fit("fox", PNG, () -> IMAGE, "a fox", limit);

        assertThat(picture.bytes()).hasSizeLessThanOrEqualTo((int) limit);
        assertThat(picture.name()).isEqualTo("fox.webp");
        assertThat(RecipeFile.read(picture.bytes()).own()).contains(RECIPE);
        RgbImage sent = new PictureFile(Path.of(picture.name()), picture.bytes()).image();
        assertThat(picture.note().orElseThrow())
                .startsWith("WebP of " + sent.width() + "x" + sent.height() + ": the PNG has ");
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000, 8_000})
    void whereWebpIsNotToBeHadJpegKeepsTheRecipeAsWell(long limit) {
        SizeLadder.Fitted fitted = SizeLadder.fit(PNG, IMAGE, limit, JPEG_ALONE);

        assertThat(fitted.bytes()).hasSizeLessThanOrEqualTo((int) limit);
        assertThat(RecipeFile.read(fitted.bytes()).own()).contains(RECIPE);
        assertThat(fitted.note(PNG.length, limit)).startsWith("JPEG of " + fitted.size() + ": ");
    }

    @Test
    void aRecipeThatWouldTakeTheRoomOfThePictureStaysBehindAndTheNoteSaysSo() {
        Recipe wordy = Recipes.plain("word ".repeat(40_000));
        byte[] png = RecipePng.encode(IMAGE, wordy);

        PostedPicture picture = SizeLadder.fit("fox", png, () -> IMAGE, "a fox", 100_000);

        assertThat(picture.note().orElseThrow()).startsWith("WebP of 256x192 without its recipe: ");
        assertThat(picture.bytes()).hasSizeLessThanOrEqualTo(100_000);
    }

    @Test
    void aLimitThatNothingFitsIsAnEndAndNoLoop() {
        assertThatThrownBy(() -> SizeLadder.fit("fox", PNG, () -> IMAGE, "a fox", 10))
                .isInstanceOf(FailureException.class)
                .hasMessage("no picture fits into 10 bytes");
    }

    /** Smooth colours under noise, as drawings have them. */
    static RgbImage noisy(int width, int height) {
        Random random = new Random(1);
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (100 + 60 * Math.sin(x / 30.0 + i % 3) * Math.cos(y / 25.0) + random.nextInt(24));
        }
        return new RgbImage(width, height, rgb);
    }
}
