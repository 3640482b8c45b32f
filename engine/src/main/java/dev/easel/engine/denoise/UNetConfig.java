package dev.easel.engine.denoise;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.GroupNorm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The shape of a UNet2DConditionModel, or of the encoder half that a ControlNet copies.
 *
 * @param inChannels 4, or 9 where the mask and the masked picture's latents come along
 * @param outChannels of the predicted latents; 0 in a ControlNet
 * @param sampleSize latents' usual side, for defaults; 0 where not told
 * @param levels from the finest to the coarsest
 * @param crossAttentionDim width of the prompt embeddings
 * @param upcastAttention whether attention is computed in float32
 * @param linearProjection whether transformers project by linear layers rather than 1x1 convolutions
 * @param norm of the resnets and the output
 * @param time how times are embedded
 */
public record UNetConfig(
        int inChannels,
        int outChannels,
        int sampleSize,
        List<Level> levels,
        int crossAttentionDim,
        boolean upcastAttention,
        boolean linearProjection,
        GroupNorm norm,
        Time time) {
    /**
     * One resolution.
     *
     * @param channels of its pictures
     * @param layers resnets on the way down; one more on the way up
     * @param heads of attention
     * @param transformerLayers blocks in each transformer
     * @param attendsDown whether its down block attends to the prompt
     * @param attendsUp whether its up block attends to the prompt
     */
    public record Level(
            int channels, int layers, int heads, int transformerLayers, boolean attendsDown, boolean attendsUp) {}

    /**
     * How times, and what is added to them, are embedded.
     *
     * @param cosineFirst order of the sinusoids
     * @param shift of their frequencies
     * @param guidanceDim width of the guidance embedding of LCM-distilled networks
     * @param addition what is added to the embedding of the time
     */
    public record Time(boolean cosineFirst, double shift, Optional<Integer> guidanceDim, Addition addition) {}

    /** What is added to the embedding of the time. */
    public sealed interface Addition {
        record None() implements Addition {}

        /** The prompt embeddings, pooled by attention. */
        record Text(int heads) implements Addition {}

        /**
         * SDXL's pooled text and sizes.
         *
         * @param sizeDim sinusoids for each of the six sizes
         * @param inputDim width of pooled text and sinusoids together
         */
        record TextAndSizes(int sizeDim, int inputDim) implements Addition {}
    }

    private static final Set<String> DOWN_TYPES = Set.of("CrossAttnDownBlock2D", "DownBlock2D");
    private static final Set<String> UP_TYPES = Set.of("CrossAttnUpBlock2D", "UpBlock2D");

    /** The usual side of a level's pictures. */
    int side(int level) {
        return Math.max(1, sampleSize >> level);
    }

    /** Width of the time's embedding. */
    int timeDim() {
        return 4 * levels.get(0).channels();
    }

    Level coarsest() {
        return levels.get(levels.size() - 1);
    }

    /** Channels of what the way down leaves for the way up, in the order it is made. */
    List<Integer> skipChannels() {
        List<Integer> channels = new ArrayList<>();
        channels.add(levels.get(0).channels());
        for (int i = 0; i < levels.size(); i++) {
            int halving = i < levels.size() - 1 ? 1 : 0;
            Level level = levels.get(i);
            channels.addAll(Collections.nCopies(level.layers() + halving, level.channels()));
        }
        return channels;
    }

    /** @throws ModelLoadException naming a setting that is not supported */
    public static UNetConfig read(NetworkConfig config) {
        refuseUnsupported(config);
        List<Integer> channels = config.sizes("block_out_channels");
        List<Boolean> attendsUp = config.words("up_block_types", UP_TYPES).stream()
                .map("CrossAttnUpBlock2D"::equals)
                .toList();
        if (attendsUp.size() != channels.size()) {
            throw new ModelLoadException(config.source() + ": up_block_types has " + attendsUp.size() + " entries, "
                    + "block_out_channels " + channels.size());
        }
        UNetConfig read = shape(config, channels, attendsUp, config.size("out_channels", 4));
        config.only("conv_out_kernel", 3).refuseOthers();
        return read;
    }

    /** @throws ModelLoadException naming a setting that is not supported */
    static UNetConfig readEncoder(NetworkConfig config) {
        refuseUnsupported(config);
        List<Integer> channels = config.sizes("block_out_channels");
        return shape(config, channels, channels.stream().map(c -> false).toList(), 0);
    }

    private static UNetConfig shape(
            NetworkConfig config, List<Integer> channels, List<Boolean> attendsUp, int outChannels) {
        int count = channels.size();
        List<String> down = config.words("down_block_types", DOWN_TYPES);
        if (down.size() != count) {
            throw new ModelLoadException(config.source() + ": down_block_types has " + down.size()
                    + " entries, block_out_channels " + count);
        }
        List<Integer> layers = config.sizesOrOne("layers_per_block", count, 2);
        // A misnomer of the format: attention_head_dim is the number of heads unless num_attention_heads is given.
        List<Integer> dims = config.sizesOrOne("attention_head_dim", count, 8);
        List<Integer> heads =
                config.has("num_attention_heads") ? config.sizesOrOne("num_attention_heads", count, 8) : dims;
        List<Integer> depth = config.sizesOrOne("transformer_layers_per_block", count, 1);
        List<Level> levels = IntStream.range(0, count)
                .mapToObj(i -> new Level(
                        channels.get(i),
                        layers.get(i),
                        heads.get(i),
                        depth.get(i),
                        down.get(i).equals("CrossAttnDownBlock2D"),
                        attendsUp.get(count - 1 - i)))
                .toList();
        levels.forEach(level -> refuseUneven(config, level));
        return new UNetConfig(
                config.size("in_channels", 4),
                outChannels,
                config.size("sample_size", 64),
                levels,
                config.size("cross_attention_dim", 1280),
                config.flag("upcast_attention", false),
                config.flag("use_linear_projection", false),
                new GroupNorm(config.size("norm_num_groups", 32), config.number("norm_eps", 1e-5)),
                time(config));
    }

    private static void refuseUneven(NetworkConfig config, Level level) {
        int groups = config.size("norm_num_groups", 32);
        if (level.channels() % groups != 0) {
            throw new ModelLoadException(config.source() + ": norm_num_groups=" + groups + " does not divide "
                    + level.channels() + " channels");
        }
        if (level.channels() % level.heads() != 0) {
            throw new ModelLoadException(config.source() + ": attention_head_dim=" + level.heads()
                    + " heads do not divide " + level.channels() + " channels");
        }
    }

    private static Time time(NetworkConfig config) {
        String type = config.oneOf("addition_embed_type", "none", "text", "text_time");
        int heads = config.size("addition_embed_type_num_heads", 64);
        Optional<Integer> sizeDim = config.optionalSize("addition_time_embed_dim");
        Optional<Integer> inputDim = config.optionalSize("projection_class_embeddings_input_dim");
        Addition addition = new Addition.None();
        if (type.equals("text")) {
            addition = new Addition.Text(heads);
        } else if (type.equals("text_time")) {
            addition = new Addition.TextAndSizes(
                    sizeDim.orElseThrow(() -> missing(config, "addition_time_embed_dim")),
                    inputDim.orElseThrow(() -> missing(config, "projection_class_embeddings_input_dim")));
        }
        return new Time(
                config.flag("flip_sin_to_cos", true),
                config.number("freq_shift", 0),
                config.optionalSize("time_cond_proj_dim"),
                addition);
    }

    private static ModelLoadException missing(NetworkConfig config, String key) {
        return new ModelLoadException(config.source() + ": " + key + " is missing");
    }

    private static void refuseUnsupported(NetworkConfig config) {
        config.only("act_fn", "silu")
                .only("attention_type", "default")
                .only("center_input_sample", false)
                .only("class_embeddings_concat", false)
                .only("conv_in_kernel", 3)
                .only("downsample_padding", 1)
                .only("dual_cross_attention", false)
                .only("mid_block_scale_factor", 1)
                .only("mid_block_type", "UNetMidBlock2DCrossAttn")
                .only("only_cross_attention", false)
                .only("mid_block_only_cross_attention", false)
                .only("resnet_out_scale_factor", 1.0)
                .only("resnet_skip_time_act", false)
                .only("resnet_time_scale_shift", "default")
                .only("time_embedding_type", "positional")
                .absent("class_embed_type", "num_class_embeds", "cross_attention_norm", "encoder_hid_dim")
                .absent("encoder_hid_dim_type", "reverse_transformer_layers_per_block", "time_embedding_act_fn")
                .absent("time_embedding_dim", "timestep_post_act")
                .ignore("dropout");
    }
}
