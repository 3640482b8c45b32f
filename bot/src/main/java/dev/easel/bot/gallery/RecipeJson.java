package dev.easel.bot.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.List;
import java.util.Optional;

/** A recipe as JSON. parse is the inverse of format, and refuses keys and versions it does not know. */
public final class RecipeJson {
    /** Raised whenever a reader of the old version would draw something else. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RecipeJson() {}

    public static String format(Recipe recipe) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("easel", recipe.easelVersion());
        root.put("model", recipe.model().name());
        root.put("modelFingerprint", recipe.model().fingerprint());
        root.put("prompt", recipe.prompt());
        root.put("negativePrompt", recipe.negativePrompt());
        root.put("width", recipe.size().width());
        root.put("height", recipe.size().height());
        root.put("steps", recipe.steps());
        root.put("guidanceScale", recipe.guidanceScale());
        root.put("guidanceRescale", recipe.guidanceRescale());
        recipe.sampler().ifPresent(sampler -> root.put("sampler", sampler.toString()));
        root.put("seed", recipe.seed());
        root.put("count", recipe.count());
        root.put("clipSkip", recipe.clipSkip());
        recipe.start().ifPresent(start -> writeStart(root.putObject("start"), start));
        writeLoras(root, recipe.loras());
        MannerJson.write(root, recipe.manner());
        recipe.style().ifPresent(style -> root.put("style", style.id()));
        LastStageJson.write(root, recipe);
        root.put("device", recipe.engine().device());
        root.put("precision", recipe.engine().precision().id());
        if (recipe.engine().refiner()) {
            root.put("refiner", true);
        }
        return root.toPrettyString();
    }

    /**
     * The recipe that was formatted so.
     *
     * @throws RefusedInputException naming what is missing, malformed or unknown
     */
    public static Recipe parse(String json) {
        RecipeFields fields = new RecipeFields("recipe", read(json));
        long version = fields.integer("version", 1, Integer.MAX_VALUE);
        if (version != VERSION) {
            throw new RefusedInputException(
                    "the recipe is of version " + version + "; this easel reads version " + VERSION);
        }
        Recipe recipe = new Recipe(
                fields.text("easel"),
                new ModelReference(fields.text("model"), fields.text("modelFingerprint")),
                fields.text("prompt"),
                fields.text("negativePrompt"),
                size(fields),
                (int) fields.integer("steps", 1, 500),
                fields.number("guidanceScale"),
                fields.number("guidanceRescale"),
                fields.optionalText("sampler").map(RecipeJson::sampler),
                fields.integer("seed", 0, 0xFFFF_FFFFL),
                (int) fields.integer("count", 1, 16),
                (int) fields.integer("clipSkip", 0, 8),
                fields.optionalObject("start").map(RecipeJson::readStart),
                fields.objects("loras").stream().map(RecipeJson::readLora).toList(),
                fields.optionalObject("manner").map(MannerJson::read).orElse(Manner.PLAIN),
                fields.optionalText("style").map(RecipeJson::style),
                fields.optionalObject("finish").map(LastStageJson::finish),
                fields.optionalObject("enlargement").map(LastStageJson::enlargement),
                fields.optionalText("upscalerPrecision").map(RecipeJson::precision),
                new EngineOptions(
                        fields.text("device"), precision(fields.text("precision")), fields.optionalFlag("refiner")));
        fields.refuseUnread();
        return recipe;
    }

    private static ImageSize size(RecipeFields fields) {
        return new ImageSize((int) fields.integer("width", 1, ImageSize.LARGEST), (int)
                fields.integer("height", 1, ImageSize.LARGEST));
    }

    private static ObjectNode read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new RefusedInputException("the recipe is no JSON object");
        } catch (JsonProcessingException e) {
            throw new RefusedInputException("the recipe is " + IoReason.of(e), e);
        }
    }

    private static void writeStart(ObjectNode node, RecipeStart start) {
        writeFile(node, start.picture());
        node.put("strength", start.strength());
        if (start.soft()) {
            node.put("soft", true);
        }
        start.mask().ifPresent(mask -> writeFile(node.putObject("mask"), mask));
    }

    private static RecipeStart readStart(RecipeFields fields) {
        RecipeStart start = new RecipeStart(
                readFile(fields),
                fields.optionalObject("mask").map(RecipeJson::readMask),
                fields.number("strength"),
                fields.optionalFlag("soft"));
        fields.refuseUnread();
        return start;
    }

    private static FileReference readMask(RecipeFields fields) {
        FileReference mask = readFile(fields);
        fields.refuseUnread();
        return mask;
    }

    private static void writeLoras(ObjectNode root, List<RecipeLora> loras) {
        ArrayNode array = root.putArray("loras");
        for (RecipeLora lora : loras) {
            ObjectNode node = array.addObject();
            writeFile(node, lora.file());
            node.put("weight", lora.weight());
        }
    }

    private static RecipeLora readLora(RecipeFields fields) {
        RecipeLora lora = new RecipeLora(readFile(fields), fields.number("weight"));
        fields.refuseUnread();
        return lora;
    }

    private static void writeFile(ObjectNode node, FileReference file) {
        node.put("file", file.path());
        node.put("sha256", file.sha256());
    }

    private static FileReference readFile(RecipeFields fields) {
        return new FileReference(fields.text("file"), fields.text("sha256"));
    }

    private static SamplerName sampler(String name) {
        return SamplerName.parse(name)
                .orElseThrow(() -> new RefusedInputException("the recipe names the unknown sampler '" + name + "'"));
    }

    private static Style style(String id) {
        return Style.parse(id)
                .orElseThrow(() -> new RefusedInputException("the recipe names the unknown style '" + id + "'"));
    }

    private static Precision precision(String name) {
        Optional<Precision> precision = Precision.parse(name);
        return precision.orElseThrow(
                () -> new RefusedInputException("the recipe names the unknown precision '" + name + "'"));
    }
}
