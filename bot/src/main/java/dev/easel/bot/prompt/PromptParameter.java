package dev.easel.bot.prompt;

import static dev.easel.bot.prompt.ValueForm.Kind.FLAG;
import static dev.easel.bot.prompt.ValueForm.Kind.ITEMS;
import static dev.easel.bot.prompt.ValueForm.Kind.LINKS;
import static dev.easel.bot.prompt.ValueForm.Kind.OPTIONAL;
import static dev.easel.bot.prompt.ValueForm.Kind.RATIO;
import static dev.easel.bot.prompt.ValueForm.Kind.SIZE;
import static dev.easel.bot.prompt.ValueForm.Kind.WORD;
import static dev.easel.bot.prompt.ValueForm.decimal;
import static dev.easel.bot.prompt.ValueForm.oneOf;
import static dev.easel.bot.prompt.ValueForm.plain;
import static dev.easel.bot.prompt.ValueForm.whole;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every parameter that a prompt may end in. What help, the documentation and suggestions say of them comes from here. */
public enum PromptParameter {
    AR("ar aspect", plain(RATIO), "the model's own", "16:9", "the shape; the area stays the model's own"),
    EXACT_SIZE("size", plain(SIZE), "the model's own", "512x768", "the exact size; not along with `--ar`"),
    SEED("seed", whole(0, 4_294_967_295L), "random", "7", "same seed, same picture; picture i has seed + i - 1"),
    NO("no", plain(ITEMS), "nothing", "mud, rain", "the negative prompt; counts -0.5 where weights are added up"),
    COUNT("count", whole(1, 4), "4", "2", "pictures in the grid"),
    QUALITY(
            "quality q",
            oneOf(0.25, 0.5, 1.0, 2.0, 4.0),
            "1",
            "0.5",
            "the model's own number of steps times this, at least 1, at most 500"),
    STEPS("steps", whole(1, 500), "the model's own", "30", "sampling steps; not along with `--quality`"),
    STYLIZE(
            "stylize stylise s",
            whole(0, 1000),
            "100",
            "250",
            "how freely the prompt is followed: the guidance scale g of the model becomes 1 + f (g - 1), where f falls"
                    + " from 1.5 at 0 to 1 at 100 and to 0.5 at 1000"),
    GUIDANCE(
            "guidance",
            decimal(0, 50),
            "the model's own",
            "7.5",
            "the guidance scale itself; 1 is off; not along with `--stylize`"),
    GUIDANCE_RESCALE("guidance-rescale", decimal(0, 1), "the model's own", "0.7", "against overexposure; 0 is off"),
    SAMPLER("sampler", plain(WORD), "the model's own", "euler-a", "the sampling algorithm, by its name"),
    CLIP_SKIP("clip-skip", whole(0, 8), "0", "1", "text-encoder layers left out"),
    MODEL("model", plain(ITEMS), "the bot's own", "easel-mini", "the installed model to draw with, by its name"),
    IW(
            "iw",
            decimal(0, 3),
            "1",
            "2",
            "how much of the picture to start from stays: `--strength` is 1 - iw / 4; so 0 keeps nothing of it"),
    STRENGTH("strength", decimal(0, 1), "0.75", "0.4", "how much of that picture is redrawn; not along with `--iw`"),
    REPEAT("repeat r", whole(1, Permutations.MOST), "1", "3", "so many drawings; with `--seed` they are equal"),
    CHAOS("chaos c", whole(0, 100), "0", "20", "how much the pictures of a grid differ; see below"),
    WEIRD(
            "weird w",
            whole(0, 3000),
            "0",
            "250",
            "how far all pictures are led from the usual, to a side that the seed says; see below"),
    TILE("tile", plain(FLAG), "off", "", "a picture that joins itself, left to right and top to bottom"),
    STOP(
            "stop",
            whole(10, 100),
            "100",
            "80",
            "ends after so many per cent of the steps, at least one, with the picture as foreseen there"),
    SAMESEED(
            "sameseed",
            whole(0, 4_294_967_295L),
            "off",
            "7",
            "all pictures begin from the noise of this seed; chaos, and samplers that add noise, still tell them"
                    + " apart"),
    STYLE(
            "style",
            oneOf("raw", "cute", "expressive", "original", "scenic"),
            "none",
            "raw",
            "what the prompt is continued with; see below"),
    VIDEO("video", plain(FLAG), "off", "", "an animation of the previews, which a reaction with ✉️ asks for"),
    SREF("sref", plain(LINKS), "none", "https://example.org/style.png", Effect.NONE, "pictures whose style to take"),
    SW("sw", whole(0, 1000), "100", "200", Effect.NONE, "how much of that style"),
    CREF("cref", plain(LINKS), "none", "https://example.org/face.png", Effect.NONE, "pictures whose person to take"),
    CW("cw", whole(0, 100), "100", "50", Effect.NONE, "how much of that person: 0 the face, 100 hair and clothes too"),
    OREF("oref", plain(LINKS), "none", "https://example.org/thing.png", Effect.NONE, "a picture whose thing to take"),
    OW("ow", whole(1, 1000), "100", "400", Effect.NONE, "how much of that thing"),
    VERSION(
            "v version",
            plain(WORD),
            "none",
            "6.1",
            Effect.NONE,
            "a version of Midjourney; `--model` names models here"),
    NIJI("niji", plain(OPTIONAL), "off", "6", Effect.NONE, "Midjourney's model for anime; `--model` names models here"),
    FAST("fast", plain(FLAG), "off", "", "at the usual speed, whatever `/settings` say"),
    RELAX("relax", plain(FLAG), "off", "", "later than what is asked for otherwise, for fewer credits"),
    TURBO("turbo", plain(FLAG), "off", "", "sooner than what is asked for otherwise, for more credits"),
    ZOOM("zoom", decimal(1, 2), "1", "1.5", Effect.NONE, "draws what is around a picture; a button does that");

