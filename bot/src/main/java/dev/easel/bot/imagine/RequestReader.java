package dev.easel.bot.imagine;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.draft.ValueText;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.ModelProfile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands requests from memory alone, and refuses at once whatever can be told without a file. Thread-safe. */
final class RequestReader {
    private final Studio studio;

    RequestReader(Studio studio) {
        this.studio = studio;
    }

    /** @throws RefusedInputException naming what will not do */
    DrawingPlan read(ImagineRequest request, DrawingId id, Asker asker) {
        PromptParameters prompt = PromptParameters.parse(request.prompt());
        Map<Parameter, String> texts = merged(request.options(), prompt.values());
        Wishes wishes = Wishes.parse(prompt.text().isBlank() ? null : prompt.text(), texts);
        if (wishes.prompt() == null && request.from().isEmpty()) {
            throw new RefusedInputException("say what to draw, such as: /imagine prompt: 3d red fox");
        }
        Basis basis = request.from().<Basis>map(Basis.Handed::new).orElseGet(Basis.Nothing::new);
        DrawingPlan plan = new DrawingPlan(
                id, DrawingKind.IMAGINE, asker, wishes, model(texts), strength(texts), basis, start(request, texts));
        Stream.of(request.init(), request.mask(), request.from())
                .flatMap(Optional::stream)
                .forEach(ChatLimits::refuseTooLarge);
        refuseOutOfRange(plan);
        return plan;
    }

    /** A prompt typed anew for an older drawing; its own parameters count. */
    DrawingPlan remix(RemixAnswer answer, DrawingId id, Asker asker, long randomSeed) {
        PromptParameters prompt = PromptParameters.parse(answer.prompt());
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(randomSeed));
        texts.putAll(prompt.values());
        if (prompt.text().isBlank()) {
            throw new RefusedInputException("say what to draw before the parameters");
        }
        answer.init().ifPresent(ChatLimits::refuseTooLarge);
        DrawingPlan plan = new DrawingPlan(
                id,
                DrawingKind.REMIX,
                asker,
                Wishes.parse(prompt.text(), texts),
                model(texts),
                strength(texts),
                new Basis.Archived(answer.drawing()),
                answer.start());
        refuseOutOfRange(plan);
        return plan;
    }

    /** Pictures like one of an older drawing. */
    static DrawingPlan variation(ButtonId button, DrawingId id, Asker asker, long randomSeed) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(randomSeed));
        texts.put(Parameter.COUNT, Integer.toString(ChatLimits.MOST_PICTURES));
        StartWish cell = new StartWish.Cell(button.cell());
        return fromOlder(button, id, asker, new DrawnAnew(DrawingKind.VARIATIONS, texts, cell));
    }

    /** An older drawing from other seeds. */
    static DrawingPlan again(ButtonId button, DrawingId id, Asker asker, long randomSeed) {
        Map<Parameter, String> texts = Map.of(Parameter.SEED, Long.toString(randomSeed));
        return fromOlder(button, id, asker, new DrawnAnew(DrawingKind.IMAGINE, texts, new StartWish.AsRecipe()));
    }

    private record DrawnAnew(DrawingKind kind, Map<Parameter, String> texts, StartWish start) {}

    private static DrawingPlan fromOlder(ButtonId button, DrawingId id, Asker asker, DrawnAnew anew) {
        return new DrawingPlan(
                id,
                anew.kind(),
                asker,
                Wishes.parse(null, anew.texts()),
                Optional.empty(),
                Optional.empty(),
                new Basis.Archived(button.drawing()),
                anew.start());
    }

    private static Map<Parameter, String> merged(Map<Parameter, String> options, Map<Parameter, String> trailing) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.putAll(options);
        trailing.forEach((parameter, text) -> {
            String option = texts.putIfAbsent(parameter, text);
            if (option != null) {
                throw new RefusedInputException("--" + parameter.id() + " is given twice, as " + text
                        + " in the prompt and as the option " + option);
            }
        });
        return texts;
    }

    private Optional<String> model(Map<Parameter, String> texts) {
        String name = texts.get(Parameter.MODEL);
        List<String> names = studio.modelNames();
        if (name != null && !names.contains(name)) {
            throw new RefusedInputException("no model '" + name + "' is installed" + NearestName.suggestion(name, names)
                    + " (the models are " + String.join(", ", names) + ")");
        }
        return Optional.ofNullable(name);
    }

    private static Optional<Double> strength(Map<Parameter, String> texts) {
        String text = texts.get(Parameter.STRENGTH);
        if (text == null) {
            return Optional.empty();
        }
        double strength = ValueText.decimal(text);
        if (!(strength >= 0 && strength <= 1)) {
            throw new RefusedInputException("strength is 0 to 1, not " + text);
        }
        return Optional.of(strength);
    }

    private static StartWish start(ImagineRequest request, Map<Parameter, String> texts) {
        if (request.init().isPresent()) {
            return new StartWish.Handed(request.init().get(), request.mask());
        }
        if (request.mask().isPresent()) {
            throw new RefusedInputException("mask needs a picture to start from, given as init");
        }
        if (texts.containsKey(Parameter.STRENGTH)) {
            throw new RefusedInputException("--strength needs a picture to start from, given as init");
        }
        return new StartWish.AsRecipe();
    }

    /** Ranges, and what the model has to say where it is known by now. */
    private void refuseOutOfRange(DrawingPlan plan) {
        ChatLimits.refuseTooMany(plan.wishes());
        Wishes wishes = plan.wishes().prompt() == null ? plan.wishes().withPrompt("-") : plan.wishes();
        Ingredients none = new Ingredients(
                Path.of(""), new ModelReference("", ""), studio.engine(), Optional.empty(), List.of(), List.of());
        RecipeDraft draft = new RecipeDraft("", wishes, Optional.empty(), 0);
        draft.refuseOutOfRange(none);
        String model = plan.model().orElse(studio.defaultModel());
        Optional<ModelProfile> profile =
                plan.basis() instanceof Basis.Nothing ? studio.profile(model) : Optional.empty();
        profile.ifPresent(known -> {
            Recipe recipe = draft.recipe(known, none, Path.of(""));
            ChatLimits.refuseTooLarge(recipe, known);
        });
    }
}
