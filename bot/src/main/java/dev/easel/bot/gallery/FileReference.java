package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.util.regex.Pattern;

/**
 * A file that a recipe needs, by place and content.
 *
 * @param path absolute, or relative to the folder of the picture that holds the recipe
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 */
public record FileReference(String path, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public FileReference {
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            throw new RefusedInputException("a recipe names a file by '" + path + "', which is no path");
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new RefusedInputException(
                    "a SHA-256 has 64 hexadecimal digits; '" + sha256 + "' of " + path + " has not");
        }
    }
}
