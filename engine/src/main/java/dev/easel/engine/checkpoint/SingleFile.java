package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens a checkpoint in one file, under the names of the code that trained Stable Diffusion. Weights outside the known
 * networks, such as noise tables and averaged copies, are not looked at.
 */
final class SingleFile {
    private static final String UNET = "model.diffusion_model.";
    private static final String VAE = "first_stage_model.";
    private static final String CLIP = "cond_stage_model.transformer.";
    private static final String OPEN_CLIP = "cond_stage_model.model.";
    private static final String XL_CLIP = "conditioner.embedders.0.transformer.";
    private static final String XL_OPEN_CLIP = "conditioner.embedders.1.model.";
    private static final String XL_REFINER = "conditioner.embedders.0.model.";
    private static final List<String> PREFIXES = List.of(UNET, VAE, CLIP, OPEN_CLIP, XL_CLIP, XL_OPEN_CLIP);
    private static final int SD2_LAYERS = 23;

    private final SafetensorsFile file;
    private final Optional<Path> configFolder;
    private final ModelFamily family;
    private final Map<String, Component> components = new LinkedHashMap<>();

    private SingleFile(SafetensorsFile file, Optional<Path> configFolder) {
        this.file = file;
        this.configFolder = configFolder;
        refuseOthers(file);
        this.family = family(file);
    }

    static CheckpointParts open(Path path, Optional<Path> configFolder) {
        WeightFiles.refusePickled(path);
        return new SingleFile(SafetensorsFile.open(path), configFolder).parts();
    }

    /** Whether a file holds a UNet under the original names. */
    static boolean isCheckpoint(Weights file) {
        return hasPrefix(file, UNET + "input_blocks.");
    }

    /** Tells the family by the text encoders, or by the UNet where there are none. */
    static ModelFamily family(Weights file) {
        if (hasPrefix(file, "conditioner.") || file.has(UNET + "label_emb.0.0.weight")) {
            return ModelFamily.SDXL;
        }
        String projection = UNET + "middle_block.1.proj_in.weight";
        boolean linear = file.has(projection) && file.info(projection).rank() == 2;
        return hasPrefix(file, OPEN_CLIP) || linear ? ModelFamily.SD2 : ModelFamily.SD1;
    }

    private static void refuseOthers(Weights file) {
        if (PREFIXES.stream().noneMatch(prefix -> hasPrefix(file, prefix))) {
            String first = file.names().stream()
                    .findFirst()
                    .map(name -> "; it holds '" + name + "'")
                    .orElse("");
            throw new ModelLoadException(
                    file.source() + ": has none of the weight names of Stable Diffusion 1.x, 2.x or XL" + first);
        }
        if (hasPrefix(file, XL_REFINER)) {
            throw new ModelLoadException(file.source() + ": is an SDXL refiner, which does not draw on its own");
        }
        if (file.has("edm_mean")) {
            throw new ModelLoadException(
                    file.source() + ": was trained with EDM noise ('edm_mean'), which is not loaded");
        }
    }

    private static boolean hasPrefix(Weights file, String prefix) {
        return file.names().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private CheckpointParts parts() {
        if (hasPrefix(file, UNET)) {
            Weights original = under(UNET);
            Weights unet = translate(original, OriginalUnet.tableByOriginal(original.names(), file.source()), "UNet");
            add("unet", unet, () -> InferredUnet.config(unet, family));
        }
        if (hasPrefix(file, VAE)) {
            Weights original = under(VAE);
            Weights vae = ModernNames.vae(translate(original, OriginalVae.table(original.names()), "VAE"));
            add("vae", vae, () -> InferredVae.config(vae, family));
        }
        addClip(CLIP);
        addClip(XL_CLIP);
        addOpenClip("text_encoder", OPEN_CLIP);
        addOpenClip("text_encoder_2", XL_OPEN_CLIP);
        return new CheckpointParts(modelIndex(), components, tokenizers(), scheduler());
    }

    private void addClip(String prefix) {
        if (hasPrefix(file, prefix)) {
            Weights text = ModernNames.clipText(under(prefix));
            add("text_encoder", text, () -> InferredText.config(text, "quick_gelu"));
        }
    }

    private void addOpenClip(String part, String prefix) {
        if (hasPrefix(file, prefix)) {
            Weights original = under(prefix);
            boolean projection = prefix.equals(XL_OPEN_CLIP);
            int all = OpenClipNames.layers(original);
            int most = projection ? all : Math.min(all, SD2_LAYERS);
            int layers = config(part)
                    .map(given -> given.path("num_hidden_layers").asInt(most))
                    .orElse(most);
            Weights text = OpenClipNames.translate(original, layers, projection);
            add(part, text, () -> InferredText.config(text, "gelu"));
        }
    }

    private void add(String part, Weights weights, Supplier<ObjectNode> inferred) {
        JsonNode config = config(part).orElseGet(inferred);
        components.put(part, new Component(config, weights, file.source()));
    }

    private Weights under(String prefix) {
        RenamedWeights.Builder part = new RenamedWeights.Builder(file);
        file.names().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> part.take(name.substring(prefix.length()), name));
        return part.build();
    }

    private static Weights translate(Weights original, NameTable table, String network) {
        RenamedWeights.Builder renamed = new RenamedWeights.Builder(original);
        for (String old : original.names()) {
            if (old.startsWith("loss.") || old.startsWith("model_ema.")) {
                continue;
            }
            renamed.take(
                    table.today(old)
                            .orElseThrow(() -> new ModelLoadException(
                                    original.source() + ": the " + network + "'s weight '" + old + "' is unknown")),
                    old);
        }
        return renamed.build();
    }

    private Optional<ObjectNode> config(String part) {
        return configFolder.flatMap(
                folder -> JsonFile.readIfPresent(folder.resolve(part).resolve("config.json")));
    }

    private ObjectNode modelIndex() {
        ObjectNode inferred = JsonFile.JSON.createObjectNode();
        boolean large = family == ModelFamily.SDXL;
        inferred.put("_class_name", large ? "StableDiffusionXLPipeline" : "StableDiffusionPipeline");
        // So published for the base model; elsewhere the pipeline has no such switch.
        if (large) {
            inferred.put("force_zeros_for_empty_prompt", true);
        }
        return configFolder
                .flatMap(folder -> JsonFile.readIfPresent(folder.resolve(DiffusersFolder.INDEX)))
                .orElse(inferred);
    }

    private List<TokenizerFiles> tokenizers() {
        return configFolder.map(DiffusersFolder::tokenizers).orElse(List.of());
    }

    private Optional<JsonNode> scheduler() {
        Optional<JsonNode> given = configFolder.flatMap(DiffusersFolder::scheduler);
        return given.isPresent() ? given : Optional.of(InferredScheduler.config(file, family));
    }
}
