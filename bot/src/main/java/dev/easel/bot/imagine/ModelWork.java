package dev.easel.bot.imagine;

import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.enlarge.CreativeEnlarging;
import dev.easel.bot.enlarge.Draughtsman;
import dev.easel.bot.enlarge.Finishing;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Ceilings;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precedence;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws with a model, and finishes what was drawn. Used once; {@link #cancel} on any thread. */
final class ModelWork {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWork.class);

    private final Studio studio;
    private final LongFunction<ServerPolicy> policies;
    private final Precedence precedence;
    private final Set<Generation> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;
    private volatile String remark = "";

    /**
     * Work for one person.
     *
     * @param policies of servers, by id
     * @param precedence of the person in the engine
     */
    ModelWork(Studio studio, LongFunction<ServerPolicy> policies, Precedence precedence) {
        this.studio = studio;
        this.policies = policies;
        this.precedence = precedence;
    }

    /** What was lowered of what was drawn; empty where nothing was. */
    String remark() {
        return remark;
    }

    /** Ends it at its next step, if it is not done by then. */
    void cancel() {
        cancelled = true;
        underWay.forEach(Generation::cancel);
    }

    void refuseCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled before it was drawn");
        }
    }

    Drawn drawn(Prepared prepared, Function<Recipe, Watcher> watchers) {
        Drawn drawn;
        Watcher watcher;
        try (LentModel model = studio.lend(prepared.model())) {
            Ingredients ingredients = new Ingredients(
                    model.path(), model.reference(), studio.engine(), prepared.start(), List.of(), List.of());
            ModelProfile profile = model.generator().model();
            Recipe recipe = recipe(prepared, ingredients, profile);
            watcher = watchers.apply(recipe);
            LOG.debug("draws: {}", recipe.prompt());
            if (prepared.enlarging().isPresent()) {
                return enlarged(prepared.enlarging().get(), recipe, model, watcher);
            }
            ChatLimits.refuseTooLarge(recipe, profile);
            Generation submitted = submit(model, RecipeDraft.request(recipe, ingredients), watcher);
            drawn = new Drawn(recipe, submitted.result().join().images());
        }
        // The model is given back by now, as finishing takes its time.
        return finished(drawn, prepared, watcher);
    }

    private Recipe recipe(Prepared prepared, Ingredients ingredients, ModelProfile profile) {
        Optional<Finish> finish = studio.finishes() ? prepared.finish(profile) : Optional.empty();
        Recipe plain =
                prepared.draft().recipe(profile, ingredients, Path.of("")).finished(finish);
        Recipe whole = prepared.enlarging()
                .map(wish -> plain.enlarged(wish.enlargement(prepared.base().orElseThrow(), studio.upscaler())))
                .orElse(plain);
        return studio.upscalers()
                .opened(
                        lowered(whole, prepared.plan().asker(), profile),
                        studio.engine().precision());
    }

    private Recipe lowered(Recipe recipe, Asker asker, ModelProfile profile) {
        Ceilings ceilings = policies.apply(asker.server()).ceilings();
        Lowering lowering = Lowering.of(recipe, ceilings, profile.sizeMultiple(), asker.locale());
        remark = lowering.remark();
        return lowering.recipe();
    }

    private Drawn finished(Drawn drawn, Prepared prepared, Watcher watcher) {
        if (drawn.recipe().finish().isEmpty()) {
            return drawn;
        }
        watcher.onEnlarging(0, drawn.images());
        List<RgbImage> large = new Finishing(studio.upscalers())
                .finished(drawn.images(), drawn.recipe(), prepared.start(), share -> told(watcher, share));
        return new Drawn(drawn.recipe(), large);
    }

    private Drawn enlarged(Enlarging wish, Recipe recipe, LentModel model, Watcher watcher) {
        RgbImage large = new CreativeEnlarging(studio.upscalers())
                .enlarged(wish.picture().image(), recipe, draughtsman(model), share -> told(watcher, share));
        return new Drawn(recipe, List.of(large));
    }

    private void told(Watcher watcher, double share) {
        refuseCancelled();
        watcher.onEnlarging(share, List.of());
    }

    private Draughtsman draughtsman(LentModel model) {
        return new Draughtsman() {
            @Override
            public ModelProfile model() {
                return model.generator().model();
            }

            @Override
            public List<LoraUse> loras() {
                return List.of();
            }

            @Override
            public Generation submit(GenerationRequest request) {
                return ModelWork.this.submit(model, request, ProgressListener.silent());
            }
        };
    }

    private Generation submit(LentModel model, GenerationRequest request, ProgressListener listener) {
        refuseCancelled();
        Generation submitted = model.generator().submit(request, listener, precedence);
        underWay.add(submitted);
        if (cancelled) {
            submitted.cancel();
        }
        return submitted;
    }
}
