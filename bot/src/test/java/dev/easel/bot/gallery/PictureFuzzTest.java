package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged pictures of all formats, with and without alpha and with a recipe in their Exif, are read or refused by name;
 * nothing else happens. {@code -Deasel.fuzz=100000} tries so many.
 */
class PictureFuzzTest {
    private static final int PICTURES = Integer.getInteger("easel.fuzz", 600);
    private static final Path NAME = Path.of("bad.bin");

    @Test
    void damagedPicturesAreReadOrRefused() {
        Random random = new Random(5);
        List<byte[]> files = files();
        int read = 0;
        for (int i = 0; i < PICTURES; i++) {
            byte[] damaged = damaged(files.get(i % files.size()), random);
            try {
                RgbaImage image = new PictureFile(NAME, damaged).rgba();
                assertThat(image.alpha()).isNotEmpty();
                read++;
            } catch (RefusedInputException refused) {
                assertThat(refused).hasMessageContaining("bad.bin");
            } catch (RuntimeException | Error fault) {
                throw new AssertionError("picture " + i + " is neither read nor refused", fault);
            }
        }
        assertThat(read).isBetween(PICTURES / 20, PICTURES * 19 / 20);
    }

    @Test
    void recipesInDamagedPicturesAreReadOrRefused() {
        Random random = new Random(6);
        List<byte[]> files = files();
        for (int i = 0; i < PICTURES; i++) {
            byte[] damaged = damaged(files.get(i % files.size()), random);
            try {
                assertThat(RecipeFile.find(damaged)).isNotNull();
            } catch (RefusedInputException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (RuntimeException | Error fault) {
                throw new AssertionError("recipe " + i + " is neither read nor refused", fault);
            }
        }
    }

    /** Bytes set or turned anywhere, most often in the head where the formats keep their lengths; cut; a stretch doubled. */
    private static byte[] damaged(byte[] file, Random random) {
        byte[] bytes = file.clone();
        int head = Math.min(bytes.length, 200);
        for (int change = 0; change < 1 + random.nextInt(6); change++) {
            int at = random.nextInt(random.nextBoolean() ? head : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] ^ 1 << random.nextInt(8));
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> doubled(bytes, random.nextInt(bytes.length));
            default -> bytes;
        };
    }

    private static byte[] doubled(byte[] bytes, int from) {
        byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length - from);
        System.arraycopy(bytes, from, twice, bytes.length, bytes.length - from);
        return twice;
    }

    private static List<byte[]> files() {
        byte[] rgb = new byte[3 * 20 * 14];
        byte[] alpha = new byte[20 * 14];
        new Random(1).nextBytes(rgb);
        new Random(2).nextBytes(alpha);
        RgbImage colours = new RgbImage(20, 14, rgb);
        PictureTexts recipe = PictureTexts.of(Recipes.random(3));
        List<byte[]> files = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            files.add(format.encode(RgbaImage.opaque(colours), recipe));
            files.add(format.encode(new RgbaImage(colours, alpha), PictureTexts.NONE));
        }
        return files;
    }
}
