package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The noise schedule that all Stable Diffusion models were trained with. What a model predicts shows neither in names
 * nor in shapes; some files mark it with an empty weight or in their metadata, all others are taken for epsilon.
 */
final class InferredScheduler {
    private InferredScheduler() {}

    static ObjectNode config(SafetensorsFile file, ModelFamily family) {
        String stated =
                file.metadata().getOrDefault("modelspec.prediction_type", "").toLowerCase(Locale.ROOT);
        boolean velocity = file.has("v_pred") || stated.equals("v");
        ObjectNode config = JsonFile.JSON.createObjectNode();
        config.put("_class_name", family == ModelFamily.SDXL ? "EulerDiscreteScheduler" : "DDIMScheduler");
        config.put("num_train_timesteps", 1000).put("beta_schedule", "scaled_linear");
        config.put("beta_start", 0.00085).put("beta_end", 0.012);
        config.put("prediction_type", velocity ? "v_prediction" : "epsilon");
        config.put("rescale_betas_zero_snr", file.has("ztsnr"));
        config.put("timestep_spacing", file.has("ztsnr") ? "trailing" : "leading");
        return config.put("steps_offset", 1).put("clip_sample", false).put("set_alpha_to_one", false);
    }
}
