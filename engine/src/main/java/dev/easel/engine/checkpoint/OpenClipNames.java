package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Presents a text encoder saved by OpenCLIP under the names of transformers. */
final class OpenClipNames {
    private static final Pattern LAYER = Pattern.compile("transformer\\.resblocks\\.(\\d{1,3})\\.(.+)");
    private static final NameTable OUTER = new NameTable()
            .pair("positional_embedding", "embeddings.position_embedding.weight")
            .pair("token_embedding", "embeddings.token_embedding")
            .pair("ln_final", "final_layer_norm");
    private static final NameTable INNER = new NameTable()
            .pair("ln_1", "layer_norm1")
            .pair("ln_2", "layer_norm2")
            .pair("mlp.c_fc", "mlp.fc1")
            .pair("mlp.c_proj", "mlp.fc2")
            .pair("attn.out_proj", "self_attn.out_proj");
    private static final List<String> IGNORED = List.of("logit_scale", "visual.", "attn_mask");

    private OpenClipNames() {}

    static int layers(Weights original) {
        return 1
                + original.names().stream()
                        .map(LAYER::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .max()
                        .orElse(-1);
    }

    /**
     * Translates.
     *
     * @param original weights under OpenCLIP's names
     * @param layers how many to keep; SD 2.x was trained on the output of the last but one
     * @param projection whether the text projection is kept
     */
    static Weights translate(Weights original, int layers, boolean projection) {
        RenamedWeights.Builder renamed = new RenamedWeights.Builder(original);
        for (String old : original.names()) {
            Matcher layer = LAYER.matcher(old);
            if (layer.matches()) {
                if (Integer.parseInt(layer.group(1)) < layers) {
                    addLayer(renamed, original, layer);
                }
            } else if (old.equals("text_projection")) {
                if (projection) {
                    // OpenCLIP multiplies from the right, transformers' linear layer from the left.
                    renamed.transposed("text_projection.weight", old);
                }
            } else if (IGNORED.stream().noneMatch(old::startsWith)) {
                renamed.take(OUTER.today(old).orElseThrow(() -> unknown(original, old)), old);
            }
        }
        return renamed.build();
    }

    private static void addLayer(RenamedWeights.Builder renamed, Weights original, Matcher layer) {
        String old = layer.group();
        String today = "encoder.layers." + layer.group(1) + ".";
        String inner = layer.group(2);
        if (inner.equals("attn.in_proj_weight") || inner.equals("attn.in_proj_bias")) {
            String kind = inner.substring("attn.in_proj_".length());
            for (int part = 0; part < 3; part++) {
                renamed.part(today + "self_attn." + "qkv".charAt(part) + "_proj." + kind, old, part, 3);
            }
        } else {
            renamed.take(today + INNER.today(inner).orElseThrow(() -> unknown(original, old)), old);
        }
    }

    private static ModelLoadException unknown(Weights original, String name) {
        return new ModelLoadException(original.source() + ": the text encoder's weight '" + name + "' is unknown");
    }
}
