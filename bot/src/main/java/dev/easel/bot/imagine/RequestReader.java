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
import dev.easel.bot.job.Asker;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.prefer.Preferences;
import dev.easel.bot.prompt.ParameterValues;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.prompt.PromptParameter;
import dev.easel.bot.prompt.PromptParser;
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
    private final Chance chance;
    private final PreferenceBook preferences;

    RequestReader(Studio studio, Chance chance, PreferenceBook preferences) {
        this.studio = studio;
        this.chance = chance;
        this.preferences = preferences;
    }

    /**
     * The drawings that are asked for.
     *
     * @throws RefusedInputException naming what will not do
     */
    List<DrawingPlan> read(ImagineRequest request, Asker asker) {
        Stream.of(request.init(), request.mask(), request.from())
                .flatMap(Optional::stream)
                .forEach(ChatLimits::refuseTooLarge);
        PromptContext context =
                request.from().isPresent() ? preferences.of(asker.user()).macroContext() : context(asker);
        return ReadPrompt.all(request.prompt(), request.options(), context).stream()
                .map(prompt -> read(prompt, request, asker))
                .toList();
    }

    /** What a person has set for all prompts that follow no older recipe. */
    PromptContext context(Asker asker) {
        return preferences.of(asker.user()).context();
    }

    /** Refuses a suffix that no prompt could end in. */
    void refuseSuffix(String suffix, Asker asker) {
        ImagineRequest any = new ImagineRequest(
                "-", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), PictureLinks.NONE);
        ReadPrompt.all(any.prompt(), any.options(), new PromptContext(Map.of(), suffix))
                .forEach(prompt -> read(prompt, any, asker));
    }

    void refuseMacro(String name, String text, Asker asker) {
        ParameterValues parameters = PromptParser.macro(name, text);
        refuseSuffix(parameters.without(PromptParameter.REPEAT).format(), asker);
    }

    private DrawingPlan read(ReadPrompt prompt, ImagineRequest request, Asker asker) {
        if (prompt.isBlank() && request.from().isEmpty()) {
            throw new RefusedInputException("say what to draw, such as: /imagine prompt: 3d red apple");
        }
        Basis basis = request.from().<Basis>map(Basis.Handed::new).orElseGet(Basis.Nothing::new);
        return plan(prompt, prompt.texts(), new Origin(DrawingKind.IMAGINE, basis, start(request, prompt)), asker);
    }

    /** Prompts typed anew for an older drawing; their own parameters count. */
    List<DrawingPlan> remix(RemixAnswer answer, Asker asker) {
        answer.init().ifPresent(ChatLimits::refuseTooLarge);
        PromptContext context = preferences.of(asker.user()).macroContext();
        return ReadPrompt.all(answer.prompt(), Map.of(), context).stream()
                .map(prompt -> remix(prompt, answer, asker))
                .toList();
    }

    private DrawingPlan remix(ReadPrompt prompt, RemixAnswer answer, Asker asker) {
        prompt.refuseBlank();
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(chance.seed()));
        texts.putAll(prompt.texts());
        Basis basis = new Basis.Archived(answer.drawing());
        return plan(prompt, texts, new Origin(DrawingKind.REMIX, basis, start(answer, prompt)), asker);
    }

    /**
     * A drawing with a typed prompt.
     *
     * @param texts all that is said of it
     * @throws RefusedInputException naming what will not do
     */
    DrawingPlan plan(ReadPrompt prompt, Map<Parameter, String> texts, Origin origin, Asker asker) {
        Preferences own = preferences.of(asker.user());
        Wishes wishes = prompt.wishes(texts);
        StandingModel model = model(texts, origin.basis() instanceof Basis.Nothing ? own : Preferences.NONE, asker);
        DrawingPlan plan = new DrawingPlan(
                chance.id(),
                origin.kind(),
                asker,
                wishes,
                model.name(),
                strength(texts).or(origin::strength),
                origin.basis(),
                origin.start(),
                chance.seed(),
                model.noted(prompt.note()),
                Turn.at(prompt.speed().orElseGet(own::speed)),
                "");
        refuseOutOfRange(plan);
        return plan;
    }

    /** The model that is named, if it is installed, else the one that the person has chosen for all prompts. */
    private StandingModel model(Map<Parameter, String> texts, Preferences standing, Asker asker) {
        List<String> names = studio.modelNames();
        String name = texts.get(Parameter.MODEL);
        if (name == null) {
            return StandingModel.of(standing, names, asker.locale());
        }
        if (!names.contains(name)) {
            throw new RefusedInputException("no model '" + name + "' is installed" + NearestName.suggestion(name, names)
                    + " (the models are " + String.join(", ", names) + ")");
        }
        return new StandingModel(Optional.of(name), "");
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

    private static StartWish start(ImagineRequest request, ReadPrompt prompt) {
        Optional<HandedPicture> init = prompt.picture(request.init(), request.links());
        if (init.isPresent()) {
            return new StartWish.Handed(init.get(), request.mask());
        }
        if (request.mask().isPresent()) {
            throw new RefusedInputException("mask needs a picture to start from, given as init");
        }
        prompt.asksForPicture().ifPresent(parameter -> {
            throw new RefusedInputException(parameter.option()
                    + " needs a picture to start from, given as init or by its address before the text");
        });
        return new StartWish.AsRecipe();
    }

    private static StartWish start(RemixAnswer answer, ReadPrompt prompt) {
        return prompt.picture(answer.init(), answer.links())
                .<StartWish>map(picture -> new StartWish.Handed(picture, Optional.empty()))
                .orElseGet(answer::start);
    }

    /** Ranges, and what the model has to say where it is known by now. */
    private void refuseOutOfRange(DrawingPlan plan) {
        ChatLimits.refuseTooMany(plan.wishes());
        Wishes wishes = plan.wishes().prompt() == null ? plan.wishes().withPrompt("-") : plan.wishes();
        Ingredients none = new Ingredients(
                Path.of(""), new ModelReference("", ""), studio.engine(), Optional.empty(), List.of(), List.of());
        RecipeDraft draft = new RecipeDraft("", wishes, Optional.empty(), 0);
        draft.refuseOutOfRange(none);
        String model = studio.modelOf(plan);
        Optional<ModelProfile> profile =
                plan.basis() instanceof Basis.Nothing ? studio.profile(model) : Optional.empty();
        profile.ifPresent(known -> {
            Recipe recipe = draft.recipe(known, none, Path.of(""));
            ChatLimits.refuseTooLarge(recipe, known);
        });
    }
}
