package dev.easel.engine.parity;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.generate.LoraUpdates;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.LowRankUpdate;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;
import java.util.List;
import java.util.Map;

/**
 * Builds a checkpoint's networks in float32, which the caller closes.
 *
 * @param updates what LoRAs change in them
 */
record CaseNetworks(Ops ops, Checkpoint checkpoint, LoraUpdates updates) {
    static CaseNetworks of(Ops ops, Checkpoint checkpoint, List<LoraUse> loras) {
        return new CaseNetworks(ops, checkpoint, LoraUpdates.read(checkpoint, loras));
    }

    UNet unet() {
        Component unet = checkpoint.unet();
        return new UNet(weights(unet, updates.of("unet")), UNetConfig.read(config(unet)));
    }

    /** @param part text_encoder or text_encoder_2 */
    ClipTextEncoder textEncoder(String part) {
        Component encoder = component(part);
        return new ClipTextEncoder(weights(encoder, updates.of(part)), config(encoder));
    }

    Autoencoder autoencoder() {
        Component vae = checkpoint.vae();
        return Autoencoders.build(weights(vae, Map.of()), config(vae));
    }

    ControlNet controlNet() {
        Component net = component("controlnet");
        return new ControlNet(weights(net, Map.of()), config(net));
    }

    private Component component(String part) {
        return checkpoint
                .component(part)
                .orElseThrow(() -> new ModelLoadException(checkpoint.path() + ": has no " + part));
    }

    private CheckpointWeights weights(Component component, Map<String, List<LowRankUpdate>> own) {
        return new CheckpointWeights(ops, component.weights(), ElementType.FLOAT32, own);
    }

    private static NetworkConfig config(Component component) {
        return new NetworkConfig(component.config(), component.source());
    }
}
