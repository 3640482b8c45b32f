package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.User;
import java.util.List;
import java.util.Optional;

/** The bot's application and where its gateway is. */
final class ApplicationRoutes {
    private static final int MOST_DESCRIPTION = 400;
    private static final int MOST_TAGS = 5;
    private static final int MOST_TAG = 20;
    private static final int STARTS_A_DAY = 1000;

    /**
     * What a bot may change of its application; forgotten when the server ends.
     *
     * @param description up to 400 characters
     * @param tags up to five
     */
    private record Profile(String description, List<String> tags) {}

    private final ChatContext context;
    private final int shards;
    private volatile Profile profile = new Profile("", List.of());

    /** @param shards into how many sessions bots are told to part */
    ApplicationRoutes(ChatContext context, int shards) {
        this.context = context;
        this.shards = shards;
    }

    void addTo(Router router) {
        router.add("GET", "/applications/@me", call -> Reply.json(application()))
                .add("PATCH", "/applications/@me", this::change)
                .add("GET", "/oauth2/applications/@me", call -> Reply.json(application()))
                .add("GET", "/gateway", call -> Reply.json(gateway()))
                .add("GET", "/gateway/bot", call -> Reply.json(gatewayForBots()));
    }

    private ObjectNode application() {
        User bot = context.world().user(context.botId()).orElseThrow();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", Long.toString(bot.id())).put("name", bot.displayName());
        node.putNull("icon").put("description", profile.description()).putNull("type");
        node.put("verify_key", "0".repeat(64)).put("flags", 0).put("flags_new", "0");
        node.set("bot", context.wire().user(bot));
        node.put("bot_public", true).put("bot_require_code_grant", false);
        ArrayNode tags = node.putArray("tags");
        profile.tags().forEach(tags::add);
        node.putArray("redirect_uris");
        node.putNull("interactions_endpoint_url").putNull("role_connections_verification_url");
        node.set("owner", context.wire().user(context.world().guild().ownerId()));
        node.put("approximate_guild_count", 1);
        node.put("approximate_user_install_count", 0).put("approximate_user_authorization_count", 0);
        node.put("explicit_content_filter", 0).putNull("team");
        node.putArray("eligible_oauth2_scopes").add("bot").add("applications.commands");
        ObjectNode installations = node.putObject("integration_types_config");
        installations.putObject("0");
        installations.putObject("1");
        return node;
    }

    private Reply change(HttpCall call) {
        FormErrors errors = new FormErrors();
        FormFields form = new FormFields(call.json(), "", errors);
        Profile old = profile;
        String description = description(call.json(), form).orElse(old.description());
        List<String> tags = form.list("tags", 0, MOST_TAGS).stream()
                .flatMap(tag -> tag.text(1, MOST_TAG).stream())
                .toList();
        errors.refuse();
        profile = new Profile(description, form.has("tags") ? tags : old.tags());
        return Reply.json(application());
    }

    /** A text, or an object with the text as its {@code default}. */
    private static Optional<String> description(JsonNode json, FormFields form) {
        return json.path("description").isObject()
                ? form.object("description").flatMap(node -> node.text("default", 0, MOST_DESCRIPTION))
                : form.text("description", 0, MOST_DESCRIPTION);
    }

    private ObjectNode gateway() {
        String socket = "ws" + context.origin().substring("http".length());
        return JsonNodeFactory.instance.objectNode().put("url", socket + "/gateway");
    }

    private ObjectNode gatewayForBots() {
        ObjectNode node = gateway().put("shards", shards);
        node.putObject("session_start_limit")
                .put("total", STARTS_A_DAY)
                .put("remaining", STARTS_A_DAY)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return node;
    }
}
