package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.prefer.VariationStrength;
import dev.easel.bot.prompt.Permutations;
import dev.easel.bot.prompt.Prompt;
import dev.easel.bot.prompt.PromptParameter;
import dev.easel.engine.image.ImageSize;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands clicks on buttons of drawings and the forms that they open. Thread-safe. */
final class ButtonReader {
    private final RequestReader requests;
    private final DrawingArchive archive;
    private final PreferenceBook preferences;
    private final Chance chance;

    ButtonReader(RequestReader requests, DrawingArchive archive, PreferenceBook preferences, Chance chance) {
        this.requests = requests;
        this.archive = archive;
        this.preferences = preferences;
        this.chance = chance;
    }

    /** What a button's form is filled with; looks up one drawing. Empty where that is not kept here. */
    Optional<ButtonForm> form(ButtonId button) {
        return archive.find(button.drawing()).map(drawing -> new ButtonForm(button, filled(button, drawing)));
    }

    private static String filled(ButtonId button, Drawing drawing) {
        String prompt = Permutations.escaped(drawing.recipe().prompt());
        return button.action() == ButtonAction.ZOOM_CUSTOM
                ? prompt + " --ar " + ratio(drawing.recipe().drawnSize()) + " --zoom 2"
                : prompt;
    }

    private static String ratio(ImageSize size) {
        int common = BigInteger.valueOf(size.width())
                .gcd(BigInteger.valueOf(size.height()))
                .intValueExact();
        return size.width() / common + ":" + size.height() / common;
    }

    /** A button that draws at once. */
    DrawingPlan plan(ButtonId button, Asker asker) {
        ButtonEffect effect = ButtonEffect.of(button, strongly(asker));
        return new DrawingPlan(
                chance.id(),
                effect.kind(),
                asker,
                Wishes.parse(null, settings(effect)),
                Optional.empty(),
                effect.strength(),
                new Basis.Archived(button.drawing()),
                effect.start(),
                chance.seed(),
                "",
                Turn.at(preferences.of(asker.user()).speed()),
                "");
    }

    private Map<Parameter, String> settings(ButtonEffect effect) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(chance.seed()));
        effect.count().ifPresent(count -> texts.put(Parameter.COUNT, Integer.toString(count)));
        return texts;
    }

    /**
     * A button whose form was filled in. A prompt left as it was is what the button draws at once.
     *
     * @throws RefusedInputException naming what will not do
     */
    List<DrawingPlan> plans(ButtonAnswer answer, Asker asker) {
        ButtonId button = answer.button();
        Drawing parent = archive.existing(button.drawing());
        boolean same = answer.prompt().strip().equals(filled(button, parent).strip());
        if (same && !button.action().asks()) {
            return List.of(plan(button, asker));
        }
        return ReadPrompt.all(
                        answer.prompt(), Map.of(), preferences.of(asker.user()).macroContext())
                .stream()
                .map(prompt -> {
                    ButtonEffect effect = effect(answer, prompt, asker);
                    return plan(
                            effect.kind() == DrawingKind.ZOOMED_OUT ? withoutZoom(prompt) : prompt,
                            same ? effect : effect.remixed(),
                            button,
                            asker);
                })
                .toList();
    }

    private DrawingPlan plan(ReadPrompt prompt, ButtonEffect effect, ButtonId button, Asker asker) {
        Map<Parameter, String> texts = settings(effect);
        texts.putAll(prompt.texts());
        boolean framed = effect.start() instanceof StartWish.Altered;
        if (framed) {
            refuseShape(texts, effect);
            texts.remove(Parameter.AR);
        }
        prompt.refuseBlank();
        if (!prompt.prompt().pictures().isEmpty()) {
            throw new RefusedInputException("a button's picture is started from, and no other one: leave "
                    + prompt.prompt().pictures().get(0) + " out, or use Remix from the message's menu");
        }
        Basis basis = new Basis.Archived(button.drawing());
        return requests.plan(prompt, texts, new Origin(effect.kind(), basis, effect.start(), effect.strength()), asker);
    }

    /** A frame that was chosen by a button has the parent's shape, or what the button makes of it. */
    private static void refuseShape(Map<Parameter, String> texts, ButtonEffect effect) {
        if (texts.containsKey(Parameter.SIZE)) {
            throw new RefusedInputException("--size " + texts.get(Parameter.SIZE)
                    + " cannot be had here: the size follows from the picture; leave it out");
        }
        if (texts.containsKey(Parameter.AR) && effect.kind() != DrawingKind.ZOOMED_OUT) {
            throw new RefusedInputException("--ar " + texts.get(Parameter.AR)
                    + " cannot be had here: the shape follows from the picture; Custom Zoom changes it");
        }
    }

    private ButtonEffect effect(ButtonAnswer answer, ReadPrompt prompt, Asker asker) {
        ButtonId button = answer.button();
        return switch (button.action()) {
            case VARY_REGION ->
                ButtonEffect.altered(
                        DrawingKind.VARIED_REGION,
                        button.cell(),
                        new Alteration.Repainted(answer.cells(), answer.mask()));
            case ZOOM_CUSTOM, ZOOM_OUT -> zoomed(button, prompt, 2);
            case ZOOM_OUT_LESS -> zoomed(button, prompt, 1.5);
            default -> ButtonEffect.of(button, strongly(asker));
        };
    }

    private boolean strongly(Asker asker) {
        return preferences.of(asker.user()).variation() == VariationStrength.HIGH;
    }

    private static ButtonEffect zoomed(ButtonId button, ReadPrompt prompt, double unsaid) {
        double factor =
                prompt.prompt().parameters().decimal(PromptParameter.ZOOM).orElse(unsaid);
        Optional<AspectRatio> ratio =
                Optional.ofNullable(prompt.texts().get(Parameter.AR)).map(AspectRatio::parse);
        return ButtonEffect.altered(DrawingKind.ZOOMED_OUT, button.cell(), new Alteration.Zoomed(factor, ratio));
    }

    /** It is honoured here, and here alone. */
    private static ReadPrompt withoutZoom(ReadPrompt read) {
        Prompt prompt = read.prompt();
        return new ReadPrompt(
                new Prompt(
                        prompt.pictures(), prompt.parts(), prompt.parameters().without(PromptParameter.ZOOM)),
                read.texts(),
                read.suffix());
    }
}
