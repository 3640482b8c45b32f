package dev.easel.engine.denoise;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Predicts the noise (or velocity) in latents: UNet2DConditionModel of the Stable Diffusion families
 * (Rombach et al. 2022). Thread-safe.
 */
public final class UNet implements AutoCloseable {
    private final Ops ops;
    private final UNetConfig config;
    private final Encoder encoder;
    private final List<UpLayer> up = new ArrayList<>();
    private final TensorList out;

    /** A resnet on x and a skip, perhaps a transformer, and perhaps a doubling after it. */
    private record UpLayer(Resnet resnet, Optional<SpatialTransformer> transformer, Optional<TensorList> upsample)
            implements AutoCloseable {
        @Override
        public void close() {
            resnet.close();
            transformer.ifPresent(SpatialTransformer::close);
            upsample.ifPresent(TensorList::close);
        }
    }

    public UNet(WeightSource source, UNetConfig config) {
        this.ops = source.ops();
        this.config = config;
        encoder = new Encoder(source, config);
        Deque<Integer> skipChannels = new ArrayDeque<>();
        config.skipChannels().forEach(skipChannels::push);
        int channels = config.coarsest().channels();
        for (int i = 0; i < config.levels().size(); i++) {
            addLevel(source, i, channels, skipChannels);
            channels = config.levels().get(config.levels().size() - 1 - i).channels();
        }
        out = new BlockWeights(source, "")
                .at(config.side(0))
                .norm("conv_norm_out", channels)
                .conv("conv_out", config.outChannels(), channels, 3)
                .build();
        source.refuseSurplus();
    }

    public UNetConfig config() {
        return config;
    }

    private void addLevel(WeightSource source, int index, int channelsBefore, Deque<Integer> skipChannels) {
        int levels = config.levels().size();
        int depth = levels - 1 - index;
        UNetConfig.Level level = config.levels().get(depth);
        String prefix = "up_blocks." + index + ".";
        int in = channelsBefore;
        for (int j = 0; j <= level.layers(); j++) {
            Resnet.Sizes sizes =
                    new Resnet.Sizes(in + skipChannels.pop(), level.channels(), config.timeDim(), config.side(depth));
            Resnet resnet = new Resnet(source, prefix + "resnets." + j + ".", sizes, config.norm());
            Optional<SpatialTransformer> transformer = level.attendsUp()
                    ? Optional.of(new SpatialTransformer(source, prefix + "attentions." + j + ".", config, depth))
                    : Optional.empty();
            Optional<TensorList> upsample = j == level.layers() && index < levels - 1
                    ? Optional.of(new BlockWeights(source, prefix + "upsamplers.0.")
                            .at(config.side(depth - 1))
                            .conv("conv", level.channels(), level.channels(), 3)
                            .build())
                    : Optional.empty();
            up.add(new UpLayer(resnet, transformer, upsample));
            in = level.channels();
        }
    }

    /** What the whole prompt adds to the embedding of the time, [B, E]; empty in networks that see its tokens alone. */
    public Optional<Tensor> addedToTime(Conditioning conditioning) {
        return encoder.added(conditioning);
    }

    /**
     * One network call.
     *
     * @param latents [B, inChannels, H, W], scaled as the sampler wants
     * @param times [B], 0 to 999, each row its own
     * @param residuals what ControlNets add; empty for none
     * @return the prediction, float32 [B, outChannels, H, W]
     */
    public Tensor forward(Tensor latents, Tensor times, Conditioning conditioning, List<ControlResiduals> residuals) {
        Deque<Tensor> skips = new ArrayDeque<>();
        try (Signals signals = encoder.signals(times, conditioning)) {
            encoder.down(encoder.begin(latents), signals).forEach(skips::push);
            Tensor x = encoder.middle(skips.element(), signals);
            for (ControlResiduals control : residuals) {
                x = control.addTo(ops, skips, x);
            }
            for (UpLayer layer : up) {
                x = run(layer, x, skips, signals);
            }
            try (Tensor last = x) {
                return ops.output(last, out, config.norm());
            }
        } finally {
            skips.forEach(Tensor::close);
        }
    }

    /** Closes x and the skip that it takes. */
    private Tensor run(UpLayer layer, Tensor x, Deque<Tensor> skips, Signals signals) {
        Tensor h;
        try (Tensor before = x;
                Tensor skip = skips.pop()) {
            h = layer.resnet().forward(before, skip, signals.time());
        }
        if (layer.transformer().isPresent()) {
            try (Tensor before = h) {
                h = layer.transformer().get().forward(before, signals.promptEmbeddings());
            }
        }
        if (layer.upsample().isPresent()) {
            // The size of the next skip, which is not always twice this one: odd sizes were rounded up on the way down.
            long[] size = ops.shape(skips.element());
            try (Tensor before = h) {
                h = ops.upsample(before, layer.upsample().get(), size[2], size[3]);
            }
        }
        return h;
    }

    @Override
    public void close() {
        encoder.close();
        up.forEach(UpLayer::close);
        out.close();
    }
}
