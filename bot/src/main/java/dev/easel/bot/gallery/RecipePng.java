package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.EngineException;
import dev.easel.engine.image.RgbImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PNG files that carry their recipe: as JSON under the keyword {@code easel}, which draws the picture again, and in the
 * words of other tools under {@code parameters}; both once more as {@link Exif}. What this writes, it reads;
 * {@link RecipeFile} reads the pictures of others as well.
 */
public final class RecipePng {
    static final String KEYWORD = "easel";
    static final String PARAMETERS = "parameters";

    /** Signature and IHDR, which has to be first. */
    private static final int HEADER = 8 + 25;

    private RecipePng() {}

    public static byte[] encode(RgbImage image, Recipe recipe) {
        return with(PictureTexts.of(recipe), PlainPng.encode(image));
    }

    /** A PNG with texts that tell how it was made. */
    static byte[] with(PictureTexts texts, byte[] png) {
        if (texts.isEmpty()) {
            return png;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length + 4096);
        out.write(png, 0, HEADER);
        texts.parameters()
                .ifPresent(
                        text -> out.writeBytes(PngChunk.text(PARAMETERS, text).bytes()));
        texts.recipe()
                .ifPresent(json ->
                        out.writeBytes(PngChunk.internationalText(KEYWORD, json).bytes()));
        byte[] exif = new Exif(1, texts.parameters(), texts.recipe()).bytes();
        out.writeBytes(new PngChunk(PngChunk.EXIF, exif).bytes());
        out.write(png, HEADER, png.length - HEADER);
        return out.toByteArray();
    }

    /**
     * The recipe of a picture.
     *
     * @throws RefusedInputException where the file is missing, no PNG, damaged or without a recipe
     */
    public static Recipe read(Path file) {
        String json = json(file);
        try {
            return RecipeJson.parse(json);
        } catch (RefusedInputException | EngineException e) {
            throw new RefusedInputException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The recipe of a picture's bytes.
     *
     * @throws RefusedInputException where they are no PNG, damaged or without a recipe
     */
    public static Recipe read(byte[] png) {
        try {
            String json = PngText.find(new ByteArrayInputStream(png), KEYWORD)
                    .orElseThrow(() -> new RefusedInputException("it holds no easel recipe"));
            return RecipeJson.parse(json);
        } catch (EngineException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new RefusedInputException("it cannot be read: " + IoReason.of(e), e);
        }
    }

    /** The recipe of a picture, as stored. */
    public static String json(Path file) {
        PictureFile.refuseUnlessRegular(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return PngText.find(in, KEYWORD).orElseThrow(() -> new RefusedInputException("it holds no easel recipe"));
        } catch (RefusedInputException e) {
            throw new RefusedInputException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }
}
