package dev.easel.bot.cli;

import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.draft.Tuning;
import dev.easel.bot.draft.Wishes;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person typed after {@code imagine}; null where they said nothing. Filled by picocli. */
final class ImagineOptions {
    @Parameters(paramLabel = "PROMPT", arity = "0..*", description = "What to draw; several words are joined.")
    List<String> words = new ArrayList<>();

    @Option(names = "--no", paramLabel = "TEXT", description = "What to steer away from; may be given again.")
    List<String> avoided = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The PNG to write, or a folder for it. Unless given: the prompt and the seed, here,"
                    + " which replaces nothing.")
    @Nullable
    String out;

    @Option(names = "--separate", description = "Write FILE-1.png, FILE-2.png ... instead of one grid.")
    boolean separate;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Draw this picture again, but for what else is given; of another tool's, what easel can follow.")
    @Nullable
    String from;

    @Option(names = "--seed", paramLabel = "N", description = "0 to 4294967295; random unless given, always printed.")
    @Nullable
    Long seed;

    @Option(names = "--count", paramLabel = "N", description = "Pictures, 1 to 16; 4 unless given.")
    @Nullable
    Integer count;

    @Option(names = "--ar", paramLabel = "W:H", converter = OptionValues.Ratio.class, description = "Aspect ratio.")
    @Nullable
    AspectRatio ratio;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = OptionValues.Size.class,
            description = "Exact size as it is drawn.")
    @Nullable
    ImageSize size;

    @Option(names = "--steps", paramLabel = "N", description = "Sampling steps, 1 to 500.")
    @Nullable
    Integer steps;

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            converter = OptionValues.Sampler.class,
            description = "Such as euler-a or dpmpp-2m-karras.")
    @Nullable
    SamplerName sampler;

    @Option(
            names = "--guidance",
            paramLabel = "X",
            description = "How closely to follow the prompt, 0 to 50; 1 is off.")
    @Nullable
    Double guidance;

    @Option(names = "--guidance-rescale", paramLabel = "X", description = "Against overexposure, 0 (off) to 1.")
    @Nullable
    Double guidanceRescale;

    @Option(names = "--clip-skip", paramLabel = "N", description = "Text-encoder layers to leave out, 0 to 8.")
    @Nullable
    Integer clipSkip;

    @Option(names = "--init", paramLabel = "PICTURE", description = "A PNG, JPEG or WebP to start from.")
    @Nullable
    String init;

    @Option(
            names = "--strength",
            paramLabel = "X",
            description = "How much of it to redraw, 0 to 1; 0.75 unless given.")
    @Nullable
    Double strength;

    @Option(names = "--mask", paramLabel = "PICTURE", description = "Where to redraw it: white; of the same size.")
    @Nullable
    String mask;

    @Option(names = "--soft-mask", description = "With --mask: an invisible border; see docs/prompts.md.")
    boolean softMask;

    @Mixin
    MannerOptions manner = new MannerOptions();

    @Mixin
    LastStageOptions lastStage = new LastStageOptions();

    @Option(names = "--model", paramLabel = "NAME", description = "An installed model, or a path; see easel models.")
    @Nullable
    String model;

    @Option(
            names = "--lora",
            paramLabel = "FILE[:WEIGHT]",
            converter = OptionValues.Lora.class,
            description = "A LoRA file to lay over the model; may be given again.")
    List<LoraOption> loras = new ArrayList<>();

    @Mixin
    EngineChoice engine = new EngineChoice();

    /** What was said of the drawing itself. */
    Wishes wishes() {
        return new Wishes(
                words.isEmpty() ? null : String.join(" ", words),
                avoided.isEmpty() ? null : String.join(", ", avoided),
                ratio,
                size,
                seed,
                steps,
                sampler,
                guidance,
                guidanceRescale,
                count,
                clipSkip,
                Tuning.NONE,
                manner.wish(),
                false);
    }
}
