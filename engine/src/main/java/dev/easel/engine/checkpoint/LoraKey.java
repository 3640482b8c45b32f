package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an entry of a LoRA file, taken apart. The dialects of kohya, PEFT and of old and new diffusers differ
 * in how they spell the module and the role; the module's name is kept with underscores throughout, as kohya spells
 * it.
 *
 * @param component unet, text_encoder or text_encoder_2
 * @param flatModule the module's name with dots as underscores; kohya's spelling cannot be told apart otherwise
 * @param role what the entry is to its module
 */
record LoraKey(String component, String flatModule, Role role) {
    enum Role {
        DOWN,
        UP,
        MIDDLE,
        ALPHA
    }

    private record Ending(Pattern pattern, Role role) {}

    private static final List<Ending> ENDINGS = List.of(
            ending("\\.lora_down\\.weight|\\.lora_A(\\.default)?\\.weight|[._]lora\\.down\\.weight", Role.DOWN),
            ending("\\.lora_linear_layer\\.down\\.weight", Role.DOWN),
            ending("\\.lora_up\\.weight|\\.lora_B(\\.default)?\\.weight|[._]lora\\.up\\.weight", Role.UP),
            ending("\\.lora_linear_layer\\.up\\.weight", Role.UP),
            ending("\\.lora_mid\\.weight", Role.MIDDLE),
            ending("(_lora|\\.lora|\\.lora_linear_layer)?\\.alpha", Role.ALPHA));

    private record Beginning(String text, String component) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("lora_unet_", "unet"),
            new Beginning("lora_te_", "text_encoder"),
            new Beginning("lora_te1_", "text_encoder"),
            new Beginning("lora_te2_", "text_encoder_2"),
            new Beginning("unet.", "unet"),
            new Beginning("text_encoder.", "text_encoder"),
            new Beginning("text_encoder_2.", "text_encoder_2"));

    private record Foreign(Pattern pattern, String kind) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(Pattern.compile(".*\\.(dora_scale|lora_magnitude_vector.*)"), "DoRA"),
            new Foreign(Pattern.compile(".*\\.hada_.*"), "LoHa"),
            new Foreign(Pattern.compile(".*\\.lokr_.*"), "LoKr"),
            new Foreign(Pattern.compile(".*\\.oft_.*"), "OFT"),
            new Foreign(Pattern.compile(".*\\.diff(_b)?"), "a full difference"));

    private static final String PEFT = "base_model.model.";
    private static final String TEXT_MODEL = "text_model_";

    /** @throws ModelLoadException when the entry belongs to another kind of adapter, or is not understood */
    static LoraKey parse(String name, String source) {
        for (Foreign foreign : FOREIGN) {
            if (foreign.pattern().matcher(name).matches()) {
                throw new ModelLoadException(
                        source + ": is no plain LoRA but " + foreign.kind() + ", which is not loaded: '" + name + "'");
            }
        }
        for (Ending ending : ENDINGS) {
            Matcher match = ending.pattern().matcher(name);
            if (match.find()) {
                return of(name.substring(0, match.start()), ending.role());
            }
        }
        throw new ModelLoadException(source + ": the entry '" + name + "' is none of a LoRA");
    }

    private static LoraKey of(String stem, Role role) {
        String module = stem.replace(PEFT, "");
        String component = "unet";
        for (Beginning beginning : BEGINNINGS) {
            if (module.startsWith(beginning.text())) {
                component = beginning.component();
                module = module.substring(beginning.text().length());
                break;
            }
        }
        String flat = flat(module);
        return component.equals("unet")
                ? new LoraKey(component, unetModule(flat), role)
                : new LoraKey(component, textModule(flat), role);
    }

    static String flat(String module) {
        return module.replace('.', '_');
    }

    /** Once attention layers were entries of a processor, which left off the index of the output layer. */
    private static String unetModule(String flat) {
        String module = flat.replace("_processor_to_", "_to_");
        return module.endsWith("_to_out") ? module + "_0" : module;
    }

    private static String textModule(String flat) {
        String module = flat.startsWith(TEXT_MODEL) ? flat.substring(TEXT_MODEL.length()) : flat;
        return module.replaceFirst("_self_attn_to_(q|k|v|out)$", "_self_attn_$1_proj");
    }

    private static Ending ending(String regex, Role role) {
        return new Ending(Pattern.compile("(" + regex + ")$"), role);
    }
}
