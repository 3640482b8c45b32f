package dev.easel.engine.denoise;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way down and the middle of a UNet, which a ControlNet has too. Thread-safe. */
final class Encoder implements AutoCloseable {
    private final Ops ops;
    private final TensorList convIn;
    private final TimeEmbedding time;
    private final List<Layer> down = new ArrayList<>();
    private final Layer middle;
    private final Resnet last;

    /** A resnet with or without a transformer after it, or else a halving convolution. */
    private record Layer(List<Resnet> resnet, List<SpatialTransformer> transformer, List<TensorList> downsample)
            implements AutoCloseable {
        @Override
        public void close() {
            resnet.forEach(Resnet::close);
            transformer.forEach(SpatialTransformer::close);
            downsample.forEach(TensorList::close);
        }
    }

    Encoder(WeightSource source, UNetConfig config) {
        ops = source.ops();
        int channels = config.levels().get(0).channels();
        convIn = new BlockWeights(source, "")
                .conv("conv_in", channels, config.inChannels(), 3)
                .build();
        time = new TimeEmbedding(source, config);
        for (int i = 0; i < config.levels().size(); i++) {
            UNetConfig.Level level = config.levels().get(i);
            addLevel(source, config, i, channels);
            channels = level.channels();
        }
        int deepest = config.levels().size() - 1;
        Resnet.Sizes same = new Resnet.Sizes(channels, channels, config.timeDim(), config.side(deepest));
        middle = new Layer(
                List.of(new Resnet(source, "mid_block.resnets.0.", same, config.norm())),
                List.of(new SpatialTransformer(source, "mid_block.attentions.0.", config, deepest)),
                List.of());
        last = new Resnet(source, "mid_block.resnets.1.", same, config.norm());
    }

    private void addLevel(WeightSource source, UNetConfig config, int index, int channelsBefore) {
        UNetConfig.Level level = config.levels().get(index);
        String prefix = "down_blocks." + index + ".";
        int in = channelsBefore;
        for (int j = 0; j < level.layers(); j++) {
            Resnet.Sizes sizes = new Resnet.Sizes(in, level.channels(), config.timeDim(), config.side(index));
            Resnet resnet = new Resnet(source, prefix + "resnets." + j + ".", sizes, config.norm());
            List<SpatialTransformer> transformer = level.attendsDown()
                    ? List.of(new SpatialTransformer(source, prefix + "attentions." + j + ".", config, index))
                    : List.of();
            down.add(new Layer(List.of(resnet), transformer, List.of()));
            in = level.channels();
        }
        if (index < config.levels().size() - 1) {
            TensorList halving = new BlockWeights(source, prefix + "downsamplers.0.")
                    .at(config.side(index + 1))
                    .halvingConv("conv", level.channels(), 1)
                    .build();
            down.add(new Layer(List.of(), List.of(), List.of(halving)));
        }
    }

    Signals signals(Tensor times, Conditioning conditioning) {
        Tensor embedded = time.forward(times, conditioning);
        try {
            return new Signals(embedded, ops.likeWeights(conditioning.promptEmbeddings(), convIn));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    Optional<Tensor> added(Conditioning conditioning) {
        return time.added(conditioning);
    }

    /** The first picture that the layers see: [B, inChannels, H, W] -> [B, channels, H, W]. */
    Tensor begin(Tensor latents) {
        return ops.conv(latents, convIn, 1, 1);
    }

    /** Every layer's output from begin's on, finest first; begin's is taken over. */
    List<Tensor> down(Tensor begin, Signals signals) {
        List<Tensor> skips = new ArrayList<>();
        skips.add(begin);
        try {
            for (Layer layer : down) {
                skips.add(run(layer, skips.get(skips.size() - 1), signals));
            }
            return skips;
        } catch (RuntimeException e) {
            skips.forEach(Tensor::close);
            throw e;
        }
    }

    Tensor middle(Tensor x, Signals signals) {
        try (Tensor h = run(middle, x, signals)) {
            return last.forward(h, signals.time());
        }
    }

    private Tensor run(Layer layer, Tensor x, Signals signals) {
        if (!layer.downsample().isEmpty()) {
            return ops.conv(x, layer.downsample().get(0), 2, 1);
        }
        Tensor h = layer.resnet().get(0).forward(x, signals.time());
        if (layer.transformer().isEmpty()) {
            return h;
        }
        try (Tensor before = h) {
            return layer.transformer().get(0).forward(before, signals.promptEmbeddings());
        }
    }

    @Override
    public void close() {
        convIn.close();
        time.close();
        down.forEach(Layer::close);
        middle.close();
        last.close();
    }
}
