package dev.easel.bot.gallery;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Recipes to test with. */
public final class Recipes {
    private static final List<String> WORDS = List.of(
            "fox",
            "rot\u00e9r",
            "\u732b",
            "\ud83e\udd8a",
            "a\nb",
            "\"quoted\"",
            "back\\slash",
            "tab\t",
            "{}",
            ", Steps: 3");

    private Recipes() {}

    public static Recipe plain(String prompt) {
        return new Recipe(
                "1.2.3",
                new ModelReference("easel-mini", "0123456789abcdef"),
                prompt,
                "",
                new ImageSize(64, 48),
                16,
                4,
                0,
                Optional.empty(),
                7,
                4,
                0,
                Optional.empty(),
                List.of(),
                Manner.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EngineOptions.automatic());
    }

    /** A picture to start from. */
    public static RecipeStart startFile() {
        return start(new Random(1));
    }

    static Recipe random(long seed) {
        Random random = new Random(seed);
        return new Recipe(
                "0." + random.nextInt(9),
                new ModelReference(words(random), "f" + random.nextInt()),
                words(random),
                random.nextBoolean() ? "" : words(random),
                new ImageSize(1 + random.nextInt(8192), 1 + random.nextInt(8192)),
                1 + random.nextInt(500),
                50 * random.nextDouble(),
                random.nextDouble(),
                random.nextBoolean() ? Optional.empty() : Optional.of(sampler(random)),
                random.nextLong(1L << 32),
                1 + random.nextInt(16),
                random.nextInt(9),
                random.nextBoolean() ? Optional.empty() : Optional.of(start(random)),
                loras(random),
                random.nextBoolean() ? Manner.PLAIN : manner(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(style(random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Finish("up-" + random.nextInt(9), 2)),
                random.nextBoolean() ? Optional.empty() : Optional.of(enlargement(random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(Precision.BFLOAT16),
                new EngineOptions(
                        "cuda:" + random.nextInt(10), Precision.parse("float16").orElseThrow(), random.nextBoolean()));
    }

    private static SamplerName sampler(Random random) {
        SamplerType[] types = SamplerType.values();
        return new SamplerName(types[random.nextInt(types.length)], random.nextBoolean());
    }

    private static Enlargement enlargement(Random random) {
        Enlargement.Manner[] manners = Enlargement.Manner.values();
        return new Enlargement(
                2 + random.nextInt(3),
                words(random),
                manners[random.nextInt(manners.length)],
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new ImageSize(1 + random.nextInt(512), 1 + random.nextInt(512))));
    }

    private static Style style(Random random) {
        Style[] styles = Style.values();
        return styles[random.nextInt(styles.length)];
    }

    private static Manner manner(Random random) {
        boolean weird = random.nextBoolean();
        return new Manner(
                random.nextBoolean() ? 0 : random.nextDouble(),
                weird ? 1 - random.nextDouble() : 0,
                weird ? random.nextLong(1L << 32) : 0,
                random.nextBoolean(),
                random.nextBoolean() ? 1 : 0.1 + 0.9 * random.nextDouble(),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong(1L << 32)));
    }

    private static RecipeStart start(Random random) {
        Optional<FileReference> mask = random.nextBoolean() ? Optional.empty() : Optional.of(file(random));
        return new RecipeStart(file(random), mask, random.nextDouble(), random.nextBoolean());
    }

    private static List<RecipeLora> loras(Random random) {
        List<RecipeLora> loras = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            loras.add(new RecipeLora(file(random), 10 * random.nextDouble()));
        }
        return loras;
    }

    private static FileReference file(Random random) {
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return new FileReference("/a/" + words(random), HexFormat.of().formatHex(digest));
    }

    private static String words(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }
}
