package dev.easel.engine.checkpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How bytes stand for numbers: scale * byte + minimum.
 *
 * @param scale of one step
 * @param minimum what byte 0 stands for
 */
public record Quantization(double scale, double minimum) {
    private static final Pattern TEXT = Pattern.compile("scale=([-+.0-9eE]{1,30}) minimum=([-+.0-9eE]{1,30})");

    public Quantization {
        if (!Double.isFinite(scale) || !Double.isFinite(minimum)) {
            throw new IllegalArgumentException("a scale of " + scale + " and a minimum of " + minimum);
        }
    }

    /** As it stands in a file's metadata, under the weight's name; empty where the text is something else. */
    static Optional<Quantization> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Quantization(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** As a file's metadata tells it. */
    public String format() {
        return String.format(Locale.ROOT, "scale=%s minimum=%s", scale, minimum);
    }

    float value(byte stored) {
        return (float) (scale * Byte.toUnsignedInt(stored) + minimum);
    }
}
