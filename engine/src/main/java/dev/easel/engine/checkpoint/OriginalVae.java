package dev.easel.engine.checkpoint;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of an AutoencoderKL in the code that Stable Diffusion was trained with, where the decoder counts down. */
final class OriginalVae {
    private static final Pattern LEVEL = Pattern.compile("(?:encoder\\.down|decoder\\.up)\\.(\\d{1,2})\\..*");
    private static final Pattern LAYER =
            Pattern.compile("(?:encoder\\.down|decoder\\.up)\\.\\d+\\.block\\.(\\d{1,2})\\..*");
    private static final int MOST = 16;

    private OriginalVae() {}

    /** The table for a VAE whose weights have these original names. */
    static NameTable table(Collection<String> names) {
        int levels = Math.min(MOST, highest(LEVEL, names) + 1);
        int layers = Math.min(MOST, highest(LAYER, names) + 1);
        NameTable table = new NameTable();
        for (String same : List.of("quant_conv", "post_quant_conv")) {
            table.pair(same, same);
        }
        addShared(table, "encoder");
        addShared(table, "decoder");
        for (int level = 0; level < levels; level++) {
            String encoder = "encoder.down_blocks." + level;
            String decoder = "decoder.up_blocks." + (levels - 1 - level);
            addLayers(table, "encoder.down." + level, encoder, layers);
            addLayers(table, "decoder.up." + level, decoder, layers);
            table.pair("encoder.down." + level + ".downsample.conv", encoder + ".downsamplers.0.conv");
            table.pair("decoder.up." + level + ".upsample.conv", decoder + ".upsamplers.0.conv");
        }
        return table;
    }

    private static int highest(Pattern pattern, Collection<String> names) {
        return names.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(0);
    }

    private static void addShared(NameTable table, String half) {
        String middle = half + ".mid_block";
        table.pair(half + ".conv_in", half + ".conv_in")
                .pair(half + ".conv_out", half + ".conv_out")
                .pair(half + ".norm_out", half + ".conv_norm_out")
                .pair(half + ".mid.block_1", middle + ".resnets.0")
                .pair(half + ".mid.block_2", middle + ".resnets.1")
                .pairInner(
                        half + ".mid.attn_1", middle + ".attentions.0", "norm", "group_norm", "q", "to_q", "k", "to_k")
                .pairInner(half + ".mid.attn_1", middle + ".attentions.0", "v", "to_v", "proj_out", "to_out.0");
    }

    private static void addLayers(NameTable table, String original, String today, int layers) {
        for (int layer = 0; layer < layers; layer++) {
            String resnet = today + ".resnets." + layer;
            table.pair(original + ".block." + layer, resnet)
                    .pair(original + ".block." + layer + ".nin_shortcut", resnet + ".conv_shortcut");
        }
    }
}
