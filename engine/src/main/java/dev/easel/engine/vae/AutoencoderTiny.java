package dev.easel.engine.vae;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.List;
import java.util.Optional;

/** The small distilled autoencoder (TAESD): convolutions and ReLU only. Thread-safe. */
final class AutoencoderTiny implements Autoencoder {
    /** Of the pictures inside, for laying out weights. */
    private static final int USUAL_SIDE = 64;

    private final Ops ops;
    private final int latentChannels;
    private final int pixelsPerLatent;
    private final Scaling scaling;
    private final Sequential encoder;
    private final Sequential decoder;

    AutoencoderTiny(WeightSource source, NetworkConfig config) {
        ops = source.ops();
        encoder = new Sequential(ops);
        decoder = new Sequential(ops);
        latentChannels = config.size("latent_channels", 4);
        scaling = new Scaling(config.number("scaling_factor", 1), config.number("shift_factor", 0));
        List<Integer> down = config.sizes("encoder_block_out_channels");
        List<Integer> up = config.sizes("decoder_block_out_channels");
        pixelsPerLatent = 1 << (up.size() - 1);
        if (down.size() != up.size()) {
            throw new ModelLoadException(config.source() + ": encoder_block_out_channels has " + down.size()
                    + " entries, decoder_block_out_channels " + up.size());
        }
        int channels = config.size("in_channels", 3);
        buildEncoder(new Layers(source, "encoder.layers.", encoder), down, config, channels);
        buildDecoder(new Layers(source, "decoder.layers.", decoder), up, config, config.size("out_channels", 3));
        config.only("act_fn", "relu")
                .only("upsample_fn", "nearest")
                .only("upsampling_scaling_factor", 2)
                .ignore("block_out_channels", "force_upcast", "latent_magnitude", "latent_shift")
                .refuseOthers();
        source.refuseSurplus();
    }

    private void buildEncoder(Layers layers, List<Integer> channels, NetworkConfig config, int in) {
        List<Integer> blocks = config.sizesOrOne("num_encoder_blocks", channels.size(), 3);
        layers.conv(channels.get(0), in, 1, true);
        for (int i = 0; i < channels.size(); i++) {
            if (i > 0) {
                layers.conv(channels.get(i), channels.get(i), 2, false);
            }
            layers.blocks(blocks.get(i), channels.get(i));
        }
        layers.conv(latentChannels, channels.get(channels.size() - 1), 1, true);
    }

    private void buildDecoder(Layers layers, List<Integer> channels, NetworkConfig config, int out) {
        List<Integer> blocks = config.sizesOrOne("num_decoder_blocks", channels.size(), 3);
        layers.conv(channels.get(0), latentChannels, 1, true);
        layers.relu();
        for (int i = 0; i < channels.size(); i++) {
            boolean last = i == channels.size() - 1;
            layers.blocks(blocks.get(i), channels.get(i));
            if (last) {
                layers.conv(out, channels.get(i), 1, true);
            } else {
                layers.doubling(channels.get(i));
            }
        }
    }

    /** Numbers the layers as the checkpoint does; those without weights count too. */
    private final class Layers {
        private final WeightSource source;
        private final String prefix;
        private final Sequential into;
        private int index;

        Layers(WeightSource source, String prefix, Sequential into) {
            this.source = source;
            this.prefix = prefix;
            this.into = into;
        }

        void conv(int out, int in, int stride, boolean bias) {
            TensorList w = kernel(out, in, stride, bias);
            into.add(x -> ops.conv(x, w, stride, 1));
        }

        void relu() {
            index++;
            into.add(ops::relu);
        }

        void blocks(int count, int channels) {
            for (int i = 0; i < count; i++, index++) {
                TensorList w = into.keep(new BlockWeights(source, prefix + index + ".conv.")
                        .at(USUAL_SIDE)
                        .conv("0", channels, channels, 3)
                        .conv("2", channels, channels, 3)
                        .conv("4", channels, channels, 3));
                into.add(x -> ops.tinyBlock(x, w));
            }
        }

        void doubling(int channels) {
            index++;
            into.addDoubling(kernel(channels, channels, 1, false));
        }

        private TensorList kernel(int out, int in, int stride, boolean bias) {
            BlockWeights block = new BlockWeights(source, prefix).at(stride == 1 ? USUAL_SIDE : 0);
            String name = Integer.toString(index++);
            return into.keep(bias ? block.conv(name, out, in, 3) : block.convWithoutBias(name, out, in, 3));
        }
    }

    @Override
    public int latentChannels() {
        return latentChannels;
    }

    @Override
    public int pixelsPerLatent() {
        return pixelsPerLatent;
    }

    @Override
    public Scaling scaling() {
        return scaling;
    }

    @Override
    public Tensor decode(Tensor latents) {
        try (Tensor zeroToOne = decoder.run(ops.softClamp(latents))) {
            return ops.scaled(zeroToOne, 2, -1);
        }
    }

    @Override
    public Encoded encode(Tensor pixels) {
        return new Encoded(encoder.run(ops.scaled(pixels, 0.5, 0.5)), Optional.empty());
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
