package dev.easel.engine.denoise;

import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.ArrayList;
import java.util.List;

/** Turns a hint picture into what is to be added to a UNet's skips (Zhang et al. 2023). Thread-safe. */
public final class ControlNet implements AutoCloseable {
    private final Ops ops;
    private final Encoder encoder;
    private final List<HintLayer> hint = new ArrayList<>();
    private final List<TensorList> zeroConvs = new ArrayList<>();
    private final TensorList middleConv;

    private record HintLayer(TensorList conv, int stride) {}

    public ControlNet(WeightSource source, NetworkConfig network) {
        ops = source.ops();
        UNetConfig config = UNetConfig.readEncoder(network);
        encoder = new Encoder(source, config);
        addHintLayers(source, config, network);
        network.only("controlnet_conditioning_channel_order", "rgb")
                .only("global_pool_conditions", false)
                .refuseOthers();
        addZeroConvs(source, config);
        int deepest = config.coarsest().channels();
        middleConv = new BlockWeights(source, "")
                .conv("controlnet_mid_block", deepest, deepest, 1)
                .build();
        source.refuseSurplus();
    }

    private void addHintLayers(WeightSource source, UNetConfig config, NetworkConfig network) {
        List<Integer> channels = network.sizes("conditioning_embedding_out_channels");
        hint.add(hintLayer(
                source, "conv_in", new Channels(channels.get(0), network.size("conditioning_channels", 3)), 1));
        for (int i = 0; i + 1 < channels.size(); i++) {
            hint.add(hintLayer(source, "blocks." + 2 * i, new Channels(channels.get(i), channels.get(i)), 1));
            hint.add(hintLayer(source, "blocks." + (2 * i + 1), new Channels(channels.get(i + 1), channels.get(i)), 2));
        }
        int first = config.levels().get(0).channels();
        hint.add(hintLayer(source, "conv_out", new Channels(first, channels.get(channels.size() - 1)), 1));
    }

    private static HintLayer hintLayer(WeightSource source, String name, Channels channels, int stride) {
        TensorList conv = new BlockWeights(source, "controlnet_cond_embedding.")
                .conv(name, channels.out(), channels.in(), 3)
                .build();
        return new HintLayer(conv, stride);
    }

    private record Channels(int out, int in) {}

    private void addZeroConvs(WeightSource source, UNetConfig config) {
        List<Integer> skips = config.skipChannels();
        for (int i = 0; i < skips.size(); i++) {
            zeroConvs.add(new BlockWeights(source, "controlnet_down_blocks.")
                    .conv(Integer.toString(i), skips.get(i), skips.get(i), 1)
                    .build());
        }
    }

    /**
     * The hint's features; the same at every step.
     *
     * @param picture [B, 3, 8H, 8W], 0 to 1
     */
    public Tensor embed(Tensor picture) {
        Tensor x = ops.cast(picture, ElementType.FLOAT32);
        for (int i = 0; i < hint.size(); i++) {
            try (Tensor before = x;
                    Tensor h = ops.conv(before, hint.get(i).conv(), hint.get(i).stride(), 1)) {
                x = i + 1 < hint.size() ? ops.silu(h) : ops.scaled(h, 1, 0);
            }
        }
        return x;
    }

    /**
     * One network call.
     *
     * @param hint from embed, one row for each of the latents
     * @param scale how strongly
     */
    public ControlResiduals forward(
            Tensor latents, Tensor times, Conditioning conditioning, Tensor hint, double scale) {
        try (Signals signals = encoder.signals(times, conditioning);
                Tensor first = encoder.begin(latents)) {
            List<Tensor> skips = encoder.down(ops.add(first, hint), signals);
            List<Tensor> down = new ArrayList<>();
            try (Tensor x = encoder.middle(skips.get(skips.size() - 1), signals)) {
                for (int i = 0; i < skips.size(); i++) {
                    down.add(scaledConv(skips.get(i), zeroConvs.get(i), scale));
                }
                return new ControlResiduals(down, scaledConv(x, middleConv, scale));
            } catch (RuntimeException e) {
                down.forEach(Tensor::close);
                throw e;
            } finally {
                skips.forEach(Tensor::close);
            }
        }
    }

    private Tensor scaledConv(Tensor x, TensorList conv, double scale) {
        try (Tensor y = ops.conv(x, conv, 1, 0)) {
            return ops.scaled(y, scale, 0);
        }
    }

    @Override
    public void close() {
        encoder.close();
        hint.forEach(layer -> layer.conv().close());
        zeroConvs.forEach(TensorList::close);
        middleConv.close();
    }
}
