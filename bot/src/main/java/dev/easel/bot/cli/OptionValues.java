package dev.easel.bot.cli;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the text of an option becomes its value; each converter refuses with a sentence. */
final class OptionValues {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})[x×]([0-9]{1,9})");

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private OptionValues() {}

    private static <T> T converted(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RefusedInputException | EngineException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static <T> ITypeConverter<T> number(String kind, Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (NumberFormatException e) {
                boolean tooLarge = WHOLE.matcher(text).matches();
                throw new TypeConversionException("'" + text + "' is " + (tooLarge ? "out of range" : "no " + kind));
            }
        };
    }

    /** Replaces picocli's converters, which speak of Java's types. */
    static void registerNumbers(CommandLine commands) {
        commands.registerConverter(Integer.class, number("whole number", Integer::valueOf));
        commands.registerConverter(Long.class, number("whole number", Long::valueOf));
        commands.registerConverter(Double.class, number("number", Double::valueOf));
    }

    static final class Sampler implements ITypeConverter<SamplerName> {
        @Override
        public SamplerName convert(String text) {
            return SamplerName.parse(text)
                    .filter(SamplerName::exists)
                    .orElseThrow(() -> new TypeConversionException("there is no sampler '" + text
                            + "'" + NearestName.suggestion(text, names()) + " (the samplers are "
                            + String.join(", ", names()) + ")"));
        }

        private static List<String> names() {
            return Arrays.stream(SamplerType.values())
                    .flatMap(type -> Stream.of(false, true).map(karras -> new SamplerName(type, karras)))
                    .filter(SamplerName::exists)
                    .map(SamplerName::toString)
                    .toList();
        }
    }

    static final class PrecisionName implements ITypeConverter<Precision> {
        @Override
        public Precision convert(String text) {
            List<String> names =
                    Arrays.stream(Precision.values()).map(Precision::id).toList();
            return Precision.parse(text)
                    .orElseThrow(() -> new TypeConversionException("there is no precision '" + text
                            + "'" + NearestName.suggestion(text, names) + " (the precisions are "
                            + String.join(", ", names)
                            + ")"));
        }
    }

    static final class Ratio implements ITypeConverter<AspectRatio> {
        @Override
        public AspectRatio convert(String text) {
            return converted(text, AspectRatio::parse);
        }
    }

    static final class Lora implements ITypeConverter<LoraOption> {
        @Override
        public LoraOption convert(String text) {
            return LoraOption.parse(text);
        }
    }

    static final class Size implements ITypeConverter<ImageSize> {
        @Override
        public ImageSize convert(String text) {
            Matcher matcher = SIZE.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("a size is WIDTHxHEIGHT such as 512x768, not '" + text + "'");
            }
            return converted(
                    text, t -> new ImageSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
    }
}
