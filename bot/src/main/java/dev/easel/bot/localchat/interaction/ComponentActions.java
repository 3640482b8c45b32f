package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.Optional;

/** Buttons that people press and menus from which they choose. */
final class ComponentActions {
    private static final int PLAIN_ANSWER = 0;

    private final ChatContext context;

    ComponentActions(ChatContext context) {
        this.context = context;
    }

    /**
     * Checks it.
     *
     * @throws ApiException where it is refused
     */
    Question read(Submission submission, long id, ResolvedData resolved) {
        Message message = message(submission);
        FormErrors errors = new FormErrors();
        FormFields given = submission.data(errors);
        String customId = given.get("custom_id").asText();
        JsonNode component = find(JsonNodeFactory.instance.arrayNode().addAll(message.components()), customId)
                .filter(found -> found.path("type").asInt()
                        == given.get("component_type").asInt())
                .orElseThrow(() -> ApiException.field(
                        "data.custom_id",
                        "COMPONENT_VALIDATION_FAILED",
                        "The message has no component \"" + customId + "\" of this type"));
        if (component.path("disabled").asBoolean()) {
            throw ApiException.field(
                    "data.custom_id", "COMPONENT_VALIDATION_FAILED", "The component \"" + customId + "\" is disabled");
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("custom_id", customId);
        data.put("component_type", component.path("type").asInt());
        data.set("id", component.path("id"));
        if (ComponentType.of(component).select()) {
            int least = component.path("min_values").asInt(1);
            int most = component.path("max_values").asInt(1);
            data.set("values", new SelectInput(resolved).read(component, given, least, most));
            errors.refuse();
            resolved.into(data);
        }
        return new Question(
                data,
                message,
                new InteractionOrigin(
                        id, InteractionType.COMPONENT.number(), submission.userId(), "", 0, message.id(), 0, null),
                PLAIN_ANSWER,
                null,
                null);
    }

    private Message message(Submission submission) {
        long messageId = Snowflakes.parse(submission.body().path("message_id").asText());
        Message message = context.world()
                .message(submission.channel().id(), messageId)
                .filter(found -> found.visibleTo(submission.userId()))
                .orElseThrow(() -> ApiException.unknown(10008, "Message"));
        if (message.authorId() != context.botId()) {
            throw ApiException.field(
                    "message_id", "COMPONENT_VALIDATION_FAILED", "The message is none of the application's");
        }
        return message;
    }

    /** Looks through rows, sections, containers and accessories. */
    private static Optional<JsonNode> find(JsonNode components, String customId) {
        for (JsonNode component : components) {
            if (component.path("custom_id").asText("").equals(customId) && !customId.isEmpty()) {
                return Optional.of(component);
            }
            JsonNode accessories = JsonNodeFactory.instance.arrayNode().add(component.path("accessory"));
            Optional<JsonNode> below = find(component.path("components"), customId)
                    .or(() -> component.has("accessory") ? find(accessories, customId) : Optional.empty());
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
