package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.model.EngineOpener;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFingerprint;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ModelProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models behind the bot. The default one is loaded from the start, in the background; others when they are first
 * asked for. Whatever tells of them answers from memory. Thread-safe.
 */
public final class Studio implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private final InstalledModels installed;
    private final EngineOpener opener;
    private final StudioSettings settings;
    private final OpenUpscalers upscalers;
    private final OpenModels models;
    private final ExecutorService background = Daemons.pool("easel-studio", 1, 8);
    private final ModelNames names;
    private final List<Consumer<StudioState>> listeners = new ArrayList<>();
    /** What kept upscalers from loading that the settings and the default model call for, by name. */
    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();

    private StudioState state;

    private Studio(InstalledModels installed, EngineOpener opener, StudioSettings settings, OpenUpscalers upscalers) {
        this.upscalers = upscalers;
        this.installed = installed;
        this.opener = opener;
        this.settings = settings;
        models = new OpenModels(settings.keptOpen(), this::load);
        state = new StudioState.Loading(settings.model());
        names = new ModelNames(settings.model(), installed, background);
    }

    /** A studio that begins to load its default model; returns at once. */
    public static Studio open(InstalledModels installed, EngineOpener opener, StudioSettings settings) {
        return open(installed, opener, settings, OpenUpscalers.resampling());
    }

    /** The same with others that make pictures larger, which are closed with the studio. */
    public static Studio open(
            InstalledModels installed, EngineOpener opener, StudioSettings settings, OpenUpscalers upscalers) {
        Studio studio = new Studio(installed, opener, settings, upscalers);
        studio.names.refresh();
        studio.background.execute(studio::loadDefault);
        return studio;
    }

    public synchronized StudioState state() {
        return state;
    }

    /** Tells the listener of the state there is and of each that follows, on whatever thread brings it about. */
    public void listen(Consumer<StudioState> listener) {
        StudioState now;
        synchronized (this) {
            listeners.add(listener);
            now = state;
        }
        listener.accept(now);
    }

    /** What can be asked for by name, as last seen; looks again in the background. */
    public List<String> modelNames() {
        names.refresh();
        return names.seen();
    }

    String defaultModel() {
        return settings.model();
    }

    /** The model that a plan is drawn with where no older recipe names another. */
    String modelOf(DrawingPlan plan) {
        return plan.model().orElse(settings.model());
    }

    OpenUpscalers upscalers() {
        return upscalers;
    }

    /** What pictures are enlarged with where a button asks for it. */
    String upscaler() {
        return settings.upscaler();
    }

    /** Whether pictures go through the last stage that their model declares. */
    boolean finishes() {
        return settings.finish();
    }

    /** Why pictures cannot be made larger as they should, as far as that is known; never waits. */
    public Optional<String> trouble() {
        return troubles.entrySet().stream()
                .filter(entry -> !upscalers.isOpen(entry.getKey()))
                .findFirst()
                .map(entry -> "the upscaler " + entry.getKey() + " cannot be loaded: " + entry.getValue());
    }

    EngineOptions engine() {
        return settings.engine();
    }

    /** What the default model makes of pictures and prompts. */
    public Beholder beholder() {
        return new Beholder(this, settings.model());
    }

    /** What is known of a model before it is lent. */
    Optional<ModelProfile> profile(String name) {
        return models.ifOpen(name).map(model -> model.generator().model());
    }

    /**
     * Lends a model; waits while it is loaded.
     *
     * @throws RefusedInputException where there is none of that name
     */
    LentModel lend(String name) {
        return models.lend(name);
    }

    private OpenModel load(String name) {
        InstalledModel model = installed.find(name);
        ModelReference reference = new ModelReference(model.name(), ModelFingerprint.of(model.path()));
        return new OpenModel(reference, model.path(), opener.open(model.path(), settings.engine()));
    }

    private void loadDefault() {
        try (LentModel model = models.lend(settings.model())) {
            ModelProfile profile = model.generator().model();
            become(new StudioState.Ready(profile));
            loadUpscalers(profile);
        } catch (CancellationException e) {
            LOG.debug("closed while loading the model {}", settings.model());
        } catch (RefusedInputException | FailureException | EngineException e) {
            LOG.error("the model {} cannot be loaded: {}", settings.model(), e.getMessage());
            become(new StudioState.Failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            LOG.error("the model {} cannot be loaded", settings.model(), e);
            become(new StudioState.Failed("a fault in easel, " + e));
        }
    }

    /** Before somebody waits for them; what fails is told by {@link #trouble()}, and again to whoever needs it. */
    private void loadUpscalers(ModelProfile drawing) {
        loadUpscaler(settings.upscaler());
        if (settings.finish()) {
            drawing.finish().ifPresent(finish -> loadUpscaler(finish.upscaler()));
        }
    }

    private void loadUpscaler(String name) {
        try {
            upscalers.named(name, settings.engine().precision());
        } catch (RefusedInputException | FailureException | EngineException e) {
            troubles.put(name, String.valueOf(e.getMessage()));
            LOG.error("the upscaler {} cannot be loaded: {}", name, e.getMessage());
        }
    }

    private void become(StudioState next) {
        List<Consumer<StudioState>> told;
        synchronized (this) {
            state = next;
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> listener.accept(next));
    }

    /** Ends what is being drawn, and frees the models. */
    @Override
    public void close() {
        background.shutdown();
        models.close();
        upscalers.close();
    }
}
