package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
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
record PictureTexts(Optional<String> recipe, Optional<String> parameters) {
    /** @throws RefusedInputException where this is no PNG, JPEG or WebP, or a damaged one */
    static PictureTexts of(byte[] bytes) {
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
