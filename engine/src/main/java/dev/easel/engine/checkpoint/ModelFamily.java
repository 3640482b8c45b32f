package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.util.List;

/** The families of latent diffusion checkpoints that are loaded. */
public enum ModelFamily {
    SD1("SD 1.x"),
    SD2("SD 2.x"),
    SDXL("SDXL");

    private static final List<String> PIPELINES =
            List.of("StableDiffusion", "LatentConsistencyModel", "AutoPipelineFor", "DiffusionPipeline");
    private static final int SD2_CONTEXT = 1024;

    private final String words;

    ModelFamily(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /**
     * Tells the family by the configurations of a diffusers folder.
     *
     * @throws ModelLoadException when the pipeline is of another architecture
     */
    static ModelFamily of(JsonNode modelIndex, JsonNode unet, String source) {
        String pipeline = modelIndex.path("_class_name").asText("StableDiffusionPipeline");
        if (PIPELINES.stream().noneMatch(pipeline::startsWith) || pipeline.startsWith("StableDiffusion3")) {
            throw new ModelLoadException(
                    source + ": is a " + pipeline + "; only Stable Diffusion 1.x, 2.x and XL load");
        }
        boolean timeAndText = unet.path("addition_embed_type").asText().equals("text_time");
        if (timeAndText || pipeline.startsWith("StableDiffusionXL")) {
            return SDXL;
        }
        boolean second = unet.path("use_linear_projection").asBoolean()
                || unet.path("cross_attention_dim").asInt() == SD2_CONTEXT;
        return second ? SD2 : SD1;
    }
}
