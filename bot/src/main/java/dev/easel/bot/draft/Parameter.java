package dev.easel.bot.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A setting that a person may give, by the one name it has on the command line, as a chat option and in a prompt. */
public enum Parameter {
    NO("no"),
    AR("ar"),
    SIZE("size"),
    SEED("seed"),
    COUNT("count"),
    STEPS("steps"),
    SAMPLER("sampler"),
    GUIDANCE("guidance"),
    GUIDANCE_RESCALE("guidance-rescale"),
    CLIP_SKIP("clip-skip"),
    STRENGTH("strength"),
    MODEL("model"),
    CHAOS("chaos"),
    WEIRD("weird"),
    TILE("tile"),
    STOP("stop"),
    SAMESEED("sameseed"),
    STYLE("style");

    private final String id;

    Parameter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Inverse of {@link #id()}; empty where there is no such setting. */
    public static Optional<Parameter> parse(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Parameter::id).toList();
    }
}