    /** Whether the engine does something about it. */
    private enum Effect {
        FULL,
        NONE
    }

    private static final Map<String, PromptParameter> BY_NAME = new HashMap<>();

    static {
        for (PromptParameter parameter : values()) {
            parameter.names.forEach(name -> BY_NAME.put(name, parameter));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> names;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and such a list
    private final ValueForm form;

    private final String unsaid;
    private final String example;
    private final Effect effect;
    private final String meaning;

    PromptParameter(String names, ValueForm form, String unsaid, String example, String meaning) {
        this(names, form, unsaid, example, Effect.FULL, meaning);
    }

    PromptParameter(String names, ValueForm form, String unsaid, String example, Effect effect, String meaning) {
        this.names = List.of(names.split(" ", -1));
        this.form = form;
        this.unsaid = unsaid;
        this.example = example;
        this.effect = effect;
        this.meaning = meaning;
    }

    /** The parameter of this name or alias, in small letters and without dashes. */
    public static Optional<PromptParameter> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names and aliases. */
    static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(parameter -> parameter.names.stream())
                .toList();
    }

    /** The name proper, without dashes. */
    public String id() {
        return names.get(0);
    }

    /** With its dashes. */
    public String option() {
        return "--" + id();
    }

    public List<String> aliases() {
        return names.subList(1, names.size());
    }

    ValueForm form() {
        return form;
    }

    /** The values that will do, for a person to read. */
    public String range() {
        return form.range();
    }

    /** What counts where nothing is said, for a person to read. */
    public String unsaid() {
        return unsaid;
    }

    /** As it may be typed. */
    public String example() {
        return example.isEmpty() ? option() : option() + " " + example;
    }

    /** What it means here, for a person to read. */
    public String meaning() {
        return meaning;
    }

    /** Whether the engine does what it says. */
    public boolean isHonoured() {
        return effect == Effect.FULL;
    }

    /** Whether a prompt can have one or the other. */
    boolean excludes(PromptParameter other) {
        return Stream.of(
                        List.of(AR, EXACT_SIZE),
                        List.of(QUALITY, STEPS),
                        List.of(STYLIZE, GUIDANCE),
                        List.of(IW, STRENGTH),
                        List.of(VERSION, NIJI),
                        List.of(FAST, RELAX, TURBO))
                .anyMatch(group -> this != other && group.contains(this) && group.contains(other));
    }
}
