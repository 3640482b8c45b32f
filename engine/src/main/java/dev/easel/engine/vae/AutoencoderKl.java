package dev.easel.engine.vae;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.GroupNorm;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The autoencoder of the Stable Diffusion families (Rombach et al. 2022, appendix G). Thread-safe. */
final class AutoencoderKl implements Autoencoder {
    /** Of the pictures inside, for laying out weights: they grow from 64 to 512 and more. */
    private static final int USUAL_SIDE = 128;

    private final Ops ops;
    private final int latentChannels;
    private final int pixelsPerLatent;
    private final Scaling scaling;
    private final GroupNorm norm;
    private final Sequential encoder;
    private final Sequential decoder;

    AutoencoderKl(WeightSource source, NetworkConfig config) {
        ops = source.ops();
        encoder = new Sequential(ops);
        decoder = new Sequential(ops);
        latentChannels = config.size("latent_channels", 4);
        scaling = new Scaling(config.number("scaling_factor", 0.18215), config.number("shift_factor", 0));
        norm = new GroupNorm(config.size("norm_num_groups", 32), 1e-6);
        List<Integer> channels = config.sizes("block_out_channels");
        refuseUneven(config, channels);
        pixelsPerLatent = 1 << (channels.size() - 1);
        config.words("down_block_types", Set.of("DownEncoderBlock2D"));
        config.words("up_block_types", Set.of("UpDecoderBlock2D"));
        boolean attention = config.flag("mid_block_add_attention", true);
        int layers = config.size("layers_per_block", 1);
        buildEncoder(new Stage(source, "encoder.", encoder, attention), channels, layers, config);
        buildDecoder(new Stage(source, "decoder.", decoder, attention), channels, layers, config);
        config.only("act_fn", "silu")
                .absent("latents_mean", "latents_std")
                .ignore("sample_size", "force_upcast")
                .refuseOthers();
        source.refuseSurplus();
    }

    private void refuseUneven(NetworkConfig config, List<Integer> channels) {
        for (int count : channels) {
            if (count % norm.groups() != 0) {
                throw new ModelLoadException(config.source() + ": norm_num_groups=" + norm.groups()
                        + " does not divide " + count + " channels");
            }
        }
    }

    private void buildEncoder(Stage stage, List<Integer> channels, int layers, NetworkConfig config) {
        int in = channels.get(0);
        stage.conv("conv_in", in, config.size("in_channels", 3), 3);
        for (int i = 0; i < channels.size(); i++) {
            String prefix = "down_blocks." + i + ".";
            for (int j = 0; j < layers; j++) {
                stage.resnet(prefix + "resnets." + j + ".", channels.get(i), in);
                in = channels.get(i);
            }
            if (i < channels.size() - 1) {
                stage.halving(prefix + "downsamplers.0.", in);
            }
        }
        stage.middle(in);
        stage.end(2 * latentChannels, in);
        if (config.flag("use_quant_conv", true)) {
            stage.root().conv("quant_conv", 2 * latentChannels, 2 * latentChannels, 1);
        }
    }

    private void buildDecoder(Stage stage, List<Integer> channels, int layers, NetworkConfig config) {
        if (config.flag("use_post_quant_conv", true)) {
            stage.root().conv("post_quant_conv", latentChannels, latentChannels, 1);
        }
        int in = channels.get(channels.size() - 1);
        stage.conv("conv_in", in, latentChannels, 3);
        stage.middle(in);
        for (int i = 0; i < channels.size(); i++) {
            String prefix = "up_blocks." + i + ".";
            int out = channels.get(channels.size() - 1 - i);
            for (int j = 0; j <= layers; j++) {
                stage.resnet(prefix + "resnets." + j + ".", out, in);
                in = out;
            }
            if (i < channels.size() - 1) {
                stage.doubling(prefix + "upsamplers.0.", in);
            }
        }
        stage.end(config.size("out_channels", 3), in);
    }

    /** Adds layers to one half of the network. */
    private final class Stage {
        private final WeightSource source;
        private final String prefix;
        private final Sequential into;
        private final boolean attention;

        Stage(WeightSource source, String prefix, Sequential into, boolean attention) {
            this.source = source;
            this.prefix = prefix;
            this.into = into;
            this.attention = attention;
        }

        Stage root() {
            return new Stage(source, "", into, attention);
        }

        private BlockWeights block(String name) {
            return new BlockWeights(source, prefix + name).at(USUAL_SIDE);
        }

        void conv(String name, int out, int in, int kernel) {
            TensorList w = into.keep(block("").conv(name, out, in, kernel));
            into.add(x -> ops.conv(x, w, 1, kernel / 2));
        }

        void resnet(String name, int out, int in) {
            BlockWeights block = block(name)
                    .norm("norm1", in)
                    .conv("conv1", out, in, 3)
                    .norm("norm2", out)
                    .conv("conv2", out, out, 3);
            TensorList w = into.keep(in == out ? block : block.conv("conv_shortcut", out, in, 1));
            into.add(x -> ops.plainResnet(x, w, norm));
        }

        void middle(int channels) {
            resnet("mid_block.resnets.0.", channels, channels);
            if (attention) {
                TensorList w = into.keep(block("mid_block.attentions.0.")
                        .norm("group_norm", channels)
                        .linear("to_q", channels, channels)
                        .linear("to_k", channels, channels)
                        .linear("to_v", channels, channels)
                        .linear("to_out.0", channels, channels));
                into.add(x -> ops.pixelAttention(x, w, norm));
            }
            resnet("mid_block.resnets.1.", channels, channels);
        }

        void halving(String name, int channels) {
            TensorList w = into.keep(block(name).halvingConv("conv", channels, 0));
            into.add(x -> ops.downsampleAsymmetric(x, w));
        }

        void doubling(String name, int channels) {
            into.addDoubling(into.keep(block(name).conv("conv", channels, channels, 3)));
        }

        void end(int out, int in) {
            TensorList w = into.keep(block("").norm("conv_norm_out", in).conv("conv_out", out, in, 3));
            into.add(x -> ops.output(x, w, norm));
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
        return decoder.run(ops.scaled(latents, 1, 0));
    }

    @Override
    public Encoded encode(Tensor pixels) {
        try (Tensor moments = encoder.run(ops.scaled(pixels, 1, 0))) {
            List<Tensor> halves = ops.halves(moments);
            return new Encoded(halves.get(0), Optional.of(halves.get(1)));
        }
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
