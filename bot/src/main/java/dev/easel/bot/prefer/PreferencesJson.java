package dev.easel.bot.prefer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.FailureException;
import dev.easel.bot.job.Speed;
import java.util.Optional;
import java.util.TreeMap;

/** Preferences as they are kept. What another version wrote beside them is passed over and kept. */
final class PreferencesJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MACROS = "macros";
    private static final String SUFFIX = "suffix";
    private static final String AUTO_DM = "auto_dm";
    private static final String REMIX = "remix";
    private static final String MODEL = "model";
    private static final String STYLIZE = "stylize";
    private static final String VARIATION = "variation";
    private static final String SPEED = "speed";

    private PreferencesJson() {}

    /** @throws FailureException where the text is damaged */
    static Preferences parse(String text) {
        JsonNode node = node(text);
        TreeMap<String, String> macros = new TreeMap<>();
        node.path(MACROS)
                .properties()
                .forEach(macro -> macros.put(macro.getKey(), macro.getValue().asText()));
        return new Preferences(
                macros,
                node.path(SUFFIX).asText(""),
                node.path(AUTO_DM).asBoolean(false),
                node.path(REMIX).asBoolean(false),
                Optional.of(node.path(MODEL).asText("")).filter(name -> !name.isEmpty()),
                Stylize.parse(node.path(STYLIZE).asText("")).orElse(Preferences.NONE.stylize()),
                VariationStrength.parse(node.path(VARIATION).asText("")).orElse(Preferences.NONE.variation()),
                Speed.parse(node.path(SPEED).asText("")).orElse(Preferences.NONE.speed()));
    }

    /**
     * The text for preferences.
     *
     * @param before that is replaced; {@code {}} for none
     */
    static String format(Preferences preferences, String before) {
        ObjectNode node = node(before);
        ObjectNode macros = node.putObject(MACROS);
        preferences.macros().forEach(macros::put);
        node.put(SUFFIX, preferences.suffix());
        node.put(AUTO_DM, preferences.autoDm());
        node.put(REMIX, preferences.remix());
        node.put(MODEL, preferences.model().orElse(""));
        node.put(STYLIZE, preferences.stylize().id());
        node.put(VARIATION, preferences.variation().id());
        node.put(SPEED, preferences.speed().id());
        return node.toString();
    }

    private static ObjectNode node(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode node) {
                return node;
            }
            throw new FailureException("kept preferences are no JSON object");
        } catch (JsonProcessingException e) {
            throw new FailureException("kept preferences cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
