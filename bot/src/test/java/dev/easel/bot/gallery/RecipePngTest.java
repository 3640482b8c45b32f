package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipePngTest {
    private static final RgbImage IMAGE = new RgbImage(2, 1, new byte[] {1, 2, 3, (byte) 250, (byte) 128, 0});

    private final Path file;

    RecipePngTest(@TempDir Path folder) {
        file = folder.resolve("fox.png");
    }

    static LongStream seeds() {
        return LongStream.range(100, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recipeAndPixelsComeBackFromTheFile(long seed) throws IOException {
        Recipe recipe = Recipes.random(seed);
        Files.write(file, RecipePng.encode(IMAGE, recipe));

        assertThat(RecipePng.read(file)).isEqualTo(recipe);
        assertThat(PictureFile.read(file).image()).isEqualTo(IMAGE);
    }

    @Test
    void otherToolsFindTheirParameters() throws IOException {
        byte[] png = RecipePng.encode(IMAGE, Recipes.plain("a red fox"));

        assertThat(textAsAnotherReaderSeesIt(png, "tEXt", "tEXtEntry", "value")).contains("""
                        a red fox
                        Steps: 16, CFG scale: 4, Seed: 7, Size: 64x48, Model hash: 0123456789abcdef, Model: easel-mini, \
                        Batch size: 4, Version: easel 1.2.3""");
    }

    @Test
    void parametersBeyondLatin1AreUnicode() throws IOException {
        byte[] png = RecipePng.encode(IMAGE, Recipes.plain("\ud83e\udd8a"));

        assertThat(textAsAnotherReaderSeesIt(png, "iTXt", "iTXtEntry", "text").orElseThrow())
                .startsWith("\ud83e\udd8a\nSteps: 16");
    }

    @Test
    void aCompressedRecipeIsReadAsWell() throws IOException {
        Recipe recipe = Recipes.plain("fox");
        byte[] json = RecipeJson.format(recipe).getBytes(StandardCharsets.UTF_8);
        Files.write(file, withChunk(compressed(json)));

        assertThat(RecipePng.read(file)).isEqualTo(recipe);
    }

    @Test
    void aRecipeThatUnpacksWithoutEndIsRefused() throws IOException {
        Files.write(file, withChunk(compressed(new byte[100_000_000])));

        assertRefused("fox.png: a text chunk that unpacks to more than 1048576 bytes");
    }

    @Test
    void aTextChunkOfManyMegabytesIsRefusedUnread() throws IOException {
        Files.write(file, withChunk(PngChunk.internationalText("easel", " ".repeat(2_000_000))));

        assertRefused("at most 1048576 are read");
    }

    @Test
    void aWrongChecksumIsNamed() throws IOException {
        byte[] png = withChunk(PngChunk.internationalText("easel", "{}"));
        png[8 + 25 + 8 + 3] ^= 1;
        Files.write(file, png);

        assertRefused("the checksum of its iTXt chunk is wrong");
    }

    @Test
    void aPictureWithoutARecipeSaysSo() throws IOException {
        Files.write(file, withChunk(PngChunk.internationalText("easels", "{}")));

        assertRefused("fox.png: it holds no easel recipe");
    }

    @Test
    void aBadRecipeIsRefusedWithTheFilesName() throws IOException {
        Files.write(file, withChunk(PngChunk.internationalText("easel", "{\"version\" : 2}")));
        assertRefused("fox.png: the recipe is of version 2");

        Files.write(file, withChunk(PngChunk.internationalText("easel", "[".repeat(100_000))));
        assertRefused("fox.png: the recipe is not well-formed JSON");
    }

    @Test
    void aFileThatIsNoPngSaysSo() throws IOException {
        Files.writeString(file, "GIF89a");

        assertRefused("fox.png: not a PNG file");
    }

    @Test
    void noBeginningOfAFileIsTakenForAWholeRecipe() throws IOException {
        byte[] png = RecipePng.encode(IMAGE, Recipes.plain("fox"));
        int recipeEnd = new String(png, StandardCharsets.ISO_8859_1).indexOf("eXIf") - 4;

        for (int length = 0; length < recipeEnd; length += 7) {
            Files.write(file, Arrays.copyOf(png, length));
            assertRefused("fox.png");
        }
    }

    private void assertRefused(String complaint) {
        assertThatThrownBy(() -> RecipePng.read(file))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(complaint);
    }

    private static byte[] withChunk(PngChunk chunk) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", plain);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain.toByteArray(), 0, 33);
        png.writeBytes(chunk.bytes());
        png.write(plain.toByteArray(), 33, plain.size() - 33);
        return png.toByteArray();
    }

    private static PngChunk compressed(byte[] text) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {'e', 'a', 's', 'e', 'l', 0, 1, 0, 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(text);
        }
        return new PngChunk("iTXt", data.toByteArray());
    }

    /** The text under {@code parameters} by the platform's own reader. */
    private static Optional<String> textAsAnotherReaderSeesIt(byte[] png, String list, String entry, String attribute)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            var entries = ((IIOMetadataNode) root.getElementsByTagName(list).item(0)).getElementsByTagName(entry);
            for (int i = 0; i < entries.getLength(); i++) {
                IIOMetadataNode node = (IIOMetadataNode) entries.item(i);
                if (node.getAttribute("keyword").equals("parameters")) {
                    return Optional.of(node.getAttribute(attribute));
                }
            }
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
