package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.Component;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.checkpoint.TokenizerFiles;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.LowRankUpdate;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.text.ClipTokenizer;
import dev.easel.engine.text.PromptEncoder;
import dev.easel.engine.text.SpecialTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The networks as the checkpoint has them, always, and once more with the LoRAs that were used last. The checkpoint stays
 * mapped, so that neither laying LoRAs over it nor taking them off reads or loads it anew. Confined to the worker thread.
 */
final class NetworkSets implements AutoCloseable {
    private final Checkpoint checkpoint;
    private final Ops ops;
    private final ElementType type;
    private final Networks plain;
    private @Nullable Networks adapted;
    private List<LoraUse> adaptedWith = List.of();

    NetworkSets(Checkpoint checkpoint, Ops ops, ElementType type) {
        this.checkpoint = checkpoint;
        this.ops = ops;
        this.type = type;
        plain = build(LoraUpdates.none());
    }

    /**
     * The networks with these LoRAs in them; those with other LoRAs are freed, so nothing may be using them.
     *
     * @throws RefusedRequestException naming a LoRA file that does not exist
     * @throws ModelLoadException naming what is wrong with a LoRA file
     */
    Networks with(List<LoraUse> loras) {
        if (loras.isEmpty()) {
            return plain;
        }
        if (adapted == null || !adaptedWith.equals(loras)) {
            LoraUpdates updates = LoraUpdates.read(checkpoint, loras);
            freeAdapted();
            adapted = build(updates);
            adaptedWith = List.copyOf(loras);
        }
        return adapted;
    }

    private void freeAdapted() {
        if (adapted != null) {
            adapted.close();
            adapted = null;
        }
    }

    private Networks build(LoraUpdates updates) {
        Component unet = checkpoint.unet();
        return new Networks(
                new UNet(
                        weights(unet, type, updates.of("unet")),
                        UNetConfig.read(new NetworkConfig(unet.config(), unet.source()))),
                prompts(updates));
    }

    private PromptEncoder prompts(LoraUpdates updates) {
        List<PromptEncoder.Stage> stages = new ArrayList<>();
        List<Component> encoders = checkpoint.textEncoders();
        for (int i = 0; i < encoders.size(); i++) {
            Component component = encoders.get(i);
            Map<String, List<LowRankUpdate>> own = updates.of(i == 0 ? "text_encoder" : "text_encoder_2");
            // Text encoders are small and run once a prompt: float32 costs nothing there.
            ClipTextEncoder encoder = new ClipTextEncoder(
                    weights(component, ElementType.FLOAT32, own),
                    new NetworkConfig(component.config(), component.source()));
            stages.add(new PromptEncoder.Stage(tokenizer(i, encoder), encoder));
        }
        if (stages.isEmpty()) {
            throw new ModelLoadException(checkpoint.path() + ": it has no text encoder");
        }
        boolean zeros =
                checkpoint.modelIndex().path("force_zeros_for_empty_prompt").asBoolean(false);
        return new PromptEncoder(ops, stages, zeros);
    }

    private ClipTokenizer tokenizer(int index, ClipTextEncoder encoder) {
        List<TokenizerFiles> files = checkpoint.tokenizers();
        if (files.size() <= index) {
            return ClipTokenizer.standard(index > 0 || encoder.width() == 1024);
        }
        TokenizerFiles own = files.get(index);
        SpecialTokens special =
                SpecialTokens.CLIP.withPad(own.padToken()).withWindow(Math.min(own.maxLength(), encoder.window()));
        return ClipTokenizer.read(own.vocabulary(), own.merges(), special);
    }

    private CheckpointWeights weights(Component component, ElementType as, Map<String, List<LowRankUpdate>> updates) {
        return new CheckpointWeights(ops, component.weights(), as, updates);
    }

    @Override
    public void close() {
        freeAdapted();
        plain.close();
    }
}
