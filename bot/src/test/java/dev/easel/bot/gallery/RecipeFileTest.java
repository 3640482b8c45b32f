package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeFileTest {
    private static final RgbImage IMAGE = new RgbImage(16, 8, new byte[3 * 16 * 8]);
    private static final String PARAMETERS =
            "a \u732b\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 64x64";

    /** The containers, each filled with one Exif block. */
    enum Container {
        PNG {
            @Override
            byte[] holding(byte[] exif) {
                return withChunk(new PngChunk(PngChunk.EXIF, exif));
            }
        },
        JPEG {
            @Override
            byte[] holding(byte[] exif) {
                return JpegFile.withExif(JpegEncoder.encode(IMAGE, 0.9f), exif);
            }
        },
        WEBP {
            @Override
            byte[] holding(byte[] exif) {
                return WebpFile.withExif(WebpEncoder.encode(IMAGE, 0.9f), exif);
            }
        };

        abstract byte[] holding(byte[] exif);
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    static Stream<Container> containers() {
        return Stream.of(Container.values());
    }

    @ParameterizedTest
    @EnumSource
    void easelsRecipeComesBackFromTheExifOfEveryContainer(Container container) {
        Recipe recipe = Recipes.random(3);
        byte[] file = container.holding(Exif.of(recipe).bytes());

        assertThat(RecipeFile.read(file).own()).contains(recipe);
        assertThat(PictureDecoder.decode(file).image(0).width()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void anotherToolsParametersComeFromTheExifOfEveryContainer(Container container) {
        byte[] exif = new Exif(1, Optional.of(PARAMETERS), Optional.empty()).bytes();

        assertThat(RecipeFile.read(container.holding(exif)).foreign().orElseThrow())
                .extracting(ForeignRecipe::prompt, ForeignRecipe::seed)
                .containsExactly("a \u732b", Optional.of(5L));
    }

    @Test
    void anotherToolsParametersComeFromTheTextsOfAPng() {
        byte[] unicode = withChunk(PngChunk.text(RecipePng.PARAMETERS, PARAMETERS));
        byte[] latin = withChunk(PngChunk.text(RecipePng.PARAMETERS, PARAMETERS.replace('\u732b', '\u00e9')));

        assertThat(RecipeFile.read(unicode).foreign().orElseThrow().prompt()).isEqualTo("a \u732b");
        assertThat(RecipeFile.read(latin).foreign().orElseThrow().prompt()).isEqualTo("a \u00e9");
    }

    @Test
    void easelsPngSaysTheSameInItsExif() {
        Recipe recipe = Recipes.random(4);
        byte[] png = RecipePng.encode(IMAGE, recipe);
        String text = new String(png, StandardCharsets.ISO_8859_1);
        int chunk = text.indexOf("eXIf");

        assertThat(ExifReader.read(Arrays.copyOfRange(png, chunk + 4, png.length)))
                .isEqualTo(Exif.of(recipe));
    }

    @Test
    void aPictureThatDoesNotSaySaysSo() {
        assertThatThrownBy(() -> RecipeFile.read(JpegEncoder.encode(IMAGE, 0.9f)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("it holds no recipe, neither easel's nor another tool's");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void noBeginningOfAFileGivesAnythingButItsRecipe(Container container) {
        Recipe recipe = Recipes.plain("fox");
        byte[] whole = container.holding(Exif.of(recipe).bytes());
        for (int length = 0; length < whole.length; length += 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(recipeOrRefusal(cut)).isIn(Optional.of(recipe), Optional.empty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aDamagedFileIsReadOrRefusedAndNothingElse(long seed) {
        Random random = new Random(seed);
        Container container = Container.values()[random.nextInt(Container.values().length)];
        byte[] file = container.holding(Exif.of(Recipes.random(seed)).bytes());
        for (int i = 0; i < 10; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt();
        }

        assertThat(recipeOrRefusal(file)).isNotNull();
    }

    private static Optional<Recipe> recipeOrRefusal(byte[] file) {
        try {
            return RecipeFile.read(file).own();
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }

    private static byte[] withChunk(PngChunk chunk) {
        byte[] plain = PlainPng.encode(IMAGE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain, 0, 33);
        png.writeBytes(chunk.bytes());
        png.write(plain, 33, plain.length - 33);
        return png.toByteArray();
    }
}
