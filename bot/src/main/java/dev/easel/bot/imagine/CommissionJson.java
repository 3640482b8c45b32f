package dev.easel.bot.imagine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.easel.bot.FailureException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Presence;
import java.util.Locale;

/** A commission as it is kept. parse is the inverse of format; what a later version adds is passed over. */
final class CommissionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addMixIn(Commission.class, Commissions.class)
            .addMixIn(Basis.class, Bases.class)
            .addMixIn(StartWish.class, Starts.class)
            .addMixIn(Alteration.class, Alterations.class)
            .addMixIn(Asker.class, Askers.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CommissionJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DrawingPlan.class, name = "draw"),
        @JsonSubTypes.Type(value = SinglePlan.class, name = "post")
    })
    private interface Commissions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Basis.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = Basis.Handed.class, name = "handed"),
        @JsonSubTypes.Type(value = Basis.Archived.class, name = "drawing")
    })
    private interface Bases {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StartWish.AsRecipe.class, name = "recipe"),
        @JsonSubTypes.Type(value = StartWish.Handed.class, name = "handed"),
        @JsonSubTypes.Type(value = StartWish.Blend.class, name = "blend"),
        @JsonSubTypes.Type(value = StartWish.Older.class, name = "older"),
        @JsonSubTypes.Type(value = StartWish.Altered.class, name = "altered"),
        @JsonSubTypes.Type(value = StartWish.Enlarged.class, name = "enlarged")
    })
    private interface Starts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Alteration.Zoomed.class, name = "zoom"),
        @JsonSubTypes.Type(value = Alteration.Panned.class, name = "pan"),
        @JsonSubTypes.Type(value = Alteration.Squared.class, name = "square"),
        @JsonSubTypes.Type(value = Alteration.Repainted.class, name = "region")
    })
    private interface Alterations {}

    /** What the chat knew of them at the moment is not kept. */
    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
    private abstract static class Askers {
        @JsonCreator
        Askers(
                @JsonProperty("user") long user,
                @JsonProperty("channel") long channel,
                @JsonProperty("server") long server,
                @JsonProperty("locale") Locale locale) {}

        @JsonIgnore
        abstract Presence presence();
    }

    static String format(Commission commission) {
        try {
            return JSON.writerFor(Commission.class).writeValueAsString(commission);
        } catch (JsonProcessingException e) {
            throw new FailureException("a job cannot be written down: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The commission that was formatted so.
     *
     * @throws FailureException where it is damaged or of a version that this one does not know
     */
    static Commission parse(String json) {
        try {
            return JSON.readValue(json, Commission.class);
        } catch (JsonProcessingException e) {
            throw new FailureException("a kept job cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
