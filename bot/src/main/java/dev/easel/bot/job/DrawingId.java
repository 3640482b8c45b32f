package dev.easel.bot.job;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a drawing, in buttons, logs and the archive; nobody can guess it.
 *
 * @param hex 64 bits as sixteen lower-case hexadecimal digits
 */
public record DrawingId(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public DrawingId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no drawing's id");
        }
    }

    public static Optional<DrawingId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DrawingId(text)) : Optional.empty();
    }

    public static DrawingId random(RandomGenerator random) {
        return new DrawingId(String.format("%016x", random.nextLong()));
    }

    @Override
    public String toString() {
        return hex;
    }
}
