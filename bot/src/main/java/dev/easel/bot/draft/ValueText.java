package dev.easel.bot.draft;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Style;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How typed text becomes a value; each refuses with a sentence that names the text. */
public final class ValueText {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})[x×]([0-9]{1,9})");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private ValueText() {}

    public static ImageSize size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new RefusedInputException("a size is WIDTHxHEIGHT such as 512x768, not '" + text + "'");
        }
        return new ImageSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public static SamplerName sampler(String text) {
        return SamplerName.parse(text)
                .filter(SamplerName::exists)
                .orElseThrow(() -> new RefusedInputException("there is no sampler '" + text + "'"
                        + NearestName.suggestion(text, samplers()) + " (the samplers are "
                        + String.join(", ", samplers()) + ")"));
    }

    public static List<String> samplers() {
        return Arrays.stream(SamplerType.values())
                .flatMap(type -> Stream.of(false, true).map(karras -> new SamplerName(type, karras)))
                .filter(SamplerName::exists)
                .map(SamplerName::toString)
                .toList();
    }

    public static Style style(String text) {
        return Style.parse(text)
                .orElseThrow(() -> new RefusedInputException("there is no style '" + text + "'"
                        + NearestName.suggestion(text, Style.ids()) + " (the styles are "
                        + String.join(", ", Style.ids()) + ")"));
    }

    /** A name alone says yes. */
    static boolean flag(String text) {
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw new RefusedInputException("'" + text + "' is neither true nor false");
    }

    public static int integer(String text) {
        return number("whole number", text, Integer::valueOf);
    }

    public static long longInteger(String text) {
        return number("whole number", text, Long::valueOf);
    }

    public static double decimal(String text) {
        return number("number", text, Double::valueOf);
    }

    private static <T> T number(String kind, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            boolean tooLarge = WHOLE.matcher(text).matches();
            throw new RefusedInputException("'" + text + "' is " + (tooLarge ? "out of range" : "no " + kind), e);
        }
    }
}
