package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.ChoiceForm;
import dev.easel.bot.localchat.command.OptionType;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.world.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The route by which a bot gives an interaction its one first answer. */
final class Callbacks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ChatContext context;
    private final InteractionTable table;
    private final Answers answers;

    Callbacks(ChatContext context, InteractionTable table, MessagePosts posts) {
        this.context = context;
        this.table = table;
        this.answers = new Answers(context, posts);
    }

    void addTo(Router router) {
        router.add("POST", "/interactions/{interaction}/{token}/callback", this::answer);
    }

    private Reply answer(HttpCall call) {
        OpenInteraction interaction =
                table.byId(call.id("interaction")).orElseThrow(() -> ApiException.unknown(10062, "interaction"));
        if (!interaction.ticket().token().equals(call.parameter("token"))) {
            throw new ApiException(401, 50027, "Invalid Webhook Token");
        }
        interaction.beginAnswer(now());
        Callback callback;
        Optional<Message> message;
        try {
            Form form = call.form();
            callback = callback(interaction, form.json());
            message = answer(interaction, callback, form);
        } catch (RuntimeException e) {
            interaction.takeAnswerBack(now());
            throw e;
        }
        boolean withResponse =
                call.query("with_response").map(Callbacks::isTrue).orElse(false);
        return withResponse ? Reply.json(response(interaction, callback, message)) : Reply.noContent();
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true") || text.equals("1");
    }

    private Instant now() {
        return context.world().clock().instant();
    }

    private static Callback callback(OpenInteraction interaction, JsonNode body) {
        FormErrors errors = new FormErrors();
        FormFields fields = new FormFields(body, "", errors);
        fields.require("type");
        Optional<Callback> callback =
                fields.integer("type", 0, Integer.MAX_VALUE).flatMap(Callback::of);
        Ticket ticket = interaction.ticket();
        List<Callback> allowed = ticket.type().callbacks(ticket.messageId() != 0);
        if (errors.isEmpty() && callback.filter(allowed::contains).isEmpty()) {
            List<String> numbers =
                    allowed.stream().map(one -> Integer.toString(one.number())).toList();
            errors.choice("type", body.path("type").asText(), String.join(", ", numbers));
        }
        errors.refuse();
        return callback.orElseThrow();
    }

    private Optional<Message> answer(OpenInteraction interaction, Callback callback, Form form) {
        return switch (callback) {
            case REPLY -> answers.reply(interaction, data(form));
            case DEFER_REPLY -> answers.deferReply(interaction, data(form));
            case DEFER_EDIT -> answers.deferEdit(interaction);
            case EDIT -> answers.edit(interaction, data(form));
            case CHOICES -> {
                choices(interaction, form.json());
                yield Optional.empty();
            }
            case MODAL -> {
                modal(interaction, form.json());
                yield Optional.empty();
            }
        };
    }

    private static Form data(Form form) {
        JsonNode data = form.json().path("data");
        return new Form(data.isObject() ? data : JSON.objectNode(), form.files());
    }

    private static void choices(OpenInteraction interaction, JsonNode body) {
        FormErrors errors = new FormErrors();
        FormFields data = new FormFields(body.path("data"), "data", errors);
        OptionType type = Objects.requireNonNull(interaction.ticket().focused());
        ArrayNode choices = ChoiceForm.read(data.objects("choices", 0, ChoiceForm.MOST), type);
        errors.refuse();
        ObjectNode told = JSON.objectNode().put("nonce", interaction.ticket().nonce());
        choices.forEach(choice -> withoutNull((ObjectNode) choice));
        told.putArray("choices").addAll(choices);
        interaction.answered(Callback.CHOICES, 0);
        interaction.tell("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE", told);
    }

    private static void withoutNull(ObjectNode choice) {
        choice.properties().removeIf(field -> field.getValue().isNull());
    }

    private void modal(OpenInteraction interaction, JsonNode body) {
        FormErrors errors = new FormErrors();
        ObjectNode modal = ModalForm.read(new FormFields(body.path("data"), "data", errors));
        errors.refuse();
        interaction.open(modal);
        ObjectNode told = interaction.about();
        told.put("channel_id", Long.toString(interaction.ticket().channelId()));
        told.putObject("application")
                .put("id", Long.toString(context.botId()))
                .put("name", context.world().user(context.botId()).orElseThrow().displayName());
        told.setAll(modal);
        interaction.answered(Callback.MODAL, 0);
        interaction.tell("INTERACTION_MODAL_CREATE", told);
        interaction.tell("INTERACTION_SUCCESS", interaction.about());
    }

    private ObjectNode response(OpenInteraction interaction, Callback callback, Optional<Message> message) {
        ObjectNode response = JSON.objectNode();
        Ticket ticket = interaction.ticket();
        ObjectNode about = response.putObject("interaction");
        about.put("id", Long.toString(ticket.id())).put("type", ticket.type().number());
        about.put("channel_id", Long.toString(ticket.channelId()));
        context.world()
                .channel(ticket.channelId())
                .filter(channel -> channel.inGuild())
                .ifPresent(channel -> about.put(
                        "guild_id", Long.toString(context.world().guild().id())));
        message.ifPresent(made -> {
            about.put("response_message_id", Long.toString(made.id()));
            about.put("response_message_loading", callback == Callback.DEFER_REPLY);
            about.put("response_message_ephemeral", made.ephemeral());
            if (callback == Callback.REPLY || callback == Callback.EDIT) {
                response.putObject("resource")
                        .put("type", callback.number())
                        .set("message", context.wire().message(made, context.botId()));
            }
        });
        return response;
    }
}
