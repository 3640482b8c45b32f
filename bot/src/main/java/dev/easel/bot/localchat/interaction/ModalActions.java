package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.HashMap;
import java.util.Map;

/** Modals that people fill in. */
final class ModalActions {
    private final ChatContext context;
    private final InteractionTable table;

    ModalActions(ChatContext context, InteractionTable table) {
        this.context = context;
        this.table = table;
    }

    /**
     * Checks it against the modal that the bot opened for this person.
     *
     * @throws ApiException where it is refused
     */
    Question read(Submission submission, long id, ResolvedData resolved) {
        long openerId =
                Snowflakes.parse(submission.body().path("interaction_id").asText());
        OpenInteraction opener = table.byId(openerId)
                .filter(found -> found.ticket().userId() == submission.userId()
                        && found.ticket().channelId() == submission.channel().id())
                .orElseThrow(() -> ApiException.unknown(10062, "interaction"));
        ObjectNode modal = opener.modal();
        if (modal == null) {
            throw ApiException.unknown(10062, "interaction");
        }
        FormErrors errors = new FormErrors();
        FormFields given = submission.data(errors);
        String customId = given.get("custom_id").asText();
        if (!modal.path("custom_id").asText().equals(customId)) {
            errors.choice("data.custom_id", customId, modal.path("custom_id").asText());
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("custom_id", modal.path("custom_id"));
        data.set("components", new ModalInput(byCustomId(given), resolved, errors).read(modal.path("components")));
        errors.refuse();
        resolved.into(data);
        Ticket ticket = opener.ticket();
        Message message =
                context.world().message(ticket.channelId(), ticket.messageId()).orElse(null);
        InteractionOrigin origin = new InteractionOrigin(
                id, InteractionType.MODAL.number(), submission.userId(), "", 0, 0, 0, ticket.origin());
        return new Question(data, message, origin, ticket.answerType(), null, opener);
    }

    /** The components that were filled in, out of their labels and rows. */
    private static Map<String, FormFields> byCustomId(FormFields given) {
        Map<String, FormFields> all = new HashMap<>();
        for (FormFields outer : given.objects("components", 0, 40)) {
            for (FormFields row : outer.objects("components", 0, 5)) {
                all.put(row.get("custom_id").asText(), row);
            }
            JsonNode inner = outer.get("component");
            if (inner.isObject()) {
                all.put(inner.path("custom_id").asText(), outer.object("component"));
            }
        }
        return all;
    }
}
