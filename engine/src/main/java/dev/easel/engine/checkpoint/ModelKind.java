package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a checkpoint is, as its configurations tell.
 *
 * @param family decides the text encoders and the conditioning
 * @param inpainting the UNet also takes a mask and the masked picture
 * @param latentConsistency distilled to a few steps
 */
public record ModelKind(ModelFamily family, boolean inpainting, boolean latentConsistency) {
    static ModelKind of(JsonNode modelIndex, JsonNode unet, JsonNode scheduler, String source) {
        int in = unet.path("in_channels").asInt();
        int out = unet.path("out_channels").asInt(in);
        boolean consistency = unet.path("time_cond_proj_dim").isNumber()
                || scheduler.path("_class_name").asText().equals("LCMScheduler");
        return new ModelKind(ModelFamily.of(modelIndex, unet, source), in == 2 * out + 1, consistency);
    }

    /** For people, such as "SD 1.x inpainting". */
    public String words() {
        return family.words() + (inpainting ? " inpainting" : "") + (latentConsistency ? " LCM" : "");
    }
}
