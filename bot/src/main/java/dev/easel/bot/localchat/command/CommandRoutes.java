package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Endpoint;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Command;
import java.util.List;
import java.util.function.ToLongFunction;

/** The REST routes by which a bot registers its commands. */
public final class CommandRoutes {
    private static final String EVERYWHERE = "/applications/{application}/commands";
    private static final String IN_GUILD = "/applications/{application}/guilds/{guild}/commands";

    private final ChatContext context;
    private final CommandRegister register;

    public CommandRoutes(ChatContext context) {
        this.context = context;
        this.register = new CommandRegister(context);
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        add(router, "GET", IN_GUILD + "/permissions", call -> {
            guild(call);
            return Reply.json(JsonNodeFactory.instance.arrayNode());
        });
        add(router, "GET", IN_GUILD + "/{command}/permissions", this::permissions);
        add(router, "PUT", IN_GUILD + "/permissions", CommandRoutes::noPermissions);
        add(router, "PUT", IN_GUILD + "/{command}/permissions", CommandRoutes::noPermissions);
        add(router, EVERYWHERE, call -> 0);
        add(router, IN_GUILD, this::guild);
    }

    private void add(Router router, String path, ToLongFunction<HttpCall> guild) {
        add(router, "GET", path, call -> list(call, register(guild.applyAsLong(call))));
        add(router, "POST", path, call -> {
            CommandRegister.Registered registered = register.add(guild.applyAsLong(call), call.json());
            return Reply.json(
                    registered.created() ? 201 : 200, registered.command().definition());
        });
        add(router, "PUT", path, call -> array(register.replace(guild.applyAsLong(call), call.json())));
        String one = path + "/{command}";
        add(router, "GET", one, call -> json(register.get(guild.applyAsLong(call), call.id("command"))));
        add(
                router,
                "PATCH",
                one,
                call -> json(register.change(guild.applyAsLong(call), call.id("command"), call.json())));
        add(router, "DELETE", one, call -> {
            register.remove(guild.applyAsLong(call), call.id("command"));
            return Reply.noContent();
        });
    }

    private void add(Router router, String method, String path, Endpoint endpoint) {
        router.add(method, path, call -> {
            if (call.id("application") != context.botId()) {
                throw ApiException.unknown(10002, "Application");
            }
            return endpoint.answer(call);
        });
    }

    private long guild(HttpCall call) {
        if (call.id("guild") != context.world().guild().id()) {
            throw new ApiException(403, 50001, "Missing Access");
        }
        return call.id("guild");
    }

    private List<Command> register(long guildId) {
        return context.world().commands(guildId);
    }

    private static Reply json(Command command) {
        return Reply.json(command.definition());
    }

    private static Reply array(List<Command> commands) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        commands.forEach(command -> array.add(command.definition()));
        return Reply.json(array);
    }

    private static Reply list(HttpCall call, List<Command> commands) {
        boolean translations = call.query("with_localizations")
                .map(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                .orElse(false);
        if (translations) {
            return array(commands);
        }
        String locale = call.header("X-Discord-Locale").orElse("");
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        commands.forEach(command -> {
            ObjectNode copy = command.definition().deepCopy();
            translate(copy, locale);
            array.add(copy);
        });
        return Reply.json(array);
    }

    /** Replaces the dictionaries of translations by the one that is asked for. */
    private static void translate(ObjectNode node, String locale) {
        for (String field : List.of("name", "description")) {
            JsonNode translations = node.remove(field + "_localizations");
            if (translations != null && translations.hasNonNull(locale)) {
                node.set(field + "_localized", translations.get(locale));
            }
        }
        for (String children : List.of("options", "choices")) {
            node.path(children).forEach(child -> translate((ObjectNode) child, locale));
        }
    }

    private Reply permissions(HttpCall call) {
        guild(call);
        throw ApiException.unknown(10066, "application command permissions");
    }

    private static Reply noPermissions(HttpCall call) {
        throw new ApiException(403, 20001, "Bots cannot use this endpoint");
    }
}
