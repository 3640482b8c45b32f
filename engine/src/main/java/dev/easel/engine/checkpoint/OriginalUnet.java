package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of a UNet in the code that Stable Diffusion was trained with, where blocks are numbered through:
 * {@code input_blocks.0} is the first convolution, then each level has its layers and, but for the last, a downsampler.
 */
final class OriginalUnet {
    private static final String[] RESNET = {
        "in_layers.0", "norm1",
        "in_layers.2", "conv1",
        "out_layers.0", "norm2",
        "out_layers.3", "conv2",
        "emb_layers.1", "time_emb_proj",
        "skip_connection", "conv_shortcut"
    };
    private static final Pattern DOWNSAMPLER = Pattern.compile("input_blocks\\.(\\d{1,3})\\.0\\.op\\.weight");
    private static final Pattern INPUT = Pattern.compile("input_blocks\\.(\\d{1,3})\\..*");
    private static final Pattern LEVEL = Pattern.compile("down_blocks\\.(\\d{1,2})\\..*");
    private static final Pattern LAYER = Pattern.compile("down_blocks\\.0\\.resnets\\.(\\d{1,2})\\..*");
    private static final int MOST = 16;

    private OriginalUnet() {}

    /** The table for a UNet whose weights have these original names. */
    static NameTable tableByOriginal(Collection<String> names, String source) {
        int last = numbers(INPUT, names).max().orElse(0);
        int step = numbers(DOWNSAMPLER, names).min().orElse(last + 1);
        int levels = step == 0 ? 0 : last / step + 1;
        if (step < 2 || step > MOST || levels > MOST) {
            throw new ModelLoadException(source + ": its UNet has no known layout; the last input block is " + last
                    + ", the first downsampler " + step);
        }
        return table(levels, step - 1);
    }

    /** The table for a UNet whose weights or modules have these names of today, if it has that structure at all. */
    static NameTable tableByToday(Collection<String> names) {
        int levels = numbers(LEVEL, names).max().orElse(0) + 1;
        int layers = numbers(LAYER, names).max().orElse(0) + 1;
        return table(Math.min(levels, MOST), Math.min(layers, MOST));
    }

    private static IntStream numbers(Pattern pattern, Collection<String> names) {
        return names.stream()
                .map(pattern::matcher)
                .filter(match -> match.matches())
                .mapToInt(match -> Integer.parseInt(match.group(1)));
    }

    private static NameTable table(int levels, int layers) {
        NameTable table = new NameTable()
                .pair("time_embed.0", "time_embedding.linear_1")
                .pair("time_embed.2", "time_embedding.linear_2")
                .pair("time_embed.cond_proj", "time_embedding.cond_proj")
                .pair("label_emb.0.0", "add_embedding.linear_1")
                .pair("label_emb.0.2", "add_embedding.linear_2")
                .pair("input_blocks.0.0", "conv_in")
                .pair("out.0", "conv_norm_out")
                .pair("out.2", "conv_out")
                .pairInner("middle_block.0", "mid_block.resnets.0", RESNET)
                .pair("middle_block.1", "mid_block.attentions.0")
                .pairInner("middle_block.2", "mid_block.resnets.1", RESNET);
        for (int level = 0; level < levels; level++) {
            addDown(table, level, layers);
            addUp(table, level, layers);
        }
        return table;
    }

    private static void addDown(NameTable table, int level, int layers) {
        String today = "down_blocks." + level;
        int first = level * (layers + 1) + 1;
        for (int layer = 0; layer < layers; layer++) {
            String original = "input_blocks." + (first + layer);
            table.pairInner(original + ".0", today + ".resnets." + layer, RESNET);
            table.pair(original + ".1", today + ".attentions." + layer);
        }
        table.pair("input_blocks." + (first + layers) + ".0.op", today + ".downsamplers.0.conv");
    }

    private static void addUp(NameTable table, int level, int layers) {
        String today = "up_blocks." + level;
        int first = level * (layers + 1);
        for (int layer = 0; layer <= layers; layer++) {
            String original = "output_blocks." + (first + layer);
            table.pairInner(original + ".0", today + ".resnets." + layer, RESNET);
            table.pair(original + ".1", today + ".attentions." + layer);
        }
        // The upsampler follows the attention where the level has one.
        String upsampler = today + ".upsamplers.0.conv";
        table.pair("output_blocks." + (first + layers) + ".1.conv", upsampler);
        table.pair("output_blocks." + (first + layers) + ".2.conv", upsampler);
    }
}
