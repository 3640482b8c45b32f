package dev.easel.bot.cli;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.draft.ValueText;
import dev.easel.bot.gallery.Style;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the text of an option becomes its value; each converter refuses with a sentence. */
final class OptionValues {
    private OptionValues() {}

    private static <T> T converted(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RefusedInputException | EngineException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Replaces picocli's converters, which speak of Java's types. */
    static void registerNumbers(CommandLine commands) {
        commands.registerConverter(Integer.class, text -> converted(text, ValueText::integer));
        commands.registerConverter(Long.class, text -> converted(text, ValueText::longInteger));
        commands.registerConverter(Double.class, text -> converted(text, ValueText::decimal));
    }

    static final class Sampler implements ITypeConverter<SamplerName> {
        @Override
        public SamplerName convert(String text) {
            return converted(text, ValueText::sampler);
        }
    }

    static final class StyleName implements ITypeConverter<Style> {
        @Override
        public Style convert(String text) {
            return converted(text, ValueText::style);
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
            return converted(text, ValueText::size);
        }
    }
}
