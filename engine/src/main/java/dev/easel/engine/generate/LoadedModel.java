package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.ModelDefaults;
import dev.easel.engine.checkpoint.ModelFamily;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.refine.Refiner;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.BuildScope;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A checkpoint in native memory: what all requests share. Confined to the worker thread, but for its profile. */
final class LoadedModel implements AutoCloseable {
    private final Checkpoint checkpoint;
    private final Ops ops;
    private final ElementType type;
    private final ScheduleConfig schedule;
    private final Autoencoder autoencoder;
    private final ModelProfile profile;
    private final NetworkSets networks;
    private final Optional<Refiner> refiner;

    private LoadedModel(Checkpoint checkpoint, ModelDefaults defaults, Ops ops, ElementType type, boolean refines) {
        this.checkpoint = checkpoint;
        this.ops = ops;
        this.type = type;
        schedule = ScheduleConfig.read(checkpoint
                .schedulerConfig()
                .orElseThrow(() -> new ModelLoadException(checkpoint.path() + ": scheduler_config.json is missing")));
        Component vae = checkpoint.vae();
        autoencoder = Autoencoders.build(
                new CheckpointWeights(ops, vae.weights(), autoencoderType(vae), Map.of()),
                new NetworkConfig(vae.config(), vae.source()));
        networks = new NetworkSets(checkpoint, ops, type);
        profile = describe(defaults);
        refiner = refines ? openRefiner() : Optional.empty();
    }

    /** @throws ModelLoadException naming what is wrong with the checkpoint */
    static LoadedModel open(Path path, EngineOptions options) {
        Checkpoint checkpoint = Checkpoint.open(path);
        try {
            LoadedModel model = onto(Devices.open(options.device()), checkpoint, options);
            // Weights that were widened on the way left their copies in direct buffers, which nothing else frees soon.
            System.gc();
            return model;
        } catch (RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    private static LoadedModel onto(Ops ops, Checkpoint checkpoint, EngineOptions options) {
        try (BuildScope scope = BuildScope.open()) {
            ModelDefaults defaults = ModelDefaults.of(checkpoint);
            ElementType type = Devices.elementType(options, defaults.precision().flatMap(Precision::parse), ops);
            LoadedModel model = new LoadedModel(checkpoint, defaults, ops, type, options.refiner());
            scope.keep();
            return model;
        } catch (RuntimeException e) {
            ops.close();
            throw e;
        }
    }

    private Optional<Refiner> openRefiner() {
        return Optional.of(checkpoint.path().resolve("refiner"))
                .filter(Files::isDirectory)
                .map(folder -> Refiner.open(folder, ops, type));
    }

    /** SDXL's autoencoder overflows in float16. */
    private ElementType autoencoderType(Component vae) {
        boolean upcast = vae.config().path("force_upcast").asBoolean(false) && checkpoint.family() == ModelFamily.SDXL;
        return type == ElementType.FLOAT16 && upcast ? ElementType.FLOAT32 : type;
    }

    private ModelProfile describe(ModelDefaults defaults) {
        return new ModelProfile(
                defaults.name(),
                checkpoint.kind().words(),
                defaults.size(),
                autoencoder.pixelsPerLatent(),
                defaults.steps(),
                defaults.guidanceScale(),
                defaults.guidanceRescale(),
                Devices.precision(type),
                defaults.finish());
    }

    Ops ops() {
        return ops;
    }

    ElementType type() {
        return type;
    }

    ScheduleConfig schedule() {
        return schedule;
    }

    Autoencoder autoencoder() {
        return autoencoder;
    }

    /** Empty where the model has none, or it is not to be used. */
    Optional<Refiner> refiner() {
        return refiner;
    }

    ModelProfile profile() {
        return profile;
    }

    /** The UNet and text encoders with these LoRAs in them. */
    NetworkSets networks() {
        return networks;
    }

    @Override
    public void close() {
        refiner.ifPresent(Refiner::close);
        networks.close();
        autoencoder.close();
        checkpoint.close();
        ops.close();
    }
}
