package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a picture's file says of how it was drawn, wherever in it that stands.
 *
 * @param recipe Easel's JSON
 * @param parameters the text of other tools
 */
public record PictureTexts(Optional<String> recipe, Optional<String> parameters) {
    /** Of a picture that tells nothing. */
    public static final PictureTexts NONE = new PictureTexts(Optional.empty(), Optional.empty());

    /** How a picture of ours was made, in both languages. */
    public static PictureTexts of(Recipe recipe) {
        return new PictureTexts(
                Optional.of(RecipeJson.format(recipe)), Optional.of(GenerationParameters.format(recipe)));
    }

    /** The same of another tool's picture that was made larger, in that tool's words. */
    public PictureTexts enlarged(String upscaler, ImageSize from, ImageSize to) {
        String factor = GenerationParameters.number(Math.round(100.0 * to.width() / from.width()) / 100.0);
        String name = GenerationParameters.quoted(upscaler);
        return new PictureTexts(
                recipe,
                parameters.map(
                        text -> text + ", Postprocess upscale by: " + factor + ", Postprocess upscaler: " + name));
    }

    boolean isEmpty() {
        return recipe.isEmpty() && parameters.isEmpty();
    }

    /** @throws RefusedInputException where this is no PNG, JPEG or WebP, or a damaged one */
    public static PictureTexts of(byte[] bytes) {
        if (Bytes.startWith(bytes, PngChunkReader.SIGNATURE)) {
            return ofPng(bytes);
        }
        if (JpegFile.is(bytes)) {
            return of(JpegFile.exif(bytes));
        }
        if (WebpFile.is(bytes)) {
            return of(WebpFile.exif(bytes));
        }
        throw new RefusedInputException("neither a PNG, a JPEG nor a WebP picture");
    }

    private static PictureTexts ofPng(byte[] png) {
        try {
            Optional<String> recipe = PngText.find(new ByteArrayInputStream(png), RecipePng.KEYWORD);
            if (recipe.isPresent()) {
                return new PictureTexts(recipe, Optional.empty());
            }
            Optional<String> parameters = PngText.find(new ByteArrayInputStream(png), RecipePng.PARAMETERS);
            return parameters.isPresent()
                    ? new PictureTexts(Optional.empty(), parameters)
                    : of(PngText.exif(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureTexts of(Optional<byte[]> block) {
        Exif exif = block.map(ExifReader::read).orElse(Exif.NONE);
        return new PictureTexts(exif.recipe(), exif.comment());
    }
}
