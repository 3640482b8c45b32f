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
import dev.easel.bot.job.Speed;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.engine.generate.ModelProfile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands requests from memory alone, and refuses at once whatever can be told without a file. Thread-safe. */
final class RequestReader {
    private static final String NO_WORDS = "say what to draw before the parameters";

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

    private DrawingPlan read(ReadPrompt prompt, ImagineRequest request, Asker asker) {
        if (prompt.isBlank() && request.from().isEmpty()) {
            throw new RefusedInputException("say what to draw, such as: /imagine prompt: 3d red apple");
        }
        Map<Parameter, String> texts = prompt.texts();
        StandingModel standing = request.from().isPresent() ? StandingModel.NONE : standing(texts, asker);
        DrawingPlan plan = new DrawingPlan(
                chance.id(),
                DrawingKind.IMAGINE,
                asker,
                prompt.wishes(texts),
                model(texts).or(standing::name),
                strength(texts),
                request.from().<Basis>map(Basis.Handed::new).orElseGet(Basis.Nothing::new),
                start(request, prompt),
                chance.seed(),
                standing.noted(prompt.note()),
                Turn.at(speed(prompt, asker)));
        refuseOutOfRange(plan);
        return plan;
    }

    /** The model that a person has chosen for all prompts, where this one names none. */
    StandingModel standing(Map<Parameter, String> texts, Asker asker) {
        return texts.containsKey(Parameter.MODEL)
                ? StandingModel.NONE
                : StandingModel.of(preferences.of(asker.user()), studio.modelNames(), asker.locale());
    }

    /** What a prompt says of it, else what the person has chosen for all. */
    Speed speed(ReadPrompt prompt, Asker asker) {
        return prompt.speed().orElseGet(() -> preferences.of(asker.user()).speed());
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
        if (prompt.isBlank()) {
            throw new RefusedInputException(NO_WORDS);
        }
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.put(Parameter.SEED, Long.toString(chance.seed()));
        texts.putAll(prompt.texts());
        DrawingPlan plan = new DrawingPlan(
                chance.id(),
                DrawingKind.REMIX,
                asker,
                prompt.wishes(texts),
                model(texts),
                strength(texts),
                new Basis.Archived(answer.drawing()),
                start(answer, prompt),
                chance.seed(),
                prompt.note(),
                Turn.at(speed(prompt, asker)));
        refuseOutOfRange(plan);
        return plan;
    }

    /**
     * A button's drawing with a prompt typed for it.
     *
     * @param texts all that is said of it
     */
    DrawingPlan plan(ReadPrompt prompt, Map<Parameter, String> texts, ButtonEffect effect, Basis basis, Asker asker) {
        if (prompt.isBlank()) {
            throw new RefusedInputException(NO_WORDS);
        }
        if (!prompt.prompt().pictures().isEmpty()) {
            throw new RefusedInputException("a button's picture is started from, and no other one: leave "
                    + prompt.prompt().pictures().get(0) + " out, or use Remix from the message's menu");
        }
        DrawingPlan plan = new DrawingPlan(
                chance.id(),
                effect.kind(),
                asker,
                prompt.wishes(texts),
                model(texts),
                strength(texts).or(effect::strength),
                basis,
                effect.start(),
                chance.seed(),
                prompt.note(),
                Turn.at(speed(prompt, asker)));
        refuseOutOfRange(plan);
        return plan;
    }

    /** The model that is named, if it is installed. */
    Optional<String> model(Map<Parameter, String> texts) {
        String name = texts.get(Parameter.MODEL);
        if (name == null) {
            return Optional.empty();
        }
        List<String> names = studio.modelNames();
        if (!names.contains(name)) {
            throw new RefusedInputException("no model '" + name + "' is installed" + NearestName.suggestion(name, names)
                    + " (the models are " + String.join(", ", names) + ")");
        }
        return Optional.of(name);
    }

    static Optional<Double> strength(Map<Parameter, String> texts) {
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
        Optional<HandedPicture> init = start(request.init(), prompt.picture(request.links()));
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
        return start(answer.init(), prompt.picture(answer.links()))
                .<StartWish>map(picture -> new StartWish.Handed(picture, Optional.empty()))
                .orElseGet(answer::start);
    }

    private static Optional<HandedPicture> start(Optional<HandedPicture> handed, Optional<HandedPicture> named) {
        if (handed.isPresent() && named.isPresent()) {
            throw new RefusedInputException(
                    "there are two pictures to start from, one attached and one by its address; give one");
        }
        return handed.or(() -> named);
    }

    /** Ranges, and what the model has to say where it is known by now. */
    void refuseOutOfRange(DrawingPlan plan) {
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
